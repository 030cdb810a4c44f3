import { defineCases } from '../../../engine/cases'
import { definitionArn as arn, deniedDefinition, noDefinition, withContainer } from '../samples'
import check from './ecs-task-definition-secrets.check'

const found = (Place: string) => ({ Place, Detector: 'name-of-a-secret', Version: 1, Preview: '…' })

export default defineCases(check, [
  {
    name: 'none was found',
    kind: 'pass',
    given: withContainer({ EnvironmentVariables: ['STAGE'] }),
    expect: [{ arn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a password',
    kind: 'fail',
    given: withContainer({ EnvironmentVariables: ['DB_PASSWORD'], Secrets: [found('environment DB_PASSWORD')] }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].Secrets[0].Place', value: 'environment DB_PASSWORD' },
          { path: 'containerDefinitions[0].Secrets[0].Detector', value: 'name-of-a-secret' },
        ],
      },
    ],
  },
  {
    name: 'in the command',
    kind: 'edge',
    given: withContainer({ Secrets: [found('command')] }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'containerDefinitions[0].name', value: 'web' },
          { path: 'containerDefinitions[0].Secrets[0].Place', value: 'command' },
          { path: 'containerDefinitions[0].Secrets[0].Detector', value: 'name-of-a-secret' },
        ],
      },
    ],
  },
  {
    name: 'named where ECS fetches it',
    kind: 'edge',
    given: withContainer({
      secrets: [{ name: 'DB_PASSWORD', valueFrom: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:db' }],
    }),
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
