import type {
  CacheBehavior,
  DefaultCacheBehavior,
  DistributionConfig,
  DistributionSummary,
  Origin,
  ViewerCertificate,
} from '@aws-sdk/client-cloudfront'
import { sampleArn, sampleHex } from '../../ids'
import { homeRegion, type SampleAccount } from '../../organization'

/** A distribution of the sample, with what only its configuration tells. */
export interface SampleDistribution {
  readonly summary: DistributionSummary
  readonly config: Pick<DistributionConfig, 'DefaultRootObject' | 'Logging'>
}

/** The ARN of a distribution. */
export const distributionArn = (account: SampleAccount, id: string): string =>
  sampleArn('cloudfront', '', account.id, `distribution/${id}`)

/** The name that CloudFront gives a distribution. */
export const distributionHost = (account: SampleAccount, id: string): string =>
  `d${sampleHex(13, 'cloudfront', account.id, id)}.cloudfront.net`

const listOf = <Item>(...Items: Item[]): { Quantity: number; Items?: Item[] } => ({
  Quantity: Items.length,
  // AWS leaves an empty list of items out.
  ...(Items.length > 0 ? { Items } : {}),
})

/** A bucket, reached through an origin access control, an origin access identity, or nothing. */
export const bucketOrigin = (
  Id: string,
  bucket: string,
  region: string,
  access: { readonly control?: string; readonly identity?: string } = {},
): Origin => ({
  Id,
  DomainName: `${bucket}.s3.${region}.amazonaws.com`,
  OriginPath: '',
  CustomHeaders: listOf(),
  S3OriginConfig: {
    OriginAccessIdentity: access.identity ? `origin-access-identity/cloudfront/${access.identity}` : '',
  },
  ConnectionAttempts: 3,
  ConnectionTimeout: 10,
  OriginShield: { Enabled: false },
  OriginAccessControlId: access.control ?? '',
})

/** How a server is asked. */
export interface ServerSketch {
  readonly policy?: 'http-only' | 'match-viewer' | 'https-only'
  readonly versions?: readonly ('SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2')[]
  /** Headers that CloudFront adds; their values are secrets between both. */
  readonly headers?: readonly string[]
}

/** A server, asked by HTTPS with TLS 1.2 unless told. */
export const serverOrigin = (
  Id: string,
  DomainName: string,
  { policy = 'https-only', versions = ['TLSv1.2'], headers = [] }: ServerSketch = {},
): Origin => ({
  Id,
  DomainName,
  OriginPath: '',
  CustomHeaders: listOf(
    ...headers.map((HeaderName) => ({ HeaderName, HeaderValue: sampleHex(32, 'header', HeaderName, DomainName) })),
  ),
  CustomOriginConfig: {
    HTTPPort: 80,
    HTTPSPort: 443,
    OriginProtocolPolicy: policy,
    OriginSslProtocols: { Quantity: versions.length, Items: [...versions] },
    OriginReadTimeout: 30,
    OriginKeepaliveTimeout: 5,
  },
  ConnectionAttempts: 3,
  ConnectionTimeout: 10,
  OriginShield: { Enabled: false },
  OriginAccessControlId: '',
})

/** What is inside of a VPC. */
export const vpcOriginOf = (Id: string, DomainName: string, VpcOriginId: string): Origin => ({
  Id,
  DomainName,
  OriginPath: '',
  CustomHeaders: listOf(),
  VpcOriginConfig: { VpcOriginId, OriginReadTimeout: 30, OriginKeepaliveTimeout: 5 },
  ConnectionAttempts: 3,
  ConnectionTimeout: 10,
  OriginShield: { Enabled: false },
  OriginAccessControlId: '',
})

