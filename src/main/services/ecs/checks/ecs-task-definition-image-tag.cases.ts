import { defineCases } from '../../../engine/cases'
import { definitionArn as arn, deniedDefinition, noDefinition, withContainer } from '../samples'
import check from './ecs-task-definition-image-tag.check'

export default defineCases(check, [
  { name: 'a version', kind: 'pass', given: withContainer(), expect: [{ arn, result: 'pass', evidence: [] }] },
  {
    name: 'latest',
    kind: 'fail',
    given: withContainer({ image: 'nginx:latest' }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].image', value: 'nginx:latest' },
        ],
      },
    ],
  },
  {
    name: 'no tag, behind a registry with a port',
    kind: 'edge',
    given: withContainer({ image: 'registry.example:5000/shop/web' }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].image', value: 'registry.example:5000/shop/web' },
        ],
      },
    ],
  },
  {
    name: 'latest with a digest',
    kind: 'edge',
    given: withContainer({ image: `nginx:latest@sha256:${'0'.repeat(64)}` }),
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a repository whose name is latest',
    kind: 'edge',
    given: withContainer({ image: 'example/latest:1.2' }),
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
