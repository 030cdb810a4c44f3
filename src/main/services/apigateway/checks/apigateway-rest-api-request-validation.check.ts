import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { restApiMethods, restApis, restApiStages } from '../facts'
import { judgeMethods } from '../judge'
import type { PlacedMethod } from '../judge'

const writing = new Set(['POST', 'PUT', 'PATCH'])
const declares = ({ requestModels, requiredParameters }: PlacedMethod): boolean =>
  requestModels.length > 0 || requiredParameters.length > 0

export default defineCheck({
  id: 'apigateway-rest-api-request-validation',
  title: 'The REST API validates what its methods receive',
  failureTitle: 'A method of the REST API passes on what nobody validated',
  risk: 'Malformed requests reach the code behind the API, cost a call each, and try what that code forgot to check.',
  fix: 'Give each method that takes a body a model and a request validator.',
  steps: [
    'Write a model, as JSON schema, for the body of each method that the evidence names.',
    'Under Method request, choose the validator for body, or for body and parameters, and add the model for the content type.',
    'Deploy to a canary, and watch its 4XXError metric for requests that are refused.',
    'Promote the canary, and keep the code behind the API checking what a schema cannot say.',
  ],
  caution:
    'Requests that the schema forgot are refused with 400, and a content type without a model is passed on unchecked.',
  severity: 'low',
  weighs:
    'The code behind a method may validate by itself; where a model is declared and nothing enforces it, the verdict is medium.',
  bestPractices: [
    { id: 'SEC05-BP03', link: 'necessary', part: 'inspection of requests before they reach code' },
    { id: 'REL03-BP03', link: 'related', part: 'contracts of APIs that are enforced' },
  ],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
  ],
  peers: ['service-screener:RequestValidation'],
  differs: {
    'service-screener:RequestValidation': 'It is satisfied by one method that validates, and never fails.',
  },
  needs: { restApis, restApiStages, restApiMethods },
  evaluate: (views) =>
    judgeMethods(
      views,
      (one) => one.methodIntegration?.type !== 'MOCK' && (writing.has(one.httpMethod) || declares(one)),
      (api, methods) => {
        const unchecked = methods.filter(({ requestValidatorId }) => requestValidatorId === undefined)
        const [first, ...others] = unchecked.flatMap((one) => [
          at(`${one.at}.requestValidatorId`, null),
          at(`${one.at}.httpMethod`, one.httpMethod),
          at(`${one.at}.path`, one.path),
        ])
        if (!first) return pass(api, at(`${methods[0].at}.requestValidatorId`, methods[0].requestValidatorId))
        return unchecked.some(declares) ? failAs('medium', api, first, ...others) : fail(api, first, ...others)
      },
    ),
})
