import { defineCases } from '../../../engine/cases'
import { domainName, leadsTo, method, methodsOf, mutualDomain, restApi, restApiArn as arn } from '../samples'
import check from './apigateway-rest-api-mutual-tls-bypass.check'

const open = methodsOf(method({ authorizationType: 'NONE' }))
const mutual = { domainNames: [mutualDomain], domainApis: { [mutualDomain.arn]: leadsTo() } }
const closed = restApi({ disableExecuteApiEndpoint: true })

export default defineCases(check, [
  {
    name: 'the endpoint is off',
    kind: 'pass',
    given: { restApis: [closed], restApiMethods: open, ...mutual },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'disableExecuteApiEndpoint', value: true }] }],
  },
  {
    name: 'the endpoint is open, and nothing else asks',
    kind: 'fail',
    given: { restApis: [restApi()], restApiMethods: open, ...mutual },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'disableExecuteApiEndpoint', value: false }] }],
  },
  {
    name: 'the endpoint is open, and each method asks who calls',
    kind: 'edge',
    given: { restApis: [restApi()], restApiMethods: methodsOf(method()), ...mutual },
    expect: [
      { arn, result: 'fail', severity: 'medium', evidence: [{ path: 'disableExecuteApiEndpoint', value: false }] },
    ],
  },
  {
    name: 'a second domain name without mutual TLS',
    kind: 'edge',
    given: {
      restApis: [closed],
      restApiMethods: open,
      domainNames: [mutualDomain, domainName()],
      domainApis: { [mutualDomain.arn]: leadsTo(), [domainName().arn]: leadsTo() },
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'domainName', value: 'api.example.com' }] }],
  },
  {
    name: 'where the domain name leads may not be read',
    kind: 'edge',
    given: {
      restApis: [restApi()],
      restApiMethods: open,
      domainNames: [mutualDomain],
      domainApis: { [mutualDomain.arn]: { kind: 'denied', action: 'apigateway:GET' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'a domain name that asks for no certificates',
    kind: 'none',
    given: {
      restApis: [restApi()],
      restApiMethods: open,
      domainNames: [domainName()],
      domainApis: { [domainName().arn]: leadsTo() },
    },
    expect: 'notApplicable',
  },
])
