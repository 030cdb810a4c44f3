import { defineCases } from '../../../engine/cases'
import { givenIdentity, guestRole, identityPoolArn as arn, identityPoolId, poolTrust, userRole } from '../samples'
import check from './cognito-identity-pool-role-trust.check'

const trusting = (AssumeRolePolicyDocument: ReturnType<typeof poolTrust> | string, classic = false) =>
  givenIdentity({ AllowClassicFlow: classic }, [guestRole(), userRole({ AssumeRolePolicyDocument })])
const evidence = [
  { path: 'Roles.authenticated', value: userRole().arn },
  {
    path: 'AssumeRolePolicyDocument.Statement[0].Principal.Federated',
    value: 'cognito-identity.amazonaws.com',
  },
]

export default defineCases(check, [
  {
    name: 'this pool, guests and users apart',
    kind: 'pass',
    given: givenIdentity(),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'any pool, which signs its users in',
    kind: 'fail',
    given: trusting(poolTrust('authenticated', null)),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'guests and users alike',
    kind: 'edge',
    given: trusting(poolTrust(undefined)),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'guests and users alike, and guests choose the role',
    kind: 'edge',
    given: trusting(poolTrust(undefined), true),
    expect: [{ arn, result: 'fail', severity: 'high', evidence }],
  },
  {
    name: 'a pattern that any pool of the region fits',
    kind: 'edge',
    given: trusting(
      poolTrust('authenticated', null, {
        StringLike: { 'cognito-identity.amazonaws.com:aud': 'eu-central-1:*' },
      }),
    ),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'every token but those of one pool',
    kind: 'edge',
    given: trusting(
      poolTrust('authenticated', null, {
        StringNotEquals: { 'cognito-identity.amazonaws.com:aud': identityPoolId },
      }),
    ),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'users of one provider only',
    kind: 'edge',
    given: trusting(poolTrust('graph.facebook.com')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'an operator that nobody knows',
    kind: 'edge',
    given: trusting(
      poolTrust('authenticated', null, {
        StringResembles: { 'cognito-identity.amazonaws.com:aud': identityPoolId },
      }),
    ),
    expect: 'notAssessed',
  },
  { name: 'a trust that is no policy', kind: 'edge', given: trusting('{"Statement":'), expect: 'notAssessed' },
  {
    name: 'no identity pool',
    kind: 'none',
    given: { identityPools: [], identityPoolSettings: {}, identityPoolRoles: {}, roles: [] },
    expect: 'notApplicable',
  },
])
