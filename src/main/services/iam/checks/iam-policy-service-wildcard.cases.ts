import { defineCases } from '../../../engine/cases'
import { allow, deny, document, policy, role, type Statement } from '../samples'
import check from './iam-policy-service-wildcard.check'

const none = { users: [], groups: [], roles: [], policies: [] }
const written = (...statements: readonly Statement[]) => ({
  ...none,
  policies: [policy({ Document: document(...statements) })],
})
const { arn } = policy()
const failsBy = (action: string) => [
  {
    arn,
    result: 'fail' as const,
    evidence: [
      { path: 'Document.Statement[0].Action', value: action },
      { path: 'Document.Statement[0].Resource', value: '*' },
    ],
  },
]

export default defineCases(check, [
  {
    name: 'one action on one bucket',
    kind: 'pass',
    given: { ...none, policies: [policy()] },
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'all of KMS', kind: 'fail', given: written(allow('kms:*', '*')), expect: failsBy('kms:*') },
  { name: 'nothing written', kind: 'none', given: { ...none, roles: [role()] }, expect: 'notApplicable' },
  {
    name: 'in another spelling',
    kind: 'edge',
    given: written(allow('CloudTrail:**', '*')),
    expect: failsBy('CloudTrail:**'),
  },
  {
    name: 'all of S3 on one bucket',
    kind: 'edge',
    given: written(allow('s3:*', ['arn:aws:s3:::example', 'arn:aws:s3:::example/*'])),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'all reading actions',
    kind: 'edge',
    given: written(allow(['kms:Describe*', 'kms:Get*', 'kms:List*'], '*')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a Deny takes it away',
    kind: 'edge',
    given: written(allow('kms:*', '*'), deny('kms:*', '*')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'everything but IAM includes all of KMS',
    kind: 'edge',
    given: written({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'Document.Statement[0].NotAction', value: 'iam:*' },
          { path: 'Document.Statement[0].Resource', value: '*' },
        ],
      },
    ],
  },
  {
    name: 'a star in the name of the service',
    kind: 'edge',
    given: written(allow('k*:*', '*')),
    expect: failsBy('k*:*'),
  },
  {
    name: 'all of a service on resources with a tag',
    kind: 'edge',
    given: written({ ...allow('ec2:*', '*'), Condition: { StringEquals: { 'aws:ResourceTag/team': 'a' } } }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'full administration is another finding',
    kind: 'edge',
    given: written(allow('*', '*')),
    expect: 'notApplicable',
  },
  {
    name: 'everything, within a permissions boundary that allows all of KMS',
    kind: 'edge',
    given: {
      ...none,
      roles: [
        role({
          RolePolicyList: [{ PolicyName: 'own', PolicyDocument: document(allow('*', '*')) }],
          PermissionsBoundary: { PermissionsBoundaryArn: policy({ PolicyName: 'limits' }).arn },
        }),
      ],
      policies: [policy({ PolicyName: 'limits', AttachmentCount: 0, Document: document(allow('kms:*', '*')) })],
    },
    expect: [
      {
        arn: role().arn,
        result: 'fail',
        evidence: [
          { path: 'RolePolicyList[0].PolicyDocument.Statement[0].Action', value: '*' },
          { path: 'RolePolicyList[0].PolicyDocument.Statement[0].Resource', value: '*' },
        ],
      },
    ],
  },
  {
    name: 'all of KMS, within a permissions boundary that allows all of S3',
    kind: 'edge',
    given: {
      ...none,
      roles: [
        role({
          RolePolicyList: [{ PolicyName: 'own', PolicyDocument: document(allow('kms:*', '*')) }],
          PermissionsBoundary: { PermissionsBoundaryArn: policy({ PolicyName: 'limits' }).arn },
        }),
      ],
      policies: [policy({ PolicyName: 'limits', AttachmentCount: 0, Document: document(allow('s3:*', '*')) })],
    },
    expect: [{ arn: role().arn, result: 'pass' }],
  },
])
