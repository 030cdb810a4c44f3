import { defineCases } from '../../../engine/cases'
import {
  container,
  definitionArn as arn,
  deniedDefinition,
  noDefinition,
  withContainer,
  withDefinition,
} from '../samples'
import check from './ecs-task-definition-privileged.check'

export default defineCases(check, [
  { name: 'without privileges', kind: 'pass', given: withContainer(), expect: [{ arn, result: 'pass', evidence: [] }] },
  {
    name: 'privileged',
    kind: 'fail',
    given: withContainer({ privileged: true }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].privileged', value: true },
        ],
      },
    ],
  },
  {
    name: 'the second of two containers',
    kind: 'edge',
    given: withDefinition({ containerDefinitions: [container(), container({ name: 'agent', privileged: true })] }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[1].name', value: 'agent' },
          { path: 'containerDefinitions[1].privileged', value: true },
        ],
      },
    ],
  },
  {
    name: 'a definition that does not say',
    kind: 'edge',
    given: withContainer({ privileged: undefined }),
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a definition that AWS did not describe',
    kind: 'edge',
    given: deniedDefinition,
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no task runs', kind: 'none', given: noDefinition, expect: 'notApplicable' },
])
