import { defineCases } from '../../../engine/cases'
import { definitionArn as arn, deniedDefinition, noDefinition, onMachines, withContainer } from '../samples'
import check from './ecs-task-definition-memory-limit.check'

export default defineCases(check, [
  {
    name: 'a limit of the container',
    kind: 'pass',
    given: withContainer({}, onMachines),
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a reservation only',
    kind: 'fail',
    given: withContainer({ memory: undefined, memoryReservation: 256 }, onMachines),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].memory', value: null },
        ],
      },
    ],
  },
  {
    name: 'a limit of the task',
    kind: 'edge',
    given: withContainer({ memory: undefined }, { ...onMachines, memory: '1024' }),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'memory', value: '1024' }] }],
  },
  {
    name: 'Fargate, where each task has its own',
    kind: 'edge',
    given: withContainer({ memory: undefined }),
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
