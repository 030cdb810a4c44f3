import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { restApiMethods, restApis, restApiStages } from '../facts'
import { goesOverInternet, judgeMethods } from '../judge'

export default defineCheck({
  id: 'apigateway-rest-api-integration-certificate',
  title: 'The REST API asks what is behind it for a certificate of a known authority',
  failureTitle: 'The REST API takes any certificate of what is behind it',
  risk: 'Who can place a server on the way, or change a DNS record, answers in the place of the backend and reads what clients send.',
  fix: 'Give the backend a certificate of a public authority and set insecureSkipVerification to false.',
  steps: [
    'Request a certificate of a public authority for the host name of the integration, and install it with its whole chain.',
    'Remove insecureSkipVerification from the TLS settings of each integration that the evidence names, by update-integration or in the OpenAPI definition.',
    'Deploy the API, and see in the execution logs that the integration still answers.',
  ],
  caution: 'While the backend still has a certificate of its own making, each call of the method answers 502.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC09-BP02', link: 'necessary', part: 'verified encryption from APIs to what is behind them' },
    { id: 'SEC09-BP01', link: 'related', part: 'certificates of backends' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/api/API_TlsConfig.html'],
  needs: { restApis, restApiStages, restApiMethods },
  evaluate: (views) =>
    judgeMethods(
      views,
      ({ methodIntegration: { type, uri } = {} }) =>
        (type === 'HTTP' || type === 'HTTP_PROXY') && /^https:/i.test(uri ?? ''),
      (api, methods) => {
        const careless = methods.filter((one) => one.methodIntegration?.tlsConfig?.insecureSkipVerification === true)
        const [first, ...others] = careless.flatMap((one) => [
          at(`${one.at}.methodIntegration.tlsConfig.insecureSkipVerification`, true),
          at(`${one.at}.methodIntegration.uri`, one.methodIntegration?.uri),
        ])
        if (!first) return pass(api)
        return careless.some(goesOverInternet) ? fail(api, first, ...others) : failAs('low', api, first, ...others)
      },
    ),
})
