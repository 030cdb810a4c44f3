import { at, defineCheck, fail, pass } from '../../../engine/check'
import { apiStages } from '../facts'

export default defineCheck({
  id: 'apigatewayv2-stage-variable-secrets',
  title: 'No stage variable of the API holds a secret',
  failureTitle: 'A stage variable of the API holds what looks like a secret',
  risk: 'Everyone who may look at the stage reads the secret, and API Gateway passes it on wherever it is mapped.',
  fix: 'Keep the secret in Secrets Manager, let the function behind the API fetch it, and replace the one that was exposed.',
  steps: [
    'Find out which mappings, URLs and functions use the variable that the evidence names.',
    'Store the secret in Secrets Manager, and let the function read it there.',
    'Remove the variable from the stage and from the templates that make it.',
    'Have the secret replaced at its issuer, since it was readable.',
  ],
  caution:
    'Whatever still uses the variable fails once it is gone; the access logs of the stage show it as errors of the integration.',
  severity: 'high',
  bestPractices: [{ id: 'SEC02-BP03', link: 'necessary', part: 'no secrets in the configuration of APIs' }],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html'],
  needs: { apiStages },
  evaluate: ({ apiStages }) =>
    apiStages.map((stage) => {
      const [first, ...others] = stage.StageVariableSecrets.flatMap(({ Variable, Detector }, index) => [
        at(`StageVariableSecrets[${index}].Variable`, Variable),
        at(`StageVariableSecrets[${index}].Detector`, Detector),
      ])
      return first ? fail(stage, first, ...others) : pass(stage)
    }),
})
