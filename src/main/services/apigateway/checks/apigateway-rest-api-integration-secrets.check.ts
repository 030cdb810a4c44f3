import { at, defineCheck, fail, pass } from '../../../engine/check'
import { restApiMethods, restApis, restApiStages } from '../facts'
import { judgeMethods } from '../judge'

export default defineCheck({
  id: 'apigateway-rest-api-integration-secrets',
  title: 'No integration of the REST API sends a secret that stands in its settings',
  failureTitle: 'An integration of the REST API sends what looks like a secret, which stands in its settings',
  risk: 'Everyone who may look at the API or export its definition reads the secret, and it stays the same until somebody deploys.',
  fix: 'Let a function or an authorizer fetch the secret from Secrets Manager and pass it on, and replace the one that was exposed.',
  steps: [
    'Find out what accepts the secret that the evidence names by header or parameter.',
    'Move the call into a function that reads the secret from Secrets Manager, or let a Lambda authorizer return it in its context and map it from there.',
    'Remove the fixed value from the Integration request, deploy the API, and have the old secret replaced at its issuer.',
    'Look for the old value in templates, pipelines and exports of the API.',
  ],
  caution:
    'Between the replacement at the issuer and the deployment calls fail; two valid secrets for a time avoid that.',
  severity: 'high',
  bestPractices: [{ id: 'SEC02-BP03', link: 'necessary', part: 'no secrets in the configuration of APIs' }],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
  ],
  needs: { restApis, restApiStages, restApiMethods },
  evaluate: (views) =>
    judgeMethods(
      views,
      () => true,
      (api, methods) => {
        const [first, ...others] = methods.flatMap((one) =>
          (one.methodIntegration?.parameterSecrets ?? []).flatMap(({ Parameter, Detector }, index) => [
            at(`${one.at}.methodIntegration.parameterSecrets[${index}].Parameter`, Parameter),
            at(`${one.at}.methodIntegration.parameterSecrets[${index}].Detector`, Detector),
          ]),
        )
        return first ? fail(api, first, ...others) : pass(api)
      },
    ),
})
