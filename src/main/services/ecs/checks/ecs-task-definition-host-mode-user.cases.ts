import { defineCases } from '../../../engine/cases'
import { definitionArn as arn, deniedDefinition, noDefinition, onMachines, withContainer } from '../samples'
import check from './ecs-task-definition-host-mode-user.check'

const host = { ...onMachines, networkMode: 'host' }

export default defineCases(check, [
  {
    name: 'a user without rights',
    kind: 'pass',
    given: withContainer({}, host),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'networkMode', value: 'host' }] }],
  },
  {
    name: 'root by name',
    kind: 'fail',
    given: withContainer({ user: 'root' }, host),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'networkMode', value: 'host' },
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].user', value: 'root' },
        ],
      },
    ],
  },
  {
    name: 'privileged, whoever it runs as',
    kind: 'edge',
    given: withContainer({ privileged: true }, host),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'networkMode', value: 'host' },
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].privileged', value: true },
        ],
      },
    ],
  },
  {
    name: 'the image decides',
    kind: 'edge',
    given: withContainer({ user: undefined }, host),
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'medium',
        evidence: [
          { path: 'networkMode', value: 'host' },
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].user', value: null },
        ],
      },
    ],
  },
  {
    name: 'root in a network of its own',
    kind: 'edge',
    given: withContainer({ user: 'root' }),
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
