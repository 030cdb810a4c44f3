import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { restApiMethods, restApis, restApiStages } from '../facts'
import { goesOverInternet, judgeMethods } from '../judge'

export default defineCheck({
  id: 'apigateway-rest-api-integration-plain-http',
  title: 'The REST API reaches what is behind it over HTTPS',
  failureTitle: 'The REST API reaches what is behind it over plain HTTP',
  risk: 'Clients speak HTTPS to the API, and what they send goes on unencrypted: whoever is on the way reads and changes it.',
  fix: 'Serve HTTPS at the backend and change the endpoint of the integration to it.',
  steps: [
    'Give the backend a certificate of a public authority, and see that it answers over HTTPS.',
    'Change the endpoint URL under Integration request of each method that the evidence names to https.',
    'Deploy the API to a canary first: what is judged is the definition of today, and a stage serves its last deployment.',
    'Promote the canary when its execution logs show no errors of TLS.',
  ],
  caution:
    'A backend whose certificate is self-signed or lacks a link of its chain answers 502 from then on; the test of the method in the console shows it beforehand.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'encryption from APIs to what is behind them' }],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html'],
  needs: { restApis, restApiStages, restApiMethods },
  evaluate: (views) =>
    judgeMethods(
      views,
      ({ methodIntegration: { type, uri } = {} }) =>
        (type === 'HTTP' || type === 'HTTP_PROXY') && /^https?:/i.test(uri ?? ''),
      (api, methods) => {
        const plain = methods.filter(({ methodIntegration }) => /^http:/i.test(methodIntegration?.uri ?? ''))
        const [first, ...others] = plain.map((one) => at(`${one.at}.methodIntegration.uri`, one.methodIntegration?.uri))
        if (!first) return pass(api, at(`${methods[0].at}.methodIntegration.uri`, methods[0].methodIntegration?.uri))
        // Through a VPC link it stays within networks of one's own.
        return plain.some(goesOverInternet) ? fail(api, first, ...others) : failAs('low', api, first, ...others)
      },
    ),
})
