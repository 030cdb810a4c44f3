import { defineCases } from '../../../engine/cases'
import { domainName, leadsTo, mutualDomain } from '../../apigateway/samples'
import type { Api } from '../facts'
import { api, apiArn as arn, routesOf, stage } from '../samples'
import type { RouteFields } from '../samples'
import check from './apigatewayv2-api-authorization.check'

const given = (one: Api, ...routes: readonly RouteFields[]) => ({
  apis: [one],
  apiStages: [stage()],
  apiRoutes: routesOf(...routes),
  domainNames: [],
  domainApis: {},
})
const socket = api({ ProtocolType: 'WEBSOCKET' })
const open = { AuthorizationType: 'NONE' }
const evidence = (RouteKey: string, index = 0) => [
  { path: `Routes[${index}].AuthorizationType`, value: 'NONE' },
  { path: `Routes[${index}].RouteKey`, value: RouteKey },
]
const closed = api({ DisableExecuteApiEndpoint: true })
const mutual = { domainNames: [mutualDomain], domainApis: { [mutualDomain.arn]: leadsTo('h1i2j3k4l5') } }

export default defineCases(check, [
  {
    name: 'tokens',
    kind: 'pass',
    given: given(api(), {}),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'Routes[0].AuthorizationType', value: 'JWT' }] }],
  },
  {
    name: 'the route for all that no other route takes',
    kind: 'fail',
    given: given(api(), {}, { RouteKey: '$default', ...open }),
    expect: [{ arn, result: 'fail', evidence: evidence('$default', 1) }],
  },
  {
    name: 'browsers may ask what is allowed, and a route may lead nowhere',
    kind: 'edge',
    given: {
      ...given(api()),
      apiRoutes: {
        [arn]: {
          Routes: [
            { RouteKey: 'GET /orders', AuthorizationType: 'AWS_IAM', Target: 'integrations/i1' },
            { RouteKey: 'GET /old', ...open },
            { RouteKey: 'OPTIONS /{proxy+}', ...open, Target: 'integrations/i1' },
          ],
        },
      },
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'who may connect may send',
    kind: 'edge',
    given: given(socket, { RouteKey: '$connect', AuthorizationType: 'CUSTOM' }, { RouteKey: 'send', ...open }),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'Routes[0].AuthorizationType', value: 'CUSTOM' }] }],
  },
  {
    name: 'anybody may connect',
    kind: 'edge',
    given: given(socket, { RouteKey: '$connect', ...open }),
    expect: [{ arn, result: 'fail', evidence: evidence('$connect') }],
  },
  {
    name: 'nothing is asked of those who connect',
    kind: 'edge',
    given: given(socket, { RouteKey: '$default', ...open }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'ProtocolType', value: 'WEBSOCKET' },
          { path: 'Routes[0].RouteKey', value: '$default' },
        ],
      },
    ],
  },
  {
    name: 'each way in asks for a certificate',
    kind: 'edge',
    given: { ...given(closed, open), ...mutual },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'DisableExecuteApiEndpoint', value: true }] }],
  },
  {
    name: 'mutual TLS beside the endpoint',
    kind: 'edge',
    given: { ...given(api(), open), ...mutual },
    expect: [{ arn, result: 'fail', evidence: evidence('GET /orders') }],
  },
  {
    name: 'where the domain name leads may not be read',
    kind: 'edge',
    given: {
      ...given(closed, open),
      domainNames: [domainName()],
      domainApis: { [domainName().arn]: { kind: 'denied', action: 'apigateway:GET' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'an API that was never deployed',
    kind: 'none',
    given: { ...given(api(), open), apiStages: [stage({ DeploymentId: undefined, AutoDeploy: false })] },
    expect: 'notApplicable',
  },
])
