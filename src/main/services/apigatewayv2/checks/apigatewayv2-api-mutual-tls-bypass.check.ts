import { at, defineCheck, fail, failAs, pass, unknown } from '../../../engine/check'
import { domainApis, domainNames } from '../../apigateway/facts'
import { domainsOf, isMutual } from '../../derived/mutual-tls'
import { apiRoutes, apis } from '../facts'
import { entrances } from '../judge'

export default defineCheck({
  id: 'apigatewayv2-api-mutual-tls-bypass',
  title: 'No way leads around the mutual TLS of the HTTP API',
  failureTitle: 'The HTTP API can be called around the domain name that asks for certificates',
  risk: 'The domain name asks each client for a certificate, and the address that AWS gave the API asks for none: whoever knows it needs no certificate.',
  fix: 'Disable the default endpoint of the API, and take it away from domain names without mutual TLS.',
  steps: [
    'Look in the access logs for calls whose $context.domainName is the execute-api address, and move those clients to the domain name.',
    'Turn off the default endpoint under API details, or run update-api with disable-execute-api-endpoint.',
    'Remove mappings of the API from other domain names that ask for no certificate.',
    'Call the execute-api address, and see that it answers 404.',
  ],
  caution:
    'Clients and CloudFront distributions that call the execute-api address fail at once, without a deployment in between.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC09-BP03', link: 'necessary', part: 'clients of APIs that prove who they are by certificates' },
    { id: 'SEC05-BP02', link: 'related', part: 'ways around the intended entrance' },
  ],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-disable-default-endpoint.html',
  ],
  needs: { apis, apiRoutes, domainNames, domainApis },
  evaluate: ({ apis, apiRoutes, domainNames, domainApis }) =>
    apis.flatMap((api) => {
      const { leading, gap } = domainsOf(api.ApiId, domainNames, domainApis)
      if (!leading.some(isMutual)) return []
      const [first, ...others] = [
        ...(api.DisableExecuteApiEndpoint === true
          ? []
          : [at('DisableExecuteApiEndpoint', api.DisableExecuteApiEndpoint)]),
        ...leading.filter((one) => !isMutual(one)).map(({ domainName }) => at('domainName', domainName)),
      ]
      if (!first) return [gap ? unknown(api, gap) : pass(api, at('DisableExecuteApiEndpoint', true))]
      const routes = apiRoutes.of(api)
      const asks =
        routes.known &&
        entrances(api, routes.value).every(({ AuthorizationType = 'NONE' }) => AuthorizationType !== 'NONE')
      // Where each route asks who calls as well, the certificate is a second lock.
      return [asks ? failAs('medium', api, first, ...others) : fail(api, first, ...others)]
    }),
})
