import { defineCases } from '../../../engine/cases'
import type { RestApiMethod } from '../facts'
import { method, methodsOf, restApi, restApiArn as arn, stage } from '../samples'
import check from './apigateway-rest-api-request-validation.check'

const given = (...methods: readonly RestApiMethod[]) => ({
  restApis: [restApi()],
  restApiStages: [stage()],
  restApiMethods: methodsOf(...methods),
})
const evidence = (httpMethod: string) => [
  { path: 'methods[0].requestValidatorId', value: null },
  { path: 'methods[0].httpMethod', value: httpMethod },
  { path: 'methods[0].path', value: '/orders' },
]
const post = method({ httpMethod: 'POST' })

export default defineCases(check, [
  {
    name: 'a validator',
    kind: 'pass',
    given: given({ ...post, requestValidatorId: 'v1' }),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'methods[0].requestValidatorId', value: 'v1' }] }],
  },
  {
    name: 'a body, and no validator',
    kind: 'fail',
    given: given(post),
    expect: [{ arn, result: 'fail', evidence: evidence('POST') }],
  },
  {
    name: 'a model that nothing enforces',
    kind: 'edge',
    given: given({ ...post, requestModels: ['application/json'] }),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: evidence('POST') }],
  },
  {
    name: 'a required parameter that nothing enforces',
    kind: 'edge',
    given: given(method({ requiredParameters: ['method.request.querystring.page'] })),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: evidence('GET') }],
  },
  {
    name: 'a made-up answer',
    kind: 'edge',
    given: given({ ...post, methodIntegration: { type: 'MOCK', parameterSecrets: [] } }),
    expect: 'notApplicable',
  },
  { name: 'nothing is received', kind: 'none', given: given(method()), expect: 'notApplicable' },
])
