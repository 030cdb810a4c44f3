import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { certificates } from '../facts'
import { daysUntil, isUsed } from '../judge'

export default defineCheck({
  id: 'acm-certificate-expiry',
  title: 'The certificate in use is good for another month, or is renewed by AWS',
  failureTitle: 'The certificate in use has expired, or ends within a month and nobody renews it by itself',
  risk: 'On that day browsers and programs refuse to connect, and people learn to click warnings away.',
  fix: 'Import the renewed certificate, or replace it by one that ACM issues and renews.',
  steps: [
    'Look up what uses the certificate with `aws acm describe-certificate` (InUseBy), and who renews it.',
    'Import the new one over the old one with `aws acm import-certificate --certificate-arn`, so that all that uses it changes at once.',
    'Better, request one from ACM with validation by DNS, and put it at the listeners and distributions.',
    'Connect with `openssl s_client` and see the new date.',
  ],
  caution: 'Clients that pin the old certificate or its authority refuse the new one: ask partners first.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC09-BP01', link: 'necessary', part: 'certificates are renewed before they expire' },
    { id: 'REL06-BP03', link: 'related', part: 'somebody learns of the end in time' },
  ],
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/import-certificate.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html',
  ],
  peers: [
    'prowler:acm_certificates_expiration_check',
    'service-screener:acmCertExpired',
    'service-screener:acmCertExpiry30Days',
    'service-screener:acmCertExpiry90Days',
    'service-screener:acmImportedCertNoAutoRenewal',
  ],
  differs: {
    'prowler:acm_certificates_expiration_check':
      'What AWS renews is not counted by its date, which AWS keeps far away.',
    'service-screener:acmCertExpired': 'An expired certificate that nothing uses harms nobody.',
    'service-screener:acmCertExpiry30Days': 'It is amber for a month and red for the last week.',
    'service-screener:acmCertExpiry90Days':
      'Three months ahead is no finding: public certificates of today live for half a year, and a month is time enough.',
    'service-screener:acmImportedCertNoAutoRenewal':
      'To import is no fault by itself; what counts is whether the renewed one comes in time.',
  },
  needs: { certificates, now },
  evaluate: ({ certificates, now }) =>
    certificates.filter(isUsed).flatMap((certificate) => {
      const { NotAfter, Type } = certificate
      if (NotAfter === undefined) return []
      const evidence = at('NotAfter', NotAfter)
      const days = daysUntil(now.time, NotAfter)
      if (days < 0) return [fail(certificate, evidence)]
      if (Type !== 'IMPORTED' || days >= 30) return [pass(certificate, evidence)]
      const source = at('Type', Type)
      return [days < 7 ? fail(certificate, evidence, source) : failAs('medium', certificate, evidence, source)]
    }),
})
