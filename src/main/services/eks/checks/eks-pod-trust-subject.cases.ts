import { defineCases } from '../../../engine/cases'
import { document, role, trust } from '../../iam/samples'
import { issuer } from '../samples'
import check from './eks-pod-trust-subject.check'

const Federated = `arn:aws:iam::111122223333:oidc-provider/${issuer}`
const audience = { StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' } }
const subject = (operator: string, value: string | readonly string[]) => ({
  ...audience,
  [operator]: { ...(operator === 'StringEquals' ? audience.StringEquals : {}), [`${issuer}:sub`]: value },
})
const podRole = (Condition: ReturnType<typeof subject> | typeof audience) =>
  role({
    RoleName: 'orders',
    AssumeRolePolicyDocument: document({
      Effect: 'Allow',
      Principal: { Federated },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition,
    }),
  })
const { arn } = podRole(audience)
const evidence = [{ path: 'AssumeRolePolicyDocument.Statement[0].Principal.Federated', value: Federated }]

export default defineCases(check, [
  {
    name: 'one service account',
    kind: 'pass',
    given: { roles: [podRole(subject('StringEquals', 'system:serviceaccount:shop:orders'))] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'an audience only, which each pod’s token has',
    kind: 'fail',
    given: { roles: [podRole(audience)] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'all service accounts of one namespace',
    kind: 'edge',
    given: { roles: [podRole(subject('StringLike', 'system:serviceaccount:shop:*'))] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'any namespace, in one of two patterns',
    kind: 'edge',
    given: {
      roles: [podRole(subject('StringLike', ['system:serviceaccount:*:orders', 'system:serviceaccount:shop:orders']))],
    },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'all but one service account',
    kind: 'edge',
    given: { roles: [podRole(subject('StringNotEquals', 'system:serviceaccount:shop:orders'))] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'an operator that nobody knows',
    kind: 'edge',
    given: { roles: [podRole(subject('StringResembles', 'system:serviceaccount:shop:orders'))] },
    expect: 'notAssessed',
  },
  {
    name: 'a trust that is no policy, and names a cluster',
    kind: 'edge',
    given: { roles: [role({ AssumeRolePolicyDocument: `{"Statement": "${Federated}"` })] },
    expect: 'notAssessed',
  },
  {
    name: 'roles of Pod Identity and of instances trust no provider',
    kind: 'none',
    given: {
      roles: [role({ RoleName: 'pods', AssumeRolePolicyDocument: document(trust('pods.eks.amazonaws.com')) }), role()],
    },
    expect: 'notApplicable',
  },
])
