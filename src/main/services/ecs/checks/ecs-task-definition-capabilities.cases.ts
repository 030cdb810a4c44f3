import { defineCases } from '../../../engine/cases'
import { definitionArn as arn, deniedDefinition, noDefinition, onMachines, withContainer } from '../samples'
import check from './ecs-task-definition-capabilities.check'

const add = (name: string) => ({ linuxParameters: { capabilities: { add: [name], drop: [] } } })

export default defineCases(check, [
  {
    name: 'all dropped, and a low port added',
    kind: 'pass',
    given: withContainer(
      { linuxParameters: { capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] } } },
      onMachines,
    ),
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'to change the network',
    kind: 'fail',
    given: withContainer(add('NET_ADMIN'), onMachines),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].linuxParameters.capabilities.add[0]', value: 'NET_ADMIN' },
        ],
      },
    ],
  },
  {
    name: 'to do almost anything, in the long spelling',
    kind: 'edge',
    given: withContainer(add('CAP_SYS_ADMIN'), onMachines),
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'high',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].linuxParameters.capabilities.add[0]', value: 'CAP_SYS_ADMIN' },
        ],
      },
    ],
  },
  {
    name: 'to trace the own processes on Fargate',
    kind: 'edge',
    given: withContainer(add('SYS_PTRACE')),
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'to trace processes on a machine',
    kind: 'edge',
    given: withContainer(add('SYS_PTRACE'), onMachines),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].linuxParameters.capabilities.add[0]', value: 'SYS_PTRACE' },
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
