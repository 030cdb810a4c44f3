import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance } from '../samples'
import check from './ec2-instance-detailed-monitoring.check'

const { arn } = instance()

export default defineCases(check, [
  { name: 'each minute', kind: 'pass', given: { instances: [instance()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'each five minutes',
    kind: 'fail',
    given: { instances: [instance({ Monitoring: { State: 'disabled' } })] },
    expect: [{ arn, result: 'fail', evidence: [at('Monitoring.State', 'disabled')] }],
  },
  {
    name: 'being turned on',
    kind: 'edge',
    given: { instances: [instance({ Monitoring: { State: 'pending' } })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'stopped',
    kind: 'edge',
    given: { instances: [instance({ State: { Name: 'stopped' }, Monitoring: { State: 'disabled' } })] },
    expect: 'notApplicable',
  },
  { name: 'none there', kind: 'none', given: { instances: [] }, expect: 'notApplicable' },
])
