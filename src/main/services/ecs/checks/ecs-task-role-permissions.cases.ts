import { defineCases } from '../../../engine/cases'
import { allow, attached, awsPolicy, document, policy, role } from '../../iam/samples'
import { definitionArn as arn, deniedDefinition, noDefinition, withDefinition } from '../samples'
import check from './ecs-task-role-permissions.check'

const administrator = awsPolicy('AdministratorAccess', { Document: document(allow('*', '*')) })
const files = policy({ PolicyName: 'files', Document: document(allow('s3:*', '*')) })
const orders = policy({
  PolicyName: 'orders',
  Document: document(allow('sns:Publish', 'arn:aws:sns:eu-central-1:111122223333:orders')),
})
const policies = [administrator, files, orders].toSorted((a, b) => (a.arn < b.arn ? -1 : 1))
const runs = { path: 'taskRoleArn', value: 'arn:aws:iam::111122223333:role/shop-web' }
const first = { path: 'AttachedManagedPolicies[0].PolicyArn' }
const given = (...fields: Parameters<typeof role>) => ({
  ...withDefinition(),
  roles: [role({ RoleName: 'shop-web', ...fields[0] })],
  policies,
})

export default defineCases(check, [
  {
    name: 'one action on one topic',
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
    name: 'all of S3',
    kind: 'edge',
    given: given({ AttachedManagedPolicies: attached(files) }),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: [runs, { ...first, value: files.arn }] }],
  },
  {
    name: 'a role that is gone, which is the question of another check',
    kind: 'edge',
    given: { ...withDefinition(), roles: [], policies },
    expect: 'notApplicable',
  },
  {
    name: 'no role, so nothing that it may do',
    kind: 'edge',
    given: { ...withDefinition({ taskRoleArn: undefined }), roles: [], policies },
    expect: 'notApplicable',
  },
  {
    name: 'a definition that AWS did not describe',
    kind: 'edge',
    given: { ...deniedDefinition, roles: [], policies },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no task runs', kind: 'none', given: { ...noDefinition, roles: [], policies }, expect: 'notApplicable' },
])
