import { defineCases } from '../../../engine/cases'
import type { RestApiMethod } from '../facts'
import { httpIntegration, method, methodsOf, restApi, restApiArn as arn, stage } from '../samples'
import check from './apigateway-rest-api-integration-certificate.check'

const uri = 'https://shop.example.com'
const careless = { tlsConfig: { insecureSkipVerification: true } }
const given = (methodIntegration: RestApiMethod['methodIntegration']) => ({
  restApis: [restApi()],
  restApiStages: [stage()],
  restApiMethods: methodsOf(method({ methodIntegration })),
})
const evidence = [
  { path: 'methods[0].methodIntegration.tlsConfig.insecureSkipVerification', value: true },
  { path: 'methods[0].methodIntegration.uri', value: uri },
]

export default defineCases(check, [
  { name: 'AWS verifies', kind: 'pass', given: given(httpIntegration(uri)), expect: [{ arn, result: 'pass' }] },
  {
    name: 'any certificate will do',
    kind: 'fail',
    given: given(httpIntegration(uri, careless)),
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'any certificate will do, inside of the network',
    kind: 'edge',
    given: given(httpIntegration(uri, { ...careless, connectionType: 'VPC_LINK' })),
    expect: [{ arn, result: 'fail', severity: 'low', evidence }],
  },
  {
    name: 'plain HTTP has no certificate',
    kind: 'none',
    given: given(httpIntegration('http://shop.example.com', careless)),
    expect: 'notApplicable',
  },
])
