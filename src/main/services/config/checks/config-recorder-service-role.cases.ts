import { defineCases } from '../../../engine/cases'
import { recorder } from '../samples'
import check from './config-recorder-service-role.check'

const good = recorder()
const own = 'arn:aws:iam::111122223333:role/config-recorder'
const fake = 'arn:aws:iam::111122223333:role/AWSServiceRoleForConfig'
const failsBy = (value: string) => [{ arn: good.arn, result: 'fail' as const, evidence: [{ path: 'roleARN', value }] }]

export default defineCases(check, [
  { name: 'the service’s', kind: 'pass', given: { recorders: [good] }, expect: [{ arn: good.arn, result: 'pass' }] },
  { name: 'an own role', kind: 'fail', given: { recorders: [recorder({ roleARN: own })] }, expect: failsBy(own) },
  { name: 'no recorder', kind: 'none', given: { recorders: [] }, expect: 'notApplicable' },
  {
    name: 'an own role that borrows the name',
    kind: 'edge',
    given: { recorders: [recorder({ roleARN: fake })] },
    expect: failsBy(fake),
  },
])