/** A behaviour that sends viewers to HTTPS, unless told. */
export const behaviorTo = (
  TargetOriginId: string,
  fields: Partial<DefaultCacheBehavior> = {},
): DefaultCacheBehavior => ({
  TargetOriginId,
  TrustedSigners: { Enabled: false, Quantity: 0 },
  TrustedKeyGroups: { Enabled: false, Quantity: 0 },
  ViewerProtocolPolicy: 'redirect-to-https',
  AllowedMethods: { Quantity: 2, Items: ['HEAD', 'GET'], CachedMethods: { Quantity: 2, Items: ['HEAD', 'GET'] } },
  SmoothStreaming: false,
  Compress: true,
  LambdaFunctionAssociations: { Quantity: 0 },
  FunctionAssociations: { Quantity: 0 },
  FieldLevelEncryptionId: '',
  CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  ...fields,
})

/** The same for one path. */
export const pathTo = (
  PathPattern: string,
  TargetOriginId: string,
  fields: Partial<DefaultCacheBehavior> = {},
): CacheBehavior => ({ ...behaviorTo(TargetOriginId, fields), PathPattern })

/** A certificate of ACM, told apart by name. */
export const certificateOf = (
  ACMCertificateArn: string,
  MinimumProtocolVersion: 'TLSv1.1_2016' | 'TLSv1.2_2021',
): ViewerCertificate => ({
  CloudFrontDefaultCertificate: false,
  ACMCertificateArn,
  SSLSupportMethod: 'sni-only',
  MinimumProtocolVersion,
  Certificate: ACMCertificateArn,
  CertificateSource: 'acm',
})

const defaultCertificate: ViewerCertificate = {
  CloudFrontDefaultCertificate: true,
  SSLSupportMethod: 'vip',
  MinimumProtocolVersion: 'TLSv1',
  CertificateSource: 'cloudfront',
}

/** What differs from a distribution without names, logs and web ACL. */
export interface DistributionSketch {
  readonly id: string
  readonly origins: readonly Origin[]
  readonly behavior: DefaultCacheBehavior
  readonly paths?: readonly CacheBehavior[]
  readonly names?: readonly string[]
  readonly certificate?: ViewerCertificate
  readonly webAcl?: string
  readonly comment?: string
  readonly root?: string
  /** The bucket of standard logs of the first version. */
  readonly logsTo?: string
  readonly disabled?: boolean
}

/** A distribution as AWS describes it. */
export const distributionOf = (account: SampleAccount, sketch: DistributionSketch): SampleDistribution => ({
  summary: {
    Id: sketch.id,
    ARN: distributionArn(account, sketch.id),
    ETag: `E${sampleHex(12, 'etag', account.id, sketch.id).toUpperCase()}`,
    Status: 'Deployed',
    LastModifiedTime: new Date('2025-11-04T10:12:00Z'),
    DomainName: distributionHost(account, sketch.id),
    Aliases: listOf(...(sketch.names ?? [])),
    Origins: { Quantity: sketch.origins.length, Items: [...sketch.origins] },
    OriginGroups: { Quantity: 0 },
    DefaultCacheBehavior: sketch.behavior,
    CacheBehaviors: listOf(...(sketch.paths ?? [])),
    CustomErrorResponses: { Quantity: 0 },
    Comment: sketch.comment ?? '',
    PriceClass: 'PriceClass_100',
    Enabled: !sketch.disabled,
    ViewerCertificate: sketch.certificate ?? defaultCertificate,
    Restrictions: { GeoRestriction: { RestrictionType: 'none', Quantity: 0 } },
    WebACLId: sketch.webAcl ?? '',
    HttpVersion: 'http2',
    IsIPV6Enabled: true,
    Staging: false,
    ConnectionMode: 'direct',
  },
  config: {
    DefaultRootObject: sketch.root ?? '',
    Logging: {
      Enabled: sketch.logsTo !== undefined,
      IncludeCookies: false,
      Bucket: sketch.logsTo === undefined ? '' : `${sketch.logsTo}.s3.amazonaws.com`,
      Prefix: '',
    },
  },
})

/** The ARN of the certificate in the home region that a distribution holds. */
export const viewerCertificateArn = (account: SampleAccount, uuid: string): string =>
  sampleArn('acm', homeRegion, account.id, `certificate/${uuid}`)
