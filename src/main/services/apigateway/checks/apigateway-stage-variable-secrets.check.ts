import { at, defineCheck, fail, pass } from '../../../engine/check'
import { restApiStages } from '../facts'

export default defineCheck({
  id: 'apigateway-stage-variable-secrets',
  title: 'No stage variable of the REST API holds a secret',
  failureTitle: 'A stage variable of the REST API holds what looks like a secret',
  risk: 'Everyone who may look at the stage reads the secret, and API Gateway passes it on wherever it is mapped.',
  fix: 'Keep the secret in Secrets Manager, let the function behind the API fetch it, and replace the one that was exposed.',
  steps: [
    'Find out which mappings, URLs and functions use the variable that the evidence names.',
    'Store the secret in Secrets Manager, and let the function read it there; put its name into the variable where the stage decides.',
    'Remove the variable from the stage and from its canary, and from the templates that make the stage.',
    'Have the secret replaced at its issuer, since it was readable.',
  ],
  caution:
    'Whatever still uses the variable fails once it is gone; the execution logs of the stage show an empty value.',
  severity: 'high',
  bestPractices: [{ id: 'SEC02-BP03', link: 'necessary', part: 'no secrets in the configuration of APIs' }],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html',
  ],
  peers: ['prowler:apigateway_restapi_no_secrets_in_stage_variables'],
  needs: { restApiStages },
  evaluate: ({ restApiStages }) =>
    restApiStages.map((stage) => {
      const [first, ...others] = stage.variableSecrets.flatMap(({ Variable, Detector }, index) => [
        at(`variableSecrets[${index}].Variable`, Variable),
        at(`variableSecrets[${index}].Detector`, Detector),
      ])
      return first ? fail(stage, first, ...others) : pass(stage)
    }),
})
