import { defineCases } from '../../../engine/cases'
import { httpIntegration, method, methodsOf, restApi, restApiArn as arn, stage } from '../samples'
import check from './apigateway-rest-api-integration-secrets.check'

const secret = { Parameter: 'X-Api-Key', Detector: 'name-of-a-secret', Version: 2, Preview: '…' }
const given = (...secrets: readonly (typeof secret)[]) => ({
  restApis: [restApi()],
  restApiStages: [stage()],
  restApiMethods: methodsOf(
    method({ methodIntegration: httpIntegration('https://shop.example.com', { parameterSecrets: [...secrets] }) }),
  ),
})

export default defineCases(check, [
  { name: 'nothing looks like a secret', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'a key in a header',
    kind: 'fail',
    given: given(secret),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'methods[0].methodIntegration.parameterSecrets[0].Parameter', value: 'X-Api-Key' },
          { path: 'methods[0].methodIntegration.parameterSecrets[0].Detector', value: 'name-of-a-secret' },
        ],
      },
    ],
  },
  {
    name: 'a method without an integration',
    kind: 'edge',
    given: { ...given(), restApiMethods: methodsOf({ ...method(), methodIntegration: undefined }) },
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'no API', kind: 'none', given: { ...given(), restApis: [] }, expect: 'notApplicable' },
])
