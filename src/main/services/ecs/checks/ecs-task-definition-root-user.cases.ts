import { defineCases } from '../../../engine/cases'
import { definitionArn as arn, deniedDefinition, noDefinition, withContainer } from '../samples'
import check from './ecs-task-definition-root-user.check'

export default defineCases(check, [
  { name: 'a number', kind: 'pass', given: withContainer(), expect: [{ arn, result: 'pass', evidence: [] }] },
  {
    name: 'the image decides',
    kind: 'fail',
    given: withContainer({ user: undefined }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].user', value: null },
        ],
      },
    ],
  },
  {
    name: 'root by number, with a group',
    kind: 'edge',
    given: withContainer({ user: '0:1000' }),
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'medium',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].user', value: '0:1000' },
        ],
      },
    ],
  },
  {
    name: 'a user whose name begins like root',
    kind: 'edge',
    given: withContainer({ user: 'rootless' }),
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a number that begins with a zero of another',
    kind: 'edge',
    given: withContainer({ user: '1000:0' }),
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'Windows',
    kind: 'edge',
    given: withContainer(
      { user: undefined },
      { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } },
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
