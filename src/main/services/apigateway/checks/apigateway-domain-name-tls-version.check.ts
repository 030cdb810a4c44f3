import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { domainNames } from '../facts'

export default defineCheck({
  id: 'apigateway-domain-name-tls-version',
  title: 'The domain name of the API takes TLS 1.2 and newer only',
  failureTitle: 'The domain name of the API still takes TLS 1.0',
  risk: 'Clients can be talked down to a version of TLS with known weaknesses, and what they send can be read.',
  fix: 'Set the security policy of the domain name to TLS_1_2 or newer.',
  steps: [
    'Look in the access logs, with $context.tlsVersion in their format, for clients that still come with TLS 1.0 or 1.1.',
    'Set the minimum TLS version of the domain name to 1.2 in the console, or run update-domain-name with securityPolicy=TLS_1_2.',
    'Wait until the status is AVAILABLE, and see with a TLS client that 1.0 is refused.',
  ],
  caution: 'Devices and libraries of before about 2014 cannot connect any more.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'versions of TLS that domain names of APIs take' }],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  ],
  peers: ['service-screener:MinTLSVersion'],
  needs: { domainNames },
  evaluate: ({ domainNames }) =>
    domainNames.map((one) => {
      const { securityPolicy } = one
      if (securityPolicy === undefined) {
        return unknown(one, undecided('NoSecurityPolicy', 'AWS does not name the security policy of the domain name.'))
      }
      const evidence = at('securityPolicy', securityPolicy)
      // All of the newer policies, whose names begin so, start at TLS 1.2.
      return securityPolicy === 'TLS_1_2' || securityPolicy.startsWith('SecurityPolicy_')
        ? pass(one, evidence)
        : fail(one, evidence)
    }),
})
