import { defineCases } from '../../../engine/cases'
import { allowing, givenIdentity, identityPoolArn as arn, poolRoles, userRole } from '../samples'
import check from './cognito-identity-pool-user-role.check'

const role = userRole().arn
const given = (RolePolicyList?: ReturnType<typeof allowing>) => {
  const { identityPools, identityPoolRoles } = givenIdentity()
  return { identityPools, identityPoolRoles, roles: [userRole(RolePolicyList ? { RolePolicyList } : {})], policies: [] }
}
const named = { path: 'Roles.authenticated', value: role }
const policy = { path: 'RolePolicyList[0].PolicyName', value: 'app' }
const staff = userRole({ RoleName: 'staff', RolePolicyList: allowing('*') })

export default defineCases(check, [
  {
    name: 'objects of the user’s own',
    kind: 'pass',
    given: given(),
    expect: [{ arn, result: 'pass', evidence: [named] }],
  },
  {
    name: 'everything',
    kind: 'fail',
    given: given(allowing('*')),
    expect: [{ arn, result: 'fail', evidence: [named, policy] }],
  },
  {
    name: 'everything, by a rule for some of them',
    kind: 'edge',
    given: {
      ...given(),
      identityPoolRoles: {
        [arn]: poolRoles({ RoleMappings: [{ Provider: 'idp', Type: 'Rules', Rules: [{ RoleARN: staff.arn }] }] }),
      },
      roles: [userRole(), staff],
    },
    expect: [
      { arn, result: 'fail', evidence: [{ path: 'RoleMappings[0].Rules[0].RoleARN', value: staff.arn }, policy] },
    ],
  },
  {
    name: 'all of a service that keeps no data',
    kind: 'edge',
    given: given(allowing('polly:*')),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: [named, policy] }],
  },
  {
    name: 'a role that AWS does not list',
    kind: 'edge',
    given: { ...given(), roles: [] },
    expect: 'notAssessed',
  },
  {
    name: 'no role was set',
    kind: 'none',
    given: { ...given(), identityPoolRoles: { [arn]: poolRoles({ Roles: undefined }) } },
    expect: 'notApplicable',
  },
])
