import { defineCases } from '../../../engine/cases'
import { allow, attached, awsPolicy, deny, document, policy, role } from '../../iam/samples'
import { functionArn as arn, lambdaFunction } from '../samples'
import check from './lambda-function-role-permissions.check'

const administrator = awsPolicy('AdministratorAccess', { Document: document(allow('*', '*')) })
const tables = policy({ PolicyName: 'tables', Document: document(allow('dynamodb:*', '*')) })
const orders = policy({
  PolicyName: 'orders',
  Document: document(allow('dynamodb:PutItem', 'arn:aws:dynamodb:eu-central-1:111122223333:table/orders')),
})
const policies = [administrator, orders, tables].toSorted((a, b) => (a.arn < b.arn ? -1 : 1))
const runs = { path: 'Role', value: 'arn:aws:iam::111122223333:role/function-execution' }
const given = (...fields: Parameters<typeof role>) => ({
  functions: [lambdaFunction()],
  roles: [role({ RoleName: 'function-execution', ...fields[0] })],
  policies,
})
const first = { path: 'AttachedManagedPolicies[0].PolicyArn' }

export default defineCases(check, [
  {
    name: 'one action on one table',
    kind: 'pass',
    given: given({ AttachedManagedPolicies: attached(orders) }),
    expect: [{ arn, result: 'pass', evidence: [runs] }],
  },
  {
    name: 'an administrator',
    kind: 'fail',
    given: given({ AttachedManagedPolicies: attached(administrator) }),
    expect: [{ arn, result: 'fail', evidence: [runs, { ...first, value: administrator.arn }] }],
  },
  {
    name: 'all of DynamoDB',
    kind: 'edge',
    given: given({ AttachedManagedPolicies: attached(tables) }),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: [runs, { ...first, value: tables.arn }] }],
  },
  {
    name: 'everything is allowed by one policy and refused by another',
    kind: 'edge',
    given: given({
      AttachedManagedPolicies: attached(tables),
      RolePolicyList: [{ PolicyName: 'no-tables', PolicyDocument: document(deny('dynamodb:*', '*')) }],
    }),
    expect: [{ arn, result: 'pass', evidence: [runs] }],
  },
  {
    name: 'a permissions boundary may take it away again',
    kind: 'edge',
    given: given({
      AttachedManagedPolicies: attached(administrator),
      PermissionsBoundary: { PermissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/boundary' },
    }),
    expect: [{ arn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'a role that is gone',
    kind: 'edge',
    given: { functions: [lambdaFunction()], roles: [], policies },
    expect: [{ arn, result: 'unknown', gap: 'failed' }],
  },
  { name: 'no functions', kind: 'none', given: { functions: [], roles: [], policies }, expect: 'notApplicable' },
])
