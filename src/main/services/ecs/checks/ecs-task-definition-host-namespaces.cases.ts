import { defineCases } from '../../../engine/cases'
import { definitionArn as arn, deniedDefinition, noDefinition, withDefinition } from '../samples'
import check from './ecs-task-definition-host-namespaces.check'

export default defineCases(check, [
  {
    name: 'spaces of its own',
    kind: 'pass',
    given: withDefinition(),
    expect: [
      {
        arn,
        result: 'pass',
        evidence: [
          { path: 'pidMode', value: null },
          { path: 'ipcMode', value: null },
        ],
      },
    ],
  },
  {
    name: 'the processes of the machine',
    kind: 'fail',
    given: withDefinition({ pidMode: 'host' }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'pidMode', value: 'host' }] }],
  },
  {
    name: 'the memory of the machine',
    kind: 'edge',
    given: withDefinition({ ipcMode: 'host' }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'ipcMode', value: 'host' }] }],
  },
  {
    name: 'shared among the containers of the task only',
    kind: 'edge',
    given: withDefinition({ pidMode: 'task', ipcMode: 'task' }),
    expect: [
      {
        arn,
        result: 'pass',
        evidence: [
          { path: 'pidMode', value: 'task' },
          { path: 'ipcMode', value: 'task' },
        ],
      },
    ],
  },
  {
    name: 'a definition that AWS did not describe',
    kind: 'edge',
    given: deniedDefinition,
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no task runs', kind: 'none', given: noDefinition, expect: 'notApplicable' },
])
