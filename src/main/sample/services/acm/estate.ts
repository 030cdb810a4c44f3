import type { CertificateDetail } from '@aws-sdk/client-acm'
import { hostileNames, longName } from '../../hostile-names'
import { sampleArn, sampleUuid } from '../../ids'
import { daysBefore, during } from '../../moments'
import { domain, homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { cloudFrontEstate } from '../cloudfront/estate'
import { classicBalancersOf } from '../elb/estate'
import { balancersOf } from '../elbv2/estate'

/** A certificate of the sample. */
export type SampleCertificate = CertificateDetail & { readonly CertificateArn: string; readonly Exported?: boolean }

/** How a certificate differs from one that AWS issued and renews. */
type Sketch = Partial<SampleCertificate> & { readonly name: string; readonly used?: boolean }

const certificateArn = ({ account, region }: SamplePlace, name: string): string =>
  sampleArn('acm', region, account.id, `certificate/${sampleUuid('acm', account.id, region, name)}`)

const build = (place: SamplePlace, { name, used = true, ...fields }: Sketch): SampleCertificate => {
  const DomainName = fields.DomainName ?? `${name}.${domain}`
  const CreatedAt = new Date('2024-03-04T10:00:00Z')
  return {
    CertificateArn: certificateArn(place, name),
    DomainName,
    SubjectAlternativeNames: [DomainName],
    Status: 'ISSUED',
    Type: 'AMAZON_ISSUED',
    KeyAlgorithm: 'RSA_2048',
    SignatureAlgorithm: 'SHA256WITHRSA',
    CreatedAt,
    ...(fields.Type === 'IMPORTED' ? {} : { IssuedAt: CreatedAt }),
    NotBefore: daysBefore(place.at, 120),
    NotAfter: daysBefore(place.at, -78),
    RenewalEligibility: used && fields.Type !== 'IMPORTED' ? 'ELIGIBLE' : 'INELIGIBLE',
    Options: { CertificateTransparencyLoggingPreference: 'ENABLED', Export: 'DISABLED' },
    InUseBy: used
      ? [sampleArn('elasticloadbalancing', place.region, place.account.id, `loadbalancer/app/${name}/0`)]
      : [],
    ...fields,
  }
}

/** What an import lasts: from one day until another, then the next one takes its place under the same ARN. */
const importedUntil = (name: string, NotAfter: string, fields: Partial<Sketch> = {}): Sketch => ({
  name,
  Type: 'IMPORTED',
  ImportedAt: daysBefore(new Date(NotAfter), 365),
  CreatedAt: new Date('2024-06-12T09:00:00Z'),
  NotBefore: daysBefore(new Date(NotAfter), 365),
  NotAfter: new Date(NotAfter),
  ...fields,
})

const renewalOf = (place: SamplePlace, RenewalStatus: 'FAILED' | 'PENDING_VALIDATION' | 'SUCCESS') => ({
  RenewalSummary: {
    RenewalStatus,
    UpdatedAt: daysBefore(place.at, 2),
    DomainValidationOptions: [],
    ...(RenewalStatus === 'FAILED' ? { RenewalStatusReason: 'CAA_ERROR' as const } : {}),
  },
})

/** Certificates that no other service of the sample names. */
const further = (place: SamplePlace): readonly Sketch[] => {
  const { account, region, at } = place
  switch (account.key) {
    case 'storefront': {
      if (region !== mainRegion) return []
      const renewed = during(at, 'recovery')
      return [importedUntil('partners', renewed ? '2027-06-08T23:59:59Z' : '2026-06-08T23:59:59Z')]
    }
    case 'payments': {
      if (region !== mainRegion) return []
      const renewed = during(at, 'recovery')
      return [importedUntil('acquirer', renewed ? '2027-05-24T23:59:59Z' : '2026-05-24T23:59:59Z')]
    }
    case 'staging':
      return during(at, 'recovery')
        ? []
        : [
            { name: 'old-staging', used: false },
            { name: 'trial', used: false, Status: 'PENDING_VALIDATION', NotBefore: undefined, NotAfter: undefined },
          ]
    case 'sandbox':
      return region === homeRegion
        ? [
            importedUntil('old-demo', '2025-11-02T12:00:00Z', { Status: 'EXPIRED' }),
            importedUntil('appliance', '2031-01-01T00:00:00Z', {
              KeyAlgorithm: 'RSA_1024',
              ImportedAt: new Date('2024-06-12T09:00:00Z'),
              NotBefore: new Date('2021-01-01T00:00:00Z'),
            }),
            {
              name: 'never',
              used: false,
              Status: 'VALIDATION_TIMED_OUT',
              NotBefore: undefined,
              NotAfter: undefined,
              DomainName: `${longName(60)}.example`,
            },
            { name: 'leaked', Type: 'PRIVATE', Status: 'REVOKED', RevokedAt: new Date('2025-12-01T08:00:00Z') },
            { name: hostileNames.path, used: false, DomainName: `*.${domain}`, KeyAlgorithm: 'EC_prime256v1' },
          ]
        : []
    case 'management':
    case 'security':
    case 'logArchive':
    case 'team':
      return []
  }
}

const balancerNames = (place: SamplePlace): readonly string[] => {
  const modern = balancersOf(place).balancers.filter(({ listeners }) =>
    listeners.some(({ Certificates }) => (Certificates ?? []).length > 0),
  )
  const classic = classicBalancersOf(place).filter(({ balancer }) =>
    (balancer.ListenerDescriptions ?? []).some(({ Listener }) => Listener?.SSLCertificateId?.includes(':acm:')),
  )
  return [
    ...modern.map(({ balancer }) => balancer.LoadBalancerName ?? ''),
    ...classic.map(({ balancer }) => balancer.LoadBalancerName ?? ''),
  ]
}

/** The names of CloudFront's certificates, which stand in its own region. */
const distributionNames = (place: SamplePlace): readonly string[] => {
  if (place.region !== homeRegion) return []
  const { distributions } = cloudFrontEstate(place)
  const names = distributions.flatMap(({ summary }) =>
    summary.ViewerCertificate?.ACMCertificateArn ? (summary.Aliases?.Items?.[0] ?? []) : [],
  )
  // The campaign shares the shop's certificate.
  return names.filter((name) => name !== `summer.${domain}`)
}

/** The certificates of an account and region on the day. */
export const certificatesOf = (place: SamplePlace): readonly SampleCertificate[] => {
  if (!place.account.regions.includes(place.region) && place.region !== homeRegion) return []
  const { account, at } = place
  const broken = account.key === 'staging' && !during(at, 'recovery')
  const renewal = broken
    ? renewalOf(place, during(at, 'spring') ? 'PENDING_VALIDATION' : 'FAILED')
    : renewalOf(place, 'SUCCESS')
  return [
    ...balancerNames(place).map((name) => build(place, { name, ...renewal })),
    ...distributionNames(place).map((name) => build(place, { name, DomainName: name })),
    ...further(place).map((sketch) => build(place, sketch)),
  ]
}
