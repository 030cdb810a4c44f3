import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { certificates } from '../facts'
import { isUsed } from '../judge'

export default defineCheck({
  id: 'acm-certificate-revoked',
  title: 'The certificate is not revoked',
  failureTitle: 'The certificate is revoked',
  risk: 'Its key is believed to be in wrong hands: clients that look refuse to connect, and others may talk to somebody else.',
  fix: 'Replace the certificate by one with a new key wherever it is used, and delete it.',
  steps: [
    'Look up why and when with `aws acm describe-certificate` (RevocationReason, RevokedAt), and what uses it (InUseBy).',
    'Request or import another one with a new key, and put it at all that used the revoked one.',
    'Connect with `openssl s_client`, see the new serial number, and delete the revoked certificate.',
  ],
  caution: 'Clients that pin the certificate refuse the new one: ask partners first.',
  severity: 'high',
  bestPractices: [{ id: 'SEC09-BP01', link: 'necessary', part: 'revoked certificates serve nothing' }],
  references: [
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html',
    'https://docs.aws.amazon.com/privateca/latest/userguide/PcaRevokeCert.html',
  ],
  peers: ['service-screener:acmCertRevoked'],
  needs: { certificates },
  evaluate: (views) =>
    views.certificates
      .filter(({ Status }) => ['ISSUED', 'EXPIRED', 'INACTIVE', 'REVOKED'].includes(Status))
      .map((certificate) => {
        const evidence = at('Status', certificate.Status)
        if (certificate.Status !== 'REVOKED') return pass(certificate, evidence)
        return isUsed(certificate) ? fail(certificate, evidence) : failAs('low', certificate, evidence)
      }),
})
