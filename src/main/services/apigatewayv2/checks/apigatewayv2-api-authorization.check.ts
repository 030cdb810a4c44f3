import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { domainApis, domainNames } from '../../apigateway/facts'
import { asksForCertificates } from '../../derived/mutual-tls'
import { apiRoutes, apis, apiStages } from '../facts'
import { entrances, isSocket, judgeDeployed } from '../judge'

export default defineCheck({
  id: 'apigatewayv2-api-authorization',
  title: 'Nobody gets into the API without authorization',
  failureTitle: 'A route of the API lets anybody in',
  risk: 'Anyone who learns the address runs what is behind the route; HTTP and WebSocket APIs have no resource policy that would stop them.',
  fix: 'Give each route IAM, JWT or Lambda authorization, and a WebSocket API at its $connect route.',
  steps: [
    'Open Authorization of the API in the console and look at the routes that the evidence names; a WebSocket API decides at $connect alone.',
    'Attach a JWT authorizer, IAM or a Lambda authorizer to each of them.',
    'Deploy the API where its stage does not deploy by itself: what is judged are the routes as they are defined now.',
    'Call the route, or connect, without credentials and see that it answers 401 or 403.',
  ],
  caution:
    'Clients that send no credentials fail at once where the stage deploys by itself; the access logs show who calls the route.',
  severity: 'high',
  weighs: 'The guide calls a public API without authorization high: whoever knows the address needs nothing else.',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'public access to routes of HTTP and WebSocket APIs' },
    { id: 'SEC02-BP01', link: 'related', part: 'sign-in of those who call APIs' },
  ],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-control-access.html',
  ],
  peers: ['prowler:apigatewayv2_api_authorizers_enabled', 'service-screener:AuthorizationType'],
  differs: {
    'prowler:apigatewayv2_api_authorizers_enabled':
      'It asks whether an authorizer exists, not whether each route uses one.',
    'service-screener:AuthorizationType':
      'It also fails OPTIONS, all routes of WebSocket APIs behind $connect, and APIs that mutual TLS closes.',
  },
  needs: { apis, apiStages, apiRoutes, domainNames, domainApis },
  evaluate: ({ apis, apiStages, apiRoutes, domainNames, domainApis }) =>
    judgeDeployed(apis, apiStages, apiRoutes, (api, routes) => {
      const doors = entrances(api, routes)
      const [door] = doors
      if (!door) {
        // Without the route anybody connects; an HTTP API without routes answers nobody.
        return isSocket(api) && routes.Routes.length > 0
          ? fail(api, at('ProtocolType', 'WEBSOCKET'), at('Routes[0].RouteKey', routes.Routes[0]?.RouteKey))
          : undefined
      }
      if (doors.some(({ AuthorizationType }) => AuthorizationType === undefined)) {
        return unknown(api, undecided('NoAuthorizationType', 'AWS does not say how a route is authorized.'))
      }
      const [first, ...others] = doors.flatMap((one) =>
        one.AuthorizationType === 'NONE'
          ? [at(`${one.at}.AuthorizationType`, 'NONE'), at(`${one.at}.RouteKey`, one.RouteKey)]
          : [],
      )
      if (!first) return pass(api, at(`${door.at}.AuthorizationType`, door.AuthorizationType))
      const isOff = api.DisableExecuteApiEndpoint === true
      const byCertificate = asksForCertificates(api.ApiId, isOff, domainNames, domainApis)
      if (byCertificate === true) return pass(api, at('DisableExecuteApiEndpoint', true))
      return byCertificate === false ? fail(api, first, ...others) : unknown(api, byCertificate)
    }),
})
