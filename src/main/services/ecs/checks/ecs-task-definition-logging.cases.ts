import { defineCases } from '../../../engine/cases'
import {
  container,
  definitionArn as arn,
  deniedDefinition,
  noDefinition,
  withContainer,
  withDefinition,
} from '../samples'
import check from './ecs-task-definition-logging.check'

export default defineCases(check, [
  { name: 'awslogs', kind: 'pass', given: withContainer(), expect: [{ arn, result: 'pass', evidence: [] }] },
  {
    name: 'no log',
    kind: 'fail',
    given: withContainer({ logConfiguration: undefined }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].logConfiguration.logDriver', value: null },
        ],
      },
    ],
  },
  {
    name: 'a driver that throws lines away',
    kind: 'edge',
    given: withContainer({ logConfiguration: { logDriver: 'none' } }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].logConfiguration.logDriver', value: 'none' },
        ],
      },
    ],
  },
  {
    name: 'a helper beside a container that logs',
    kind: 'edge',
    given: withDefinition({
      containerDefinitions: [container(), container({ name: 'proxy', logConfiguration: undefined })],
    }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[1].name', value: 'proxy' },
          { path: 'containerDefinitions[1].logConfiguration.logDriver', value: null },
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
