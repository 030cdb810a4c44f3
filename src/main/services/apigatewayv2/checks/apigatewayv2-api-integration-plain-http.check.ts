import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { apiIntegrations, apis, apiStages } from '../facts'
import { isSocket, judgeDeployed } from '../judge'

export default defineCheck({
  id: 'apigatewayv2-api-integration-plain-http',
  title: 'The API reaches what is behind it over HTTPS',
  failureTitle: 'The API reaches what is behind it over plain HTTP',
  risk: 'Clients speak HTTPS to the API, and what they send goes on unencrypted: whoever is on the way reads and changes it.',
  fix: 'Serve HTTPS at the backend, and change the URL of the integration to it or name the host to verify for a private one.',
  steps: [
    'Give the backend, or the listener of the balancer behind the VPC link, a certificate and an HTTPS port.',
    'Change the URL of each integration that the evidence names to https; for one through a VPC link of an HTTP API, choose the HTTPS listener and set the secure server name.',
    'Call the route, and see in the access logs that the integration answers.',
  ],
  caution: 'Where the name on the certificate is another than the one to verify, the route answers 500 from then on.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'encryption from APIs to what is behind them' }],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-http.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
  ],
  needs: { apis, apiStages, apiIntegrations },
  evaluate: ({ apis, apiStages, apiIntegrations }) =>
    judgeDeployed(apis, apiStages, apiIntegrations, (api, { Integrations }) => {
      const told = Integrations.flatMap((one, index) => {
        if (one.IntegrationType !== 'HTTP' && one.IntegrationType !== 'HTTP_PROXY') return []
        const place = `Integrations[${index}]`
        const isLinked = one.ConnectionType === 'VPC_LINK'
        // A private integration of an HTTP API names a listener or service, and is encrypted where TLS is set up for it.
        const byName = isLinked && !isSocket(api)
        return [
          {
            isLinked,
            isPlain: byName ? one.TlsConfig === undefined : /^http:/i.test(one.IntegrationUri ?? ''),
            evidence: byName
              ? [at(`${place}.TlsConfig`, null), at(`${place}.ConnectionType`, one.ConnectionType)]
              : [at(`${place}.IntegrationUri`, one.IntegrationUri)],
          },
        ]
      })
      if (told.length === 0) return undefined
      const plain = told.filter(({ isPlain }) => isPlain)
      const [first, ...others] = plain.flatMap(({ evidence }) => evidence)
      if (!first) return pass(api)
      return plain.every(({ isLinked }) => isLinked)
        ? failAs('low', api, first, ...others)
        : fail(api, first, ...others)
    }),
})
