import { defineCases } from '../../../engine/cases'
import { stage, stageArn as arn } from '../samples'
import check from './apigatewayv2-stage-variable-secrets.check'

const StageVariableSecrets = [{ Variable: 'API_TOKEN', Detector: 'name-of-a-secret', Version: 2, Preview: '…' }]
const evidence = [
  { path: 'StageVariableSecrets[0].Variable', value: 'API_TOKEN' },
  { path: 'StageVariableSecrets[0].Detector', value: 'name-of-a-secret' },
]

export default defineCases(check, [
  {
    name: 'plain variables',
    kind: 'pass',
    given: { apiStages: [stage({ StageVariables: ['MODE'] })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a token',
    kind: 'fail',
    given: { apiStages: [stage({ StageVariables: ['API_TOKEN'], StageVariableSecrets })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'a stage that serves nothing shows it all the same',
    kind: 'edge',
    given: { apiStages: [stage({ DeploymentId: undefined, StageVariableSecrets })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  { name: 'no stage', kind: 'none', given: { apiStages: [] }, expect: 'notApplicable' },
])
