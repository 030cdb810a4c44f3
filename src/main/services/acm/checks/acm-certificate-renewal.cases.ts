import { defineCases } from '../../../engine/cases'
import type { Certificate, CertificateRenewal } from '../facts'
import { certificate, certificateArn as arn, imported } from '../samples'
import check from './acm-certificate-renewal.check'

const given = (renewal: CertificateRenewal, fields: Partial<Certificate> = {}) => ({
  certificates: [certificate(fields)],
  certificateRenewals: { [arn]: renewal },
})
const status = (value: string) => ({ path: 'RenewalSummary.RenewalStatus', value })

export default defineCases(check, [
  {
    name: 'far from its end',
    kind: 'pass',
    given: given({}),
    expect: [
      {
        arn,
        result: 'pass',
        evidence: [
          { path: 'RenewalEligibility', value: 'ELIGIBLE' },
          { path: 'RenewalSummary.RenewalStatus', value: null },
        ],
      },
    ],
  },
  {
    name: 'AWS failed',
    kind: 'fail',
    given: given({ RenewalSummary: { RenewalStatus: 'FAILED', RenewalStatusReason: 'CAA_ERROR' } }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [status('FAILED'), { path: 'RenewalSummary.RenewalStatusReason', value: 'CAA_ERROR' }],
      },
    ],
  },
  {
    name: 'AWS waits for validation',
    kind: 'edge',
    given: given({ RenewalSummary: { RenewalStatus: 'PENDING_VALIDATION' } }),
    expect: [{ arn, result: 'fail', severity: 'medium', evidence: [status('PENDING_VALIDATION')] }],
  },
  {
    name: 'AWS is at it by itself',
    kind: 'edge',
    given: given({ RenewalSummary: { RenewalStatus: 'PENDING_AUTO_RENEWAL' } }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'in use, and not eligible',
    kind: 'edge',
    given: given({}, { RenewalEligibility: 'INELIGIBLE' }),
    expect: [
      { arn, result: 'fail', severity: 'medium', evidence: [{ path: 'RenewalEligibility', value: 'INELIGIBLE' }] },
    ],
  },
  {
    name: 'imported, unused, or not issued',
    kind: 'none',
    given: {
      certificates: [
        imported(),
        certificate({ arn: `${arn}2`, InUse: false, RenewalEligibility: 'INELIGIBLE' }),
        certificate({ arn: `${arn}3`, Status: 'EXPIRED' }),
      ],
      certificateRenewals: {},
    },
    expect: 'notApplicable',
  },
  {
    name: 'the renewal may not be read',
    kind: 'edge',
    given: {
      certificates: [certificate()],
      certificateRenewals: { [arn]: { kind: 'denied', action: 'acm:DescribeCertificate' } },
    },
    expect: 'notAssessed',
  },
])
