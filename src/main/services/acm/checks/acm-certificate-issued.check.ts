import { at, defineCheck, fail, pass } from '../../../engine/check'
import { certificates } from '../facts'

export default defineCheck({
  id: 'acm-certificate-issued',
  title: 'The requested certificate was issued',
  failureTitle: 'The requested certificate was never issued',
  risk: 'Whoever waits for it serves without encryption or with a certificate that ends, and the request gives up after three days.',
  fix: 'Prove that the names are yours, by their DNS records, or delete the request.',
  steps: [
    'Ask whoever requested it whether it is still needed.',
    'Add the CNAME records that `aws acm describe-certificate` names to the zones; after three days request it anew.',
    'See that the status turns to ISSUED, or delete what nobody needs with `aws acm delete-certificate`.',
  ],
  caution: 'The records prove to AWS for good that the name is yours, so leave them in place for renewals.',
  severity: 'low',
  weighs: 'Nothing serves a certificate that does not exist; who serves without one is found at the listener.',
  bestPractices: [{ id: 'SEC09-BP01', link: 'necessary', part: 'requests for certificates are carried through' }],
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/domain-ownership-validation.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-timed-out.html',
  ],
  peers: ['service-screener:acmCertPendingValidation'],
  differs: {
    'service-screener:acmCertPendingValidation': 'A request that failed or timed out counts as one that waits.',
  },
  needs: { certificates },
  evaluate: (views) =>
    views.certificates
      .filter(({ Type }) => Type !== 'IMPORTED')
      .map((certificate) => {
        const evidence = at('Status', certificate.Status)
        const missing = ['PENDING_VALIDATION', 'VALIDATION_TIMED_OUT', 'FAILED'].includes(certificate.Status)
        return missing ? fail(certificate, evidence) : pass(certificate, evidence)
      }),
})
