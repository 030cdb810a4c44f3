import { defineCases } from '../../../engine/cases'
import { httpIntegration, method, methodsOf, restApi, restApiArn as arn, stage } from '../samples'
import check from './apigateway-rest-api-integration-plain-http.check'

const given = (...uris: readonly string[]) => ({
  restApis: [restApi()],
  restApiStages: [stage()],
  restApiMethods: methodsOf(
    ...uris.map((uri, index) => method({ httpMethod: `M${index}`, methodIntegration: httpIntegration(uri) })),
  ),
})
const path = (index: number) => `methods[${index}].methodIntegration.uri`

export default defineCases(check, [
  {
    name: 'HTTPS',
    kind: 'pass',
    given: given('https://shop.example.com'),
    expect: [{ arn, result: 'pass', evidence: [{ path: path(0), value: 'https://shop.example.com' }] }],
  },
  {
    name: 'plain HTTP beside HTTPS',
    kind: 'fail',
    given: given('https://shop.example.com', 'http://shop.example.com'),
    expect: [{ arn, result: 'fail', evidence: [{ path: path(1), value: 'http://shop.example.com' }] }],
  },
  {
    name: 'plain HTTP through a VPC link',
    kind: 'edge',
    given: {
      ...given(),
      restApiMethods: methodsOf(
        method({ methodIntegration: httpIntegration('http://nlb.internal', { connectionType: 'VPC_LINK' }) }),
      ),
    },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [{ path: path(0), value: 'http://nlb.internal' }] }],
  },
  {
    name: 'an address that only the stage knows',
    kind: 'edge',
    given: given('${stageVariables.backend}/orders', 'HTTPS://shop.example.com'),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a function',
    kind: 'none',
    given: { ...given(), restApiMethods: methodsOf(method()) },
    expect: 'notApplicable',
  },
])
