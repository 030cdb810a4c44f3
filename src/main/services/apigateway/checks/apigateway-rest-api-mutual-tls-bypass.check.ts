import { at, defineCheck, fail, failAs, pass, unknown } from '../../../engine/check'
import { domainsOf, isMutual } from '../../derived/mutual-tls'
import { domainApis, domainNames, restApiMethods, restApis } from '../facts'
import { placedMethods } from '../judge'

export default defineCheck({
  id: 'apigateway-rest-api-mutual-tls-bypass',
  title: 'No way leads around the mutual TLS of the REST API',
  failureTitle: 'The REST API can be called around the domain name that asks for certificates',
  risk: 'The domain name asks each client for a certificate, and the address that AWS gave the API asks for none: whoever knows it needs no certificate.',
  fix: 'Disable the default endpoint of the API, and take it away from domain names without mutual TLS.',
  steps: [
    'Look in the access logs for calls whose $context.domainName is the execute-api address, and move those clients to the domain name.',
    'Under API settings, set the default endpoint to Inactive, or run update-rest-api with disableExecuteApiEndpoint=true.',
    'Remove mappings of the API from other domain names that ask for no certificate.',
    'Deploy the API, call the execute-api address, and see that it answers 403.',
  ],
  caution:
    'Clients that call the execute-api address fail at once; some tools, and CloudFront distributions before the API, use it without anybody remembering.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC09-BP03', link: 'necessary', part: 'clients of APIs that prove who they are by certificates' },
    { id: 'SEC05-BP02', link: 'related', part: 'ways around the intended entrance' },
  ],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html',
  ],
  needs: { restApis, restApiMethods, domainNames, domainApis },
  evaluate: ({ restApis, restApiMethods, domainNames, domainApis }) => [
    ...domainNames.filter(isMutual).flatMap((domain) => {
      const told = domainApis.of(domain)
      return told.known ? [] : [unknown(domain, told.gap)]
    }),
    ...restApis.flatMap((api) => {
      const { leading, gap } = domainsOf(api.id, domainNames, domainApis)
      if (!leading.some(isMutual)) return []
      const open = api.disableExecuteApiEndpoint !== true
      const [first, ...others] = [
        ...(open ? [at('disableExecuteApiEndpoint', api.disableExecuteApiEndpoint)] : []),
        ...leading.filter((one) => !isMutual(one)).map(({ domainName }) => at('domainName', domainName)),
      ]
      if (!first) return [gap ? unknown(api, gap) : pass(api, at('disableExecuteApiEndpoint', true))]
      const methods = restApiMethods.of(api)
      const asks =
        methods.known &&
        placedMethods(methods.value).every(({ authorizationType = 'NONE' }) => authorizationType !== 'NONE')
      // Where each method asks who calls as well, the certificate is a second lock.
      return [asks ? failAs('medium', api, first, ...others) : fail(api, first, ...others)]
    }),
  ],
})
