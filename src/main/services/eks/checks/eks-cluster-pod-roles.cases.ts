import { defineCases } from '../../../engine/cases'
import { document, role } from '../../iam/samples'
import { association, clusterArn as arn, given, issuer } from '../samples'
import check from './eks-cluster-pod-roles.check'

const trusting = (provider: string) =>
  role({
    RoleName: 'orders',
    AssumeRolePolicyDocument: document({
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${provider}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
    }),
  })
const address = { path: 'identity.oidc.issuer', value: `https://${issuer}` }

export default defineCases(check, [
  {
    name: 'a Pod Identity association',
    kind: 'pass',
    given: { ...given(), podIdentityAssociations: [association()], roles: [] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'serviceAccount', value: 'orders' }] }],
  },
  {
    name: 'neither association nor trust',
    kind: 'fail',
    given: { ...given(), podIdentityAssociations: [], roles: [role()] },
    expect: [{ arn, result: 'fail', evidence: [address] }],
  },
  {
    name: 'a role that trusts the cluster’s provider',
    kind: 'edge',
    given: { ...given(), podIdentityAssociations: [], roles: [trusting(issuer)] },
    expect: [{ arn, result: 'pass', evidence: [address, { path: 'RoleName', value: 'orders' }] }],
  },
  {
    name: 'both are another cluster’s',
    kind: 'edge',
    given: {
      ...given(),
      podIdentityAssociations: [association({ clusterName: 'another' })],
      roles: [trusting(issuer.replace('0123', 'FFFF'))],
    },
    expect: [{ arn, result: 'fail', evidence: [address] }],
  },
  {
    name: 'no cluster',
    kind: 'none',
    given: { clusters: [], clusterSettings: {}, podIdentityAssociations: [], roles: [] },
    expect: 'notApplicable',
  },
])
