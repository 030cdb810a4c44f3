import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { serverCertificates } from '../facts'

export default defineCheck({
  id: 'iam-server-certificate-expired',
  title: 'Certificates in IAM are valid',
  failureTitle: 'A certificate in IAM is expired',
  risk: 'Whatever still serves it shows warnings or is refused, and an expired certificate may be deployed by mistake.',
  fix: 'Delete the certificate. Keep certificates in AWS Certificate Manager, which renews them.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP01', link: 'necessary', part: 'certificates are renewed and removed in time' }],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html'],
  peers: ['prowler:iam_no_expired_server_certificates_stored'],
  needs: { serverCertificates, now },
  evaluate: ({ serverCertificates: all, now: { time } }) =>
    all.map((certificate) => {
      const { Expiration: end } = certificate
      if (end === undefined) return unknown(certificate, undecided('NoExpiration', 'AWS gave no date of expiry.'))
      return Date.parse(end) <= Date.parse(time) ? fail(certificate, at('Expiration', end)) : pass(certificate)
    }),
})
