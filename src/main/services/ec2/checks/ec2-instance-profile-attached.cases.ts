import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance } from '../samples'
import check from './ec2-instance-profile-attached.check'

const { arn } = instance()

export default defineCases(check, [
  { name: 'with a profile', kind: 'pass', given: { instances: [instance()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'without one',
    kind: 'fail',
    given: { instances: [{ ...instance(), IamInstanceProfile: undefined }] },
    expect: [{ arn, result: 'fail', evidence: [at('IamInstanceProfile.Arn', null)] }],
  },
  {
    name: 'stopped, without one',
    kind: 'edge',
    given: { instances: [{ ...instance({ State: { Name: 'stopped' } }), IamInstanceProfile: undefined }] },
    expect: [{ arn, result: 'fail', evidence: [at('IamInstanceProfile.Arn', null)] }],
  },
  { name: 'none there', kind: 'none', given: { instances: [] }, expect: 'notApplicable' },
])
