import { at, defineCheck, fail, failAs, pass, unknown } from '../../../engine/check'
import { certificateRenewals, certificates } from '../facts'
import { isUsed } from '../judge'

export default defineCheck({
  id: 'acm-certificate-renewal',
  title: 'AWS can renew the certificate',
  failureTitle: 'AWS cannot renew the certificate, or waits for somebody to prove that the name is yours',
  risk: 'The certificate ends on its day, though everybody believes that it is renewed by itself.',
  fix: 'Put the validation record back into DNS, or answer the mail of ACM; then AWS goes on by itself.',
  steps: [
    'Read status and reason with `aws acm describe-certificate` (RenewalSummary).',
    'Add the CNAME record of each name to its zone, mend the CAA record, or request the certificate anew with validation by DNS.',
    'Look again after an hour: the status turns to SUCCESS and NotAfter moves.',
  ],
  caution: 'A certificate that is requested anew has another ARN, and must be put at each listener and distribution.',
  severity: 'high',
  bestPractices: [{ id: 'SEC09-BP01', link: 'necessary', part: 'certificates are renewed by themselves' }],
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-renewal.html',
  ],
  peers: ['service-screener:acmCertRenewalFailed', 'service-screener:acmCertRenewalIneligible'],
  differs: {
    'service-screener:acmCertRenewalIneligible':
      'What was imported, or what nothing uses, is never eligible, which is no fault.',
  },
  needs: { certificates, certificateRenewals },
  evaluate: (views) =>
    views.certificates
      .filter(
        (certificate) => isUsed(certificate) && certificate.Type !== 'IMPORTED' && certificate.Status === 'ISSUED',
      )
      .map((certificate) => {
        const renewal = views.certificateRenewals.of(certificate)
        if (!renewal.known) return unknown(certificate, renewal.gap)
        const { RenewalStatus, RenewalStatusReason } = renewal.value.RenewalSummary ?? {}
        const status = at('RenewalSummary.RenewalStatus', RenewalStatus)
        const reason = RenewalStatusReason ? [at('RenewalSummary.RenewalStatusReason', RenewalStatusReason)] : []
        if (RenewalStatus === 'FAILED') return fail(certificate, status, ...reason)
        // Somebody has weeks to answer.
        if (RenewalStatus === 'PENDING_VALIDATION') return failAs('medium', certificate, status, ...reason)
        const eligible = at('RenewalEligibility', certificate.RenewalEligibility)
        if (certificate.RenewalEligibility === 'INELIGIBLE') return failAs('medium', certificate, eligible)
        return pass(certificate, eligible, status)
      }),
})
