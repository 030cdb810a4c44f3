import { z } from 'zod'
import { dateTime, detailFact, listFact, volatile } from '../../engine/fact'

const certificateSchema = z.object({
  arn: z.string(),
  DomainName: z.string().optional(),
  /** The first hundred names. */
  SubjectAlternativeNameSummaries: z.array(z.string()).default([]),
  /** `ISSUED`, `PENDING_VALIDATION`, `VALIDATION_TIMED_OUT`, `FAILED`, `EXPIRED`, `REVOKED` or `INACTIVE`. */
  Status: z.string(),
  /** `AMAZON_ISSUED`, `PRIVATE` (of a private authority) or `IMPORTED`, which nobody renews but its owner. */
  Type: z.string(),
  /** As `RSA_2048` or `EC_prime256v1`. */
  KeyAlgorithm: z.string().optional(),
  /** Whether a resource of AWS holds it. */
  InUse: z.boolean().optional(),
  /** Whether it was handed out with its key, so that it may serve outside of AWS. */
  Exported: z.boolean().optional(),
  /** `ELIGIBLE` where AWS can renew it; only what is in use or was exported is. */
  RenewalEligibility: z.string().optional(),
  /** Absent until it is issued. */
  NotAfter: dateTime().optional(),
  CreatedAt: dateTime().optional(),
  ImportedAt: dateTime().optional(),
})

/** A certificate as AWS lists it. */
export type Certificate = z.infer<typeof certificateSchema>

/** All certificates that ACM keeps in a region, of all types of keys. */
export const certificates = listFact<Certificate>({
  id: 'acm-certificates',
  title: 'certificates',
  per: 'region',
  type: 'AWS::CertificateManager::Certificate',
  schema: certificateSchema,
  nameOf: ({ DomainName, arn }) => DomainName ?? arn.slice(arn.lastIndexOf('/') + 1),
})

const renewalSchema = z.object({
  /** Only of certificates that AWS renews, from sixty days before they end. */
  RenewalSummary: z
    .object({
      /** `PENDING_AUTO_RENEWAL`, `PENDING_VALIDATION`, `SUCCESS` or `FAILED`. */
      RenewalStatus: z.string(),
      /** Why it failed, as `CAA_ERROR`. */
      RenewalStatusReason: z.string().optional(),
      UpdatedAt: volatile(dateTime()).optional(),
    })
    .optional(),
})

/** How AWS gets on with renewing a certificate. */
export type CertificateRenewal = z.infer<typeof renewalSchema>

/** The renewal of each certificate that is in use and that AWS is to renew; the list does not tell it. */
export const certificateRenewals = detailFact<CertificateRenewal, Certificate>({
  id: 'acm-certificate-renewals',
  title: 'renewals of certificates',
  of: certificates,
  schema: renewalSchema,
})
