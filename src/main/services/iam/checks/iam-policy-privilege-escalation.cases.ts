import { defineCases } from '../../../engine/cases'
import { allow, deny, document, group, policy, role, type Statement } from '../samples'
import check from './iam-policy-privilege-escalation.check'

const none = { users: [], groups: [], roles: [], policies: [] }
const written = (...statements: readonly Statement[]) => ({
  ...none,
  policies: [policy({ Document: document(...statements) })],
})
const { arn } = policy()
const passRole = {
  ...allow('iam:PassRole', '*'),
  Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
}

export default defineCases(check, [
  {
    name: 'a policy that reads one bucket',
    kind: 'pass',
    given: { ...none, policies: [policy()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'new versions of any policy',
    kind: 'fail',
    given: written(allow('iam:CreatePolicyVersion', '*')),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'Document.Statement[0].Action', value: 'iam:CreatePolicyVersion' },
          { path: 'Document.Statement[0].Resource', value: '*' },
        ],
      },
    ],
  },
  {
    name: 'any role to a new instance, in two statements',
    kind: 'fail',
    given: written(allow('iam:PassRole', '*'), allow('ec2:RunInstances', '*')),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'Document.Statement[0].Action', value: 'iam:PassRole' },
          { path: 'Document.Statement[0].Resource', value: '*' },
          { path: 'Document.Statement[1].Action', value: 'ec2:RunInstances' },
          { path: 'Document.Statement[1].Resource', value: '*' },
        ],
      },
    ],
  },
  { name: 'nothing written', kind: 'none', given: { ...none, roles: [role()] }, expect: 'notApplicable' },
  {
    name: 'roles for EC2 only, and functions',
    kind: 'edge',
    given: written(passRole, allow(['lambda:CreateFunction', 'lambda:InvokeFunction'], '*')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'one named role',
    kind: 'edge',
    given: written(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/worker'), allow('ec2:RunInstances', '*')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a Deny takes it away',
    kind: 'edge',
    given: written(allow('iam:*', '*'), deny('iam:*', '*')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the own user’s keys',
    kind: 'edge',
    given: written(allow('iam:CreateAccessKey', 'arn:aws:iam::*:user/${aws:username}')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'full administration is another finding',
    kind: 'edge',
    given: written(allow('*', '*')),
    expect: 'notApplicable',
  },
  {
    name: 'an inline policy of a group',
    kind: 'edge',
    given: {
      ...none,
      groups: [
        group({
          GroupPolicyList: [{ PolicyName: 'own', PolicyDocument: document(allow('iam:AttachUserPolicy', '*')) }],
        }),
      ],
    },
    expect: [
      {
        arn: group().arn,
        result: 'fail',
        evidence: [
          { path: 'GroupPolicyList[0].PolicyDocument.Statement[0].Action', value: 'iam:AttachUserPolicy' },
          { path: 'GroupPolicyList[0].PolicyDocument.Statement[0].Resource', value: '*' },
        ],
      },
    ],
  },
  {
    name: 'a permissions boundary without IAM closes the way',
    kind: 'edge',
    given: {
      ...none,
      roles: [
        role({
          RolePolicyList: [{ PolicyName: 'own', PolicyDocument: document(allow('iam:AttachRolePolicy', '*')) }],
          PermissionsBoundary: { PermissionsBoundaryArn: policy({ PolicyName: 'limits' }).arn },
        }),
      ],
      policies: [policy({ PolicyName: 'limits', AttachmentCount: 0, Document: document(allow('s3:*', '*')) })],
    },
    expect: [{ arn: role().arn, result: 'pass' }],
  },
])
