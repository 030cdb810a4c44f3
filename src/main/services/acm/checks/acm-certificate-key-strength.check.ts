import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { certificates } from '../facts'
import { isUsed } from '../judge'

export default defineCheck({
  id: 'acm-certificate-key-strength',
  title: 'The key of the certificate is strong',
  failureTitle: 'The key of the certificate has 1,024 bits of RSA',
  risk: 'Keys of this size are within reach of well-funded attackers, who then pass as the server; browsers refuse them.',
  fix: 'Replace the certificate by one with RSA of 2,048 bits or more, or with an elliptic curve.',
  steps: [
    'Look up what uses the certificate with `aws acm describe-certificate` (InUseBy).',
    'Request one from ACM, or make a new key and have the authority sign it, and import it.',
    'Put it at what used the old one, connect with `openssl s_client`, and delete the old one.',
  ],
  caution: 'Very old devices may know neither larger keys nor curves: ask who still runs any.',
  severity: 'high',
  bestPractices: [{ id: 'SEC09-BP01', link: 'necessary', part: 'keys of certificates are strong' }],
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/import-certificate-prerequisites.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
  ],
  peers: ['prowler:acm_certificates_with_secure_key_algorithms', 'service-screener:acmRSAKeyLength'],
  needs: { certificates },
  evaluate: (views) =>
    views.certificates
      .filter(({ Status, KeyAlgorithm }) => ['ISSUED', 'EXPIRED'].includes(Status) && KeyAlgorithm !== undefined)
      .map((certificate) => {
        const evidence = at('KeyAlgorithm', certificate.KeyAlgorithm)
        // AWS writes RSA_1024, and older answers RSA-1024.
        if (!/^RSA[-_]1024$/.test(certificate.KeyAlgorithm ?? '')) return pass(certificate, evidence)
        return isUsed(certificate) ? fail(certificate, evidence) : failAs('low', certificate, evidence)
      }),
})
