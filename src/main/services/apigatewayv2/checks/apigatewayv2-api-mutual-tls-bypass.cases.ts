import { defineCases } from '../../../engine/cases'
import { domainName, leadsTo, mutualDomain } from '../../apigateway/samples'
import { api, apiArn as arn, routesOf } from '../samples'
import check from './apigatewayv2-api-mutual-tls-bypass.check'

const id = 'h1i2j3k4l5'
const open = routesOf({ AuthorizationType: 'NONE' })
const mutual = { domainNames: [mutualDomain], domainApis: { [mutualDomain.arn]: leadsTo(id) } }
const closed = api({ DisableExecuteApiEndpoint: true })

export default defineCases(check, [
  {
    name: 'the endpoint is off',
    kind: 'pass',
    given: { apis: [closed], apiRoutes: open, ...mutual },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'DisableExecuteApiEndpoint', value: true }] }],
  },
  {
    name: 'the endpoint is open, and nothing else asks',
    kind: 'fail',
    given: { apis: [api()], apiRoutes: open, ...mutual },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'DisableExecuteApiEndpoint', value: false }] }],
  },
  {
    name: 'the endpoint is open, and each route asks who calls',
    kind: 'edge',
    given: { apis: [api()], apiRoutes: routesOf({}), ...mutual },
    expect: [
      { arn, result: 'fail', severity: 'medium', evidence: [{ path: 'DisableExecuteApiEndpoint', value: false }] },
    ],
  },
  {
    name: 'a second domain name without mutual TLS',
    kind: 'edge',
    given: {
      apis: [closed],
      apiRoutes: open,
      domainNames: [mutualDomain, domainName()],
      domainApis: { [mutualDomain.arn]: leadsTo(id), [domainName().arn]: leadsTo(id) },
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'domainName', value: 'api.example.com' }] }],
  },
  {
    name: 'where another domain name leads may not be read',
    kind: 'edge',
    given: {
      apis: [closed],
      apiRoutes: open,
      domainNames: [mutualDomain, domainName()],
      domainApis: {
        [mutualDomain.arn]: leadsTo(id),
        [domainName().arn]: { kind: 'denied', action: 'apigateway:GET' },
      },
    },
    expect: 'notAssessed',
  },
  {
    name: 'a domain name that asks for no certificates',
    kind: 'none',
    given: {
      apis: [api()],
      apiRoutes: open,
      domainNames: [domainName()],
      domainApis: { [domainName().arn]: leadsTo(id) },
    },
    expect: 'notApplicable',
  },
])
