import { defineCases } from '../../../engine/cases'
import { allowing, givenIdentity, guestRole, identityPoolArn as arn, poolRoles } from '../samples'
import check from './cognito-identity-pool-guest-role.check'

const role = guestRole().arn
const given = (RolePolicyList?: ReturnType<typeof allowing>, classic = false) => ({
  ...givenIdentity({ AllowClassicFlow: classic }, [guestRole(RolePolicyList ? { RolePolicyList } : {})]),
  policies: [],
})
const evidence = [
  { path: 'Roles.unauthenticated', value: role },
  { path: 'RolePolicyList[0].PolicyName', value: 'app' },
]

export default defineCases(check, [
  { name: 'guests may send metrics of one monitor', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'guests may read any object',
    kind: 'fail',
    given: given(allowing('s3:GetObject')),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'no guests, whatever their role may do',
    kind: 'edge',
    given: {
      ...given(allowing('*')),
      ...givenIdentity({ AllowUnauthenticatedIdentities: false }, [guestRole({ RolePolicyList: allowing('*') })]),
    },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'AllowUnauthenticatedIdentities', value: false }] }],
  },
  {
    name: 'guests without a role',
    kind: 'edge',
    given: { ...given(), identityPoolRoles: { [arn]: poolRoles({ Roles: undefined }) } },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'secrets, which AWS keeps from guests whatever the role says',
    kind: 'edge',
    given: given(allowing('secretsmanager:GetSecretValue')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'secrets, and guests take the role themselves',
    kind: 'edge',
    given: given(allowing('secretsmanager:GetSecretValue'), true),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'all of a service that keeps no data',
    kind: 'edge',
    given: given(allowing('polly:*')),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence }],
  },
  {
    name: 'a permissions boundary stands before everything',
    kind: 'edge',
    given: {
      ...given(),
      roles: [
        guestRole({
          RolePolicyList: allowing('*'),
          PermissionsBoundary: { PermissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/guests' },
        }),
      ],
    },
    expect: 'notAssessed',
  },
  {
    name: 'no identity pool',
    kind: 'none',
    given: { identityPools: [], identityPoolSettings: {}, identityPoolRoles: {}, roles: [], policies: [] },
    expect: 'notApplicable',
  },
])
