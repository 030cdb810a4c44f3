import { defineCases } from '../../../engine/cases'
import { role } from '../../iam/samples'
import { definitionArn as arn, deniedDefinition, noDefinition, withDefinition } from '../samples'
import check from './ecs-task-role-exists.check'

const web = role({ RoleName: 'shop-web' })
const execution = role({ RoleName: 'shop-execution' })
const own = { path: 'taskRoleArn', value: 'arn:aws:iam::111122223333:role/shop-web' }
const start = { path: 'executionRoleArn', value: 'arn:aws:iam::111122223333:role/shop-execution' }

export default defineCases(check, [
  {
    name: 'both are there',
    kind: 'pass',
    given: { ...withDefinition(), roles: [execution, web] },
    expect: [{ arn, result: 'pass', evidence: [own, start] }],
  },
  {
    name: 'that of the program is gone',
    kind: 'fail',
    given: { ...withDefinition(), roles: [execution] },
    expect: [{ arn, result: 'fail', evidence: [own] }],
  },
  {
    name: 'a role of the same name under another path is another role',
    kind: 'edge',
    given: {
      ...withDefinition(),
      roles: [role({ RoleName: 'shop-web', arn: 'arn:aws:iam::111122223333:role/apps/shop-web' }), execution].toSorted(
        (a, b) => (a.arn < b.arn ? -1 : 1),
      ),
    },
    expect: [{ arn, result: 'fail', evidence: [own] }],
  },
  {
    name: 'no roles at all',
    kind: 'edge',
    given: { ...withDefinition({ taskRoleArn: undefined, executionRoleArn: undefined }), roles: [] },
    expect: 'notApplicable',
  },
  {
    name: 'a definition that AWS did not describe',
    kind: 'edge',
    given: { ...deniedDefinition, roles: [] },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no task runs', kind: 'none', given: { ...noDefinition, roles: [] }, expect: 'notApplicable' },
])
