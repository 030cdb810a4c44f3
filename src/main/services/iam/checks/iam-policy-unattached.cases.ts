import { defineCases } from '../../../engine/cases'
import { awsPolicy, policy } from '../samples'
import check from './iam-policy-unattached.check'

const used = policy()
const idle = policy({ PolicyName: 'idle', AttachmentCount: 0 })
const bounding = policy({ PolicyName: 'limits', AttachmentCount: 0, PermissionsBoundaryUsageCount: 3 })

export default defineCases(check, [
  { name: 'attached', kind: 'pass', given: { policies: [used] }, expect: [{ arn: used.arn, result: 'pass' }] },
  {
    name: 'attached to nothing',
    kind: 'fail',
    given: { policies: [idle] },
    expect: [{ arn: idle.arn, result: 'fail', evidence: [{ path: 'AttachmentCount', value: 0 }] }],
  },
  {
    name: 'policies of AWS only',
    kind: 'none',
    given: { policies: [awsPolicy('ReadOnlyAccess')] },
    expect: 'notApplicable',
  },
  {
    name: 'a permissions boundary is in use without being attached',
    kind: 'edge',
    given: { policies: [bounding] },
    expect: [{ arn: bounding.arn, result: 'pass' }],
  },
])
