import { at, defineCheck, fail, pass } from '../../../engine/check'
import { certificates } from '../facts'

export default defineCheck({
  id: 'acm-certificate-unused',
  title: 'Something uses the certificate',
  failureTitle: 'Nothing uses the certificate',
  risk: 'It counts against the quota, is renewed by nobody, and private ones cost money; keys that nobody watches help only others.',
  fix: 'Delete the certificate, or put it where it belongs.',
  steps: [
    'Ask whoever requested it what it is for, and whether something outside of AWS has its key.',
    'Delete it with `aws acm delete-certificate`.',
    'Take its validation records out of DNS, if no other certificate has the same names.',
  ],
  caution: 'A deleted certificate cannot be had back; an imported one only from whoever kept key and chain.',
  severity: 'low',
  weighs: 'Nobody gains by a certificate whose key AWS keeps; it is tidiness and, for private ones, cost.',
  bestPractices: [
    { id: 'COST04-BP03', link: 'necessary', part: 'certificates that nothing uses are deleted' },
    { id: 'SUS02-BP03', link: 'related', part: 'no certificates without use' },
  ],
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-delete.html'],
  peers: ['service-screener:acmCertNotInUse'],
  needs: { certificates },
  evaluate: (views) =>
    views.certificates
      .filter(
        ({ Status, InUse }) =>
          !['PENDING_VALIDATION', 'VALIDATION_TIMED_OUT', 'FAILED'].includes(Status) && InUse !== undefined,
      )
      .map((certificate) => {
        const evidence = [at('InUse', certificate.InUse), at('Exported', certificate.Exported)] as const
        return certificate.InUse || certificate.Exported
          ? pass(certificate, ...evidence)
          : fail(certificate, ...evidence)
      }),
})
