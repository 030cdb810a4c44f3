import { defineCases } from '../../../engine/cases'
import { stage, stageArn as arn } from '../samples'
import check from './apigateway-stage-variable-secrets.check'

const variableSecrets = [{ Variable: 'DB_PASSWORD', Detector: 'name-of-a-secret', Version: 2, Preview: '…' }]
const evidence = [
  { path: 'variableSecrets[0].Variable', value: 'DB_PASSWORD' },
  { path: 'variableSecrets[0].Detector', value: 'name-of-a-secret' },
]

export default defineCases(check, [
  {
    name: 'plain variables',
    kind: 'pass',
    given: { restApiStages: [stage({ variables: ['LOG_LEVEL'] })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a password',
    kind: 'fail',
    given: { restApiStages: [stage({ variables: ['DB_PASSWORD'], variableSecrets })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'a stage that serves nothing shows it all the same',
    kind: 'edge',
    given: { restApiStages: [stage({ deploymentId: undefined, variables: ['DB_PASSWORD'], variableSecrets })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  { name: 'no stage', kind: 'none', given: { restApiStages: [] }, expect: 'notApplicable' },
])
