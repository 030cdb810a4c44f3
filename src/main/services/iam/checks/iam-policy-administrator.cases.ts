import { defineCases } from '../../../engine/cases'
import { allow, awsPolicy, deny, document, group, policy, role, user } from '../samples'
import check from './iam-policy-administrator.check'

const none = { users: [], groups: [], roles: [], policies: [] }
const all = document(allow('*', '*'))
const admin = policy({ PolicyName: 'everything', Document: all })
const owner = user({ UserPolicyList: [{ PolicyName: 'own', PolicyDocument: all }] })
const star = (place: string) => [
  { path: `${place}.Statement[0].Action`, value: '*' },
  { path: `${place}.Statement[0].Resource`, value: '*' },
]
const bounded = role({
  RolePolicyList: [{ PolicyName: 'own', PolicyDocument: all }],
  PermissionsBoundary: { PermissionsBoundaryArn: policy({ PolicyName: 'limits' }).arn },
})
const limits = policy({ PolicyName: 'limits', AttachmentCount: 0, PermissionsBoundaryUsageCount: 1 })

export default defineCases(check, [
  {
    name: 'a policy that reads one bucket',
    kind: 'pass',
    given: { ...none, policies: [policy()] },
    expect: [{ arn: policy().arn, result: 'pass' }],
  },
  {
    name: 'everything on everything',
    kind: 'fail',
    given: { ...none, policies: [admin] },
    expect: [{ arn: admin.arn, result: 'fail', evidence: star('Document') }],
  },
  {
    name: 'an inline policy of a user',
    kind: 'fail',
    given: { ...none, users: [owner] },
    expect: [{ arn: owner.arn, result: 'fail', evidence: star('UserPolicyList[0].PolicyDocument') }],
  },
  {
    name: 'policies of AWS, and one of the customer that is attached to nothing',
    kind: 'none',
    given: {
      ...none,
      users: [user()],
      groups: [group()],
      roles: [role()],
      policies: [
        awsPolicy('AdministratorAccess', { Document: all }),
        policy({ PolicyName: 'idle', AttachmentCount: 0, Document: all }),
      ],
    },
    expect: 'notApplicable',
  },
  {
    name: 'everything but a service that does not matter',
    kind: 'edge',
    given: {
      ...none,
      policies: [
        policy({
          PolicyName: 'everything',
          Document: document({ Effect: 'Allow', NotAction: 'chime:*', Resource: '*' }),
        }),
      ],
    },
    expect: [
      {
        arn: admin.arn,
        result: 'fail',
        evidence: [
          { path: 'Document.Statement[0].NotAction', value: 'chime:*' },
          { path: 'Document.Statement[0].Resource', value: '*' },
        ],
      },
    ],
  },
  {
    name: 'everything but IAM, as in PowerUserAccess',
    kind: 'edge',
    given: {
      ...none,
      policies: [
        policy({ Document: document({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' }) }),
      ],
    },
    expect: [{ arn: policy().arn, result: 'pass' }],
  },
  {
    name: 'a Deny takes IAM away again',
    kind: 'edge',
    given: { ...none, policies: [policy({ Document: document(allow('*', '*'), deny('iam:*', '*')) })] },
    expect: [{ arn: policy().arn, result: 'pass' }],
  },
  {
    name: 'everything, but only with MFA',
    kind: 'edge',
    given: {
      ...none,
      policies: [
        policy({
          PolicyName: 'everything',
          Document: document({ ...allow('*', '*'), Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
        }),
      ],
    },
    expect: [
      {
        arn: admin.arn,
        result: 'fail',
        evidence: [
          ...star('Document'),
          { path: 'Document.Statement[0].Condition.Bool.aws:MultiFactorAuthPresent', value: 'true' },
        ],
      },
    ],
  },
  {
    name: 'everything, by an operator that AWS does not know',
    kind: 'edge',
    given: {
      ...none,
      policies: [
        policy({ Document: document({ ...allow('*', '*'), Condition: { Frobnicate: { 'aws:userid': 'x' } } }) }),
      ],
    },
    expect: 'notAssessed',
  },
  {
    name: 'a permissions boundary takes it back',
    kind: 'edge',
    given: { ...none, roles: [bounded], policies: [limits] },
    expect: [{ arn: bounded.arn, result: 'pass' }],
  },
  {
    name: 'a permissions boundary that was not read',
    kind: 'edge',
    given: { ...none, roles: [bounded] },
    expect: 'notAssessed',
  },
  {
    name: 'an inline policy of a service-linked role is the service’s',
    kind: 'edge',
    given: {
      ...none,
      roles: [role({ Path: '/aws-service-role/x/', RolePolicyList: [{ PolicyName: 'own', PolicyDocument: all }] })],
    },
    expect: 'notApplicable',
  },
  {
    name: 'a document that is no policy',
    kind: 'edge',
    given: { ...none, policies: [policy({ Document: 'not JSON' })] },
    expect: 'notAssessed',
  },
])
