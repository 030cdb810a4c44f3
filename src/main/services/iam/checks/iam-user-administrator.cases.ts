import { defineCases } from '../../../engine/cases'
import { allow, attached, awsPolicy, deny, document, group, policy, user } from '../samples'
import check from './iam-user-administrator.check'

const admin = awsPolicy('AdministratorAccess', { Document: document(allow('*', '*')) })
const developers = group()
const plain = user()
const direct = user({ AttachedManagedPolicies: attached(admin) })
const failsBy = (path: string, value: string) => [
  { arn: plain.arn, result: 'fail' as const, evidence: [{ path, value }] },
]

export default defineCases(check, [
  {
    name: 'a user who reads a bucket by a group',
    kind: 'pass',
    given: {
      users: [plain],
      groups: [group({ AttachedManagedPolicies: attached(policy()) })],
      policies: [policy()],
    },
    expect: [{ arn: plain.arn, result: 'pass' }],
  },
  {
    name: 'AdministratorAccess',
    kind: 'fail',
    given: { users: [direct], groups: [developers], policies: [admin] },
    expect: failsBy('AttachedManagedPolicies[0].PolicyArn', admin.arn),
  },
  {
    name: 'no users',
    kind: 'none',
    given: { users: [], groups: [developers], policies: [admin] },
    expect: 'notApplicable',
  },
  {
    name: 'by a group',
    kind: 'edge',
    given: { users: [plain], groups: [group({ AttachedManagedPolicies: attached(admin) })], policies: [admin] },
    expect: failsBy('GroupList[0]', 'developers'),
  },
  {
    name: 'a group’s Deny takes IAM away from the user’s own policy',
    kind: 'edge',
    given: {
      users: [direct],
      groups: [group({ GroupPolicyList: [{ PolicyName: 'no-iam', PolicyDocument: document(deny('iam:*', '*')) }] })],
      policies: [admin],
    },
    expect: [{ arn: plain.arn, result: 'pass' }],
  },
  {
    name: 'PowerUserAccess and IAM make an administrator together',
    kind: 'edge',
    given: {
      users: [
        user({
          UserPolicyList: [
            { PolicyName: 'iam', PolicyDocument: document(allow('iam:*', '*')) },
            { PolicyName: 'rest', PolicyDocument: document({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }) },
          ],
        }),
      ],
      groups: [developers],
      policies: [],
    },
    expect: failsBy('UserPolicyList[0].PolicyName', 'iam'),
  },
  {
    name: 'a permissions boundary keeps it small',
    kind: 'edge',
    given: {
      users: [{ ...direct, PermissionsBoundary: { PermissionsBoundaryArn: policy().arn } }],
      groups: [developers],
      policies: [admin, policy()],
    },
    expect: [{ arn: plain.arn, result: 'pass' }],
  },
  {
    name: 'a permissions boundary that allows everything keeps nothing',
    kind: 'edge',
    given: {
      users: [{ ...direct, PermissionsBoundary: { PermissionsBoundaryArn: admin.arn } }],
      groups: [developers],
      policies: [admin],
    },
    expect: failsBy('AttachedManagedPolicies[0].PolicyArn', admin.arn),
  },
  {
    name: 'a policy that is attached, but was not listed',
    kind: 'edge',
    given: { users: [direct], groups: [developers], policies: [] },
    expect: 'notAssessed',
  },
])
