import { defineCases } from '../../../engine/cases'
import { allow, attached, awsPolicy, document, policy, role, trust } from '../samples'
import check from './iam-role-machine-administrator.check'

const admin = awsPolicy('AdministratorAccess', { Document: document(allow('*', '*')) })
const server = role({ AttachedManagedPolicies: attached(admin) })
const provider = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'
const people = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'sts:AssumeRole' }

export default defineCases(check, [
  {
    name: 'servers that read a bucket',
    kind: 'pass',
    given: { roles: [role({ AttachedManagedPolicies: attached(policy()) })], policies: [policy()] },
    expect: [{ arn: server.arn, result: 'pass' }],
  },
  {
    name: 'servers that are administrators',
    kind: 'fail',
    given: { roles: [server], policies: [admin] },
    expect: [
      {
        arn: server.arn,
        result: 'fail',
        evidence: [
          { path: 'AttachedManagedPolicies[0].PolicyArn', value: admin.arn },
          { path: 'AssumeRolePolicyDocument.Statement[0].Principal.Service', value: 'ec2.amazonaws.com' },
        ],
      },
    ],
  },
  { name: 'no roles', kind: 'none', given: { roles: [], policies: [admin] }, expect: 'notApplicable' },
  {
    name: 'administrators who are people, a service-linked role, and one of Identity Center',
    kind: 'edge',
    given: {
      roles: [
        role({ AttachedManagedPolicies: attached(admin), AssumeRolePolicyDocument: document(people) }),
        { ...server, arn: `${server.arn}2`, Path: '/aws-service-role/ec2.amazonaws.com/' },
        { ...server, arn: `${server.arn}3`, Path: '/aws-reserved/sso.amazonaws.com/' },
      ],
      policies: [admin],
    },
    expect: 'notApplicable',
  },
  {
    name: 'a pipeline that is an administrator',
    kind: 'edge',
    given: {
      roles: [
        role({
          RolePolicyList: [{ PolicyName: 'deploy', PolicyDocument: document(allow('*', '*')) }],
          AssumeRolePolicyDocument: document({
            Effect: 'Allow',
            Principal: { Federated: provider },
            Action: 'sts:AssumeRoleWithWebIdentity',
          }),
        }),
      ],
      policies: [],
    },
    expect: [
      {
        arn: server.arn,
        result: 'fail',
        evidence: [
          { path: 'RolePolicyList[0].PolicyName', value: 'deploy' },
          { path: 'AssumeRolePolicyDocument.Statement[0].Principal.Federated', value: provider },
        ],
      },
    ],
  },
  {
    name: 'a trust that is no policy',
    kind: 'edge',
    given: {
      roles: [role({ AssumeRolePolicyDocument: document(trust('ec2.amazonaws.com'), { Odd: 'x' }) })],
      policies: [],
    },
    expect: 'notAssessed',
  },
])
