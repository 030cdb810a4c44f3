import { defineCases } from '../../../engine/cases'
import type { DomainApis, DomainName, RestApi, RestApiMethod } from '../facts'
import {
  domainName,
  invokePolicy,
  leadsTo,
  method,
  methodsOf,
  mutualDomain,
  privateApi,
  restApi,
  restApiArn as arn,
  stage,
} from '../samples'
import check from './apigateway-rest-api-authorization.check'

type Domain = readonly [DomainName, DomainApis]
const given = (api: RestApi, methods: readonly RestApiMethod[], ...domains: readonly Domain[]) => ({
  restApis: [api],
  restApiStages: [stage()],
  restApiMethods: methodsOf(...methods),
  domainNames: domains.map(([domain]) => domain),
  domainApis: Object.fromEntries(domains.map(([domain, apis]) => [domain.arn, apis])),
})
const open = method({ authorizationType: 'NONE', httpMethod: 'POST' })
const closed = restApi({ disableExecuteApiEndpoint: true })
const evidence = (index = 0) => [
  { path: `methods[${index}].authorizationType`, value: 'NONE' },
  { path: `methods[${index}].httpMethod`, value: 'POST' },
  { path: `methods[${index}].path`, value: '/orders' },
]
const failure = [{ arn, result: 'fail', evidence: evidence() }] as const
const passes = [{ arn, result: 'pass' }] as const

export default defineCases(check, [
  {
    name: 'IAM, Cognito and a function',
    kind: 'pass',
    given: given(restApi(), [
      method(),
      method({ httpMethod: 'PATCH', authorizationType: 'COGNITO_USER_POOLS' }),
      method({ httpMethod: 'POST', authorizationType: 'CUSTOM' }),
    ]),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'methods[0].authorizationType', value: 'AWS_IAM' }] }],
  },
  {
    name: 'one open method beside one that asks',
    kind: 'fail',
    given: given(restApi(), [method(), open]),
    expect: [{ arn, result: 'fail', evidence: evidence(1) }],
  },
  {
    name: 'an API key proves nothing',
    kind: 'edge',
    given: given(restApi(), [{ ...open, apiKeyRequired: true }]),
    expect: [{ arn, result: 'fail', evidence: [...evidence(), { path: 'methods[0].apiKeyRequired', value: true }] }],
  },
  {
    name: 'browsers may ask what is allowed',
    kind: 'edge',
    given: given(restApi(), [method(), method({ httpMethod: 'OPTIONS', authorizationType: 'NONE' })]),
    expect: passes,
  },
  {
    name: 'a policy lets only known addresses in',
    kind: 'edge',
    given: given(restApi({ policy: invokePolicy('*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) }), [open]),
    expect: passes,
  },
  {
    name: 'a policy takes back from all others what it gives to all',
    kind: 'edge',
    given: given(
      restApi({
        policy: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' },
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 'execute-api:Invoke',
              Resource: 'execute-api:/*',
              Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
            },
          ],
        },
      }),
      [open],
    ),
    expect: passes,
  },
  {
    name: 'a policy that lets everybody in closes nothing, in whatever form it names the API',
    kind: 'edge',
    given: given(
      restApi({
        policy: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }],
        },
      }),
      [open],
    ),
    expect: failure,
  },
  {
    name: 'a policy that is no policy',
    kind: 'edge',
    given: given(restApi({ policy: '{"Statement": [' }), [open]),
    expect: [{ arn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'a private API whose policy lets each VPC endpoint in',
    kind: 'edge',
    given: given(privateApi(invokePolicy('*')), [open]),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: evidence() }],
  },
  {
    name: 'a private API without a policy answers nobody',
    kind: 'edge',
    given: given(privateApi(null), [open]),
    expect: passes,
  },
  {
    name: 'each way in asks for a certificate of the client',
    kind: 'edge',
    given: given(closed, [open], [mutualDomain, leadsTo()], [domainName(), leadsTo('another000')]),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'disableExecuteApiEndpoint', value: true }] }],
  },
  {
    name: 'mutual TLS beside an endpoint that is open',
    kind: 'edge',
    given: given(restApi(), [open], [mutualDomain, leadsTo()]),
    expect: failure,
  },
  {
    name: 'a second domain name asks for no certificate',
    kind: 'edge',
    given: given(closed, [open], [mutualDomain, leadsTo()], [domainName(), leadsTo()]),
    expect: failure,
  },
  {
    name: 'where a domain name leads may not be read',
    kind: 'edge',
    given: {
      ...given(closed, [open]),
      domainNames: [mutualDomain],
      domainApis: { [mutualDomain.arn]: { kind: 'denied', action: 'apigateway:GET' } },
    },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'a made-up answer',
    kind: 'edge',
    given: given(restApi(), [{ ...open, methodIntegration: { type: 'MOCK', parameterSecrets: [] } }]),
    expect: [{ arn, result: 'fail', severity: 'low', evidence: evidence() }],
  },
  {
    name: 'the methods may not be read',
    kind: 'edge',
    given: { ...given(restApi(), []), restApiMethods: { [arn]: { kind: 'denied', action: 'apigateway:GET' } } },
    expect: 'notAssessed',
  },
  {
    name: 'an API that was never deployed',
    kind: 'none',
    given: { ...given(restApi(), [open]), restApiStages: [] },
    expect: 'notApplicable',
  },
])
