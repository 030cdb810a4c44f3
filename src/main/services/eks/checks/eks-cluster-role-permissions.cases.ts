import { defineCases } from '../../../engine/cases'
import { allow, attached, awsPolicy, document, policy, role } from '../../iam/samples'
import { clusterArn as arn, given } from '../samples'
import check from './eks-cluster-role-permissions.check'

const ofEks = awsPolicy('AmazonEKSClusterPolicy', { Document: document(allow(['ec2:*', 'kms:DescribeKey'], '*')) })
const administrator = awsPolicy('AdministratorAccess', { Document: document(allow('*', '*')) })
const volumes = policy({ PolicyName: 'volumes', Document: document(allow('ec2:*', '*')) })
const policies = [administrator, ofEks, volumes].toSorted((a, b) => (a.arn < b.arn ? -1 : 1))
const clusterRole = (fields: Parameters<typeof role>[0] = {}) =>
  role({ RoleName: 'eks-cluster', AttachedManagedPolicies: attached(ofEks), ...fields })
const roleArn = { path: 'roleArn', value: 'arn:aws:iam::111122223333:role/eks-cluster' }

export default defineCases(check, [
  {
    name: 'the policy that AWS wrote for it, wide as it is',
    kind: 'pass',
    given: { ...given(), roles: [clusterRole()], policies },
    expect: [{ arn, result: 'pass', evidence: [roleArn] }],
  },
  {
    name: 'an administrator',
    kind: 'fail',
    given: {
      ...given(),
      roles: [clusterRole({ AttachedManagedPolicies: attached(administrator, ofEks) })],
      policies,
    },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [roleArn, { path: 'AttachedManagedPolicies[0].PolicyArn', value: administrator.arn }],
      },
    ],
  },
  {
    name: 'all of EC2, by a policy of the customer’s',
    kind: 'edge',
    given: { ...given(), roles: [clusterRole({ AttachedManagedPolicies: attached(volumes) })], policies },
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'medium',
        evidence: [roleArn, { path: 'AttachedManagedPolicies[0].PolicyArn', value: volumes.arn }],
      },
    ],
  },
  {
    name: 'a permissions boundary may take it away again',
    kind: 'edge',
    given: {
      ...given(),
      roles: [
        clusterRole({
          AttachedManagedPolicies: attached(volumes),
          PermissionsBoundary: { PermissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/boundary' },
        }),
      ],
      policies,
    },
    expect: 'notAssessed',
  },
  {
    name: 'a policy that is none',
    kind: 'edge',
    given: {
      ...given(),
      roles: [clusterRole({ RolePolicyList: [{ PolicyName: 'broken', PolicyDocument: '{"Statement":' }] })],
      policies,
    },
    expect: 'notAssessed',
  },
  { name: 'the role is not listed', kind: 'edge', given: { ...given(), roles: [], policies }, expect: 'notAssessed' },
  {
    name: 'no cluster',
    kind: 'none',
    given: { clusters: [], clusterSettings: {}, roles: [clusterRole()], policies },
    expect: 'notApplicable',
  },
])
