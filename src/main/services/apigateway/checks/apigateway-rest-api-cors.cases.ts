import { defineCases } from '../../../engine/cases'
import { method, methodsOf, restApi, restApiArn as arn, stage } from '../samples'
import check from './apigateway-rest-api-cors.check'

const given = (...origins: readonly (string | undefined)[]) => ({
  restApis: [restApi()],
  restApiStages: [stage()],
  restApiMethods: methodsOf(
    ...origins.map((allowOrigin, index) =>
      method({ httpMethod: `M${index}`, ...(allowOrigin === undefined ? {} : { allowOrigin }) }),
    ),
  ),
})
const path = (index: number) => `methods[${index}].allowOrigin`

export default defineCases(check, [
  {
    name: 'one site',
    kind: 'pass',
    given: given('https://shop.example.com'),
    expect: [{ arn, result: 'pass', evidence: [{ path: path(0), value: 'https://shop.example.com' }] }],
  },
  {
    name: 'all sites',
    kind: 'fail',
    given: given('*', 'https://shop.example.com'),
    expect: [{ arn, result: 'fail', evidence: [{ path: path(0), value: '*' }] }],
  },
  {
    name: 'the methods may not be read',
    kind: 'edge',
    given: { ...given(), restApiMethods: { [arn]: { kind: 'denied', action: 'apigateway:GET' } } },
    expect: 'notAssessed',
  },
  { name: 'an API that answers no other site', kind: 'none', given: given(undefined), expect: 'notApplicable' },
])
