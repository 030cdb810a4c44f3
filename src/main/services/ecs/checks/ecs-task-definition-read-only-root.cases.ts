import { defineCases } from '../../../engine/cases'
import { definitionArn as arn, deniedDefinition, noDefinition, withContainer } from '../samples'
import check from './ecs-task-definition-read-only-root.check'

export default defineCases(check, [
  { name: 'read-only', kind: 'pass', given: withContainer(), expect: [{ arn, result: 'pass', evidence: [] }] },
  {
    name: 'not said, which is writable',
    kind: 'fail',
    given: withContainer({ readonlyRootFilesystem: undefined }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].readonlyRootFilesystem', value: null },
        ],
      },
    ],
  },
  {
    name: 'writable by intent',
    kind: 'edge',
    given: withContainer({ readonlyRootFilesystem: false }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].readonlyRootFilesystem', value: false },
        ],
      },
    ],
  },
  {
    name: 'Windows does not offer it',
    kind: 'edge',
    given: withContainer(
      { readonlyRootFilesystem: undefined },
      { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2019_FULL' } },
    ),
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
