import { defineCases } from '../../../engine/cases'
import { allowing, group, userRole } from '../samples'
import check from './cognito-group-role.check'

const { arn: RoleArn } = userRole()
const { arn } = group()
const given = (RolePolicyList = userRole().RolePolicyList) => ({
  userPoolGroups: [group({ RoleArn })],
  roles: [userRole({ RolePolicyList })],
  policies: [],
})
const evidence = [
  { path: 'RoleArn', value: RoleArn },
  { path: 'RolePolicyList[0].PolicyName', value: 'app' },
]

export default defineCases(check, [
  {
    name: 'objects of the user’s own',
    kind: 'pass',
    given: given(),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'RoleArn', value: RoleArn }] }],
  },
  { name: 'everything', kind: 'fail', given: given(allowing('*')), expect: [{ arn, result: 'fail', evidence }] },
  {
    name: 'any object of any bucket',
    kind: 'edge',
    given: given(allowing('s3:GetObject')),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'all of a service that keeps no data',
    kind: 'edge',
    given: given(allowing('polly:*')),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence }],
  },
  {
    name: 'a policy that is no JSON',
    kind: 'edge',
    given: given([{ PolicyName: 'app', PolicyDocument: '{"Statement":' }]),
    expect: 'notAssessed',
  },
  {
    name: 'a role that AWS does not list',
    kind: 'edge',
    given: { userPoolGroups: [group({ RoleArn })], roles: [], policies: [] },
    expect: 'notAssessed',
  },
  {
    name: 'a group without a role',
    kind: 'none',
    given: { userPoolGroups: [group()], roles: [userRole()], policies: [] },
    expect: 'notApplicable',
  },
])
