import { defineCases } from '../../../engine/cases'
import { definitionArn as arn, deniedDefinition, noDefinition, withDefinition } from '../samples'
import check from './ecs-task-definition-roles-apart.check'

export default defineCases(check, [
  {
    name: 'two roles',
    kind: 'pass',
    given: withDefinition(),
    expect: [
      {
        arn,
        result: 'pass',
        evidence: [
          { path: 'taskRoleArn', value: 'arn:aws:iam::111122223333:role/shop-web' },
          { path: 'executionRoleArn', value: 'arn:aws:iam::111122223333:role/shop-execution' },
        ],
      },
    ],
  },
  {
    name: 'one role',
    kind: 'fail',
    given: withDefinition({ executionRoleArn: 'arn:aws:iam::111122223333:role/shop-web' }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'taskRoleArn', value: 'arn:aws:iam::111122223333:role/shop-web' },
          { path: 'executionRoleArn', value: 'arn:aws:iam::111122223333:role/shop-web' },
        ],
      },
    ],
  },
  {
    name: 'no role to start it',
    kind: 'edge',
    given: withDefinition({ executionRoleArn: undefined }),
    expect: [
      {
        arn,
        result: 'pass',
        evidence: [
          { path: 'taskRoleArn', value: 'arn:aws:iam::111122223333:role/shop-web' },
          { path: 'executionRoleArn', value: null },
        ],
      },
    ],
  },
  {
    name: 'no role of its own',
    kind: 'edge',
    given: withDefinition({ taskRoleArn: undefined }),
    expect: 'notApplicable',
  },
  {
    name: 'a definition that AWS did not describe',
    kind: 'edge',
    given: deniedDefinition,
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no task runs', kind: 'none', given: noDefinition, expect: 'notApplicable' },
])
