import { defineCases } from '../../../engine/cases'
import { certificate, certificateArn as arn, imported } from '../samples'
import check from './acm-certificate-expiry.check'

const fails = (NotAfter: string, type?: string) => ({
  arn,
  result: 'fail' as const,
  evidence: [{ path: 'NotAfter', value: NotAfter }, ...(type === undefined ? [] : [{ path: 'Type', value: type }])],
})
const on = (NotAfter: string) => ({ certificates: [imported({ NotAfter })] })

export default defineCases(check, [
  {
    name: 'imported, good for half a year',
    kind: 'pass',
    given: { certificates: [imported()] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'NotAfter', value: '2027-01-15T23:59:59.000Z' }] }],
  },
  {
    name: 'imported, and it ends in four days',
    kind: 'fail',
    given: on('2026-06-05T12:00:00.000Z'),
    expect: [fails('2026-06-05T12:00:00.000Z', 'IMPORTED')],
  },
  {
    name: 'imported, and it ends in three weeks',
    kind: 'edge',
    given: on('2026-06-22T12:00:00.000Z'),
    expect: [{ ...fails('2026-06-22T12:00:00.000Z', 'IMPORTED'), severity: 'medium' }],
  },
  {
    name: 'thirty days are enough',
    kind: 'edge',
    given: on('2026-07-01T00:00:00.000Z'),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a week is no red yet',
    kind: 'edge',
    given: on('2026-06-08T00:00:00.000Z'),
    expect: [{ ...fails('2026-06-08T00:00:00.000Z', 'IMPORTED'), severity: 'medium' }],
  },
  {
    name: 'AWS renews what it issued, also in its last days',
    kind: 'edge',
    given: { certificates: [certificate({ NotAfter: '2026-06-03T00:00:00.000Z' })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'what AWS issued has expired all the same',
    kind: 'edge',
    given: { certificates: [certificate({ Status: 'EXPIRED', NotAfter: '2026-05-30T00:00:00.000Z' })] },
    expect: [fails('2026-05-30T00:00:00.000Z')],
  },
  {
    name: 'handed out with its key, and used elsewhere',
    kind: 'edge',
    given: { certificates: [certificate({ InUse: false, Exported: true, NotAfter: '2026-05-31T23:00:00.000Z' })] },
    expect: [fails('2026-05-31T23:00:00.000Z')],
  },
  {
    name: 'nothing uses it, or it was never issued',
    kind: 'none',
    given: {
      certificates: [
        imported({ InUse: false, NotAfter: '2026-05-01T00:00:00.000Z' }),
        { ...certificate({ arn: `${arn}2`, Status: 'PENDING_VALIDATION' }), NotAfter: undefined },
      ],
    },
    expect: 'notApplicable',
  },
])
