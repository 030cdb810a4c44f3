import type { Certificate } from './facts'

/** A certificate that AWS issued and that is in use. */
export const certificate = (fields: Partial<Certificate> = {}): Certificate => ({
  arn: 'arn:aws:acm:eu-central-1:111122223333:certificate/12345678-1234-4234-a234-123456789012',
  DomainName: 'www.example.com',
  SubjectAlternativeNameSummaries: ['www.example.com'],
  Status: 'ISSUED',
  Type: 'AMAZON_ISSUED',
  KeyAlgorithm: 'RSA_2048',
  InUse: true,
  Exported: false,
  RenewalEligibility: 'ELIGIBLE',
  NotAfter: '2027-01-15T23:59:59.000Z',
  CreatedAt: '2025-12-15T08:00:00.000Z',
  ...fields,
})

/** The ARN of `certificate()`. */
export const certificateArn = certificate().arn

/** A certificate of another authority that somebody imported and that is in use. */
export const imported = (fields: Partial<Certificate> = {}): Certificate =>
  certificate({
    Type: 'IMPORTED',
    RenewalEligibility: 'INELIGIBLE',
    ImportedAt: '2025-12-15T08:00:00.000Z',
    ...fields,
  })
