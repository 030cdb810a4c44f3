import { defineCases } from '../../../engine/cases'
import { document, user } from '../samples'
import check from './iam-user-direct-policy.check'

const plain = user()
const attached = user({
  UserName: 'ben',
  AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess', PolicyName: 'ReadOnlyAccess' }],
})
const inline = user({
  UserName: 'cleo',
  UserPolicyList: [{ PolicyName: 'own', PolicyDocument: document({ Effect: 'Allow', Action: 's3:*', Resource: '*' }) }],
})

export default defineCases(check, [
  {
    name: 'permissions of a group only',
    kind: 'pass',
    given: { users: [plain] },
    expect: [{ arn: plain.arn, result: 'pass' }],
  },
  {
    name: 'a managed policy',
    kind: 'fail',
    given: { users: [attached, plain] },
    expect: [
      {
        arn: attached.arn,
        result: 'fail',
        evidence: [{ path: 'AttachedManagedPolicies[0].PolicyArn', value: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
      },
      { arn: plain.arn, result: 'pass' },
    ],
  },
  { name: 'no users', kind: 'none', given: { users: [] }, expect: 'notApplicable' },
  {
    name: 'an inline policy',
    kind: 'edge',
    given: { users: [inline] },
    expect: [{ arn: inline.arn, result: 'fail', evidence: [{ path: 'UserPolicyList[0].PolicyName', value: 'own' }] }],
  },
  {
    name: 'neither group nor policy: it may do nothing',
    kind: 'edge',
    given: { users: [user({ GroupList: [] })] },
    expect: [{ arn: plain.arn, result: 'pass' }],
  },
])
