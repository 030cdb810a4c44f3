import type { CacheBehavior, Distribution, DistributionConfig, Origin, OriginAccessControl } from './facts'

/** The ARN of the distribution of most cases. */
export const distributionArn = 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE'

/** A behaviour that sends viewers to HTTPS. */
export const behavior = (fields: Partial<CacheBehavior> = {}): CacheBehavior => ({
  TargetOriginId: 'assets',
  ViewerProtocolPolicy: 'redirect-to-https',
  Compress: true,
  FieldLevelEncryptionId: '',
  ...fields,
})

/** A bucket behind an origin access control. */
export const bucketOrigin = (fields: Partial<Origin> = {}): Origin => ({
  Id: 'assets',
  DomainName: 'assets.s3.eu-central-1.amazonaws.com',
  S3OriginConfig: { OriginAccessIdentity: '' },
  OriginAccessControlId: 'E2CONTROL',
  ...fields,
})

/** A server that is asked by HTTPS. */
export const customOrigin = (
  fields: Partial<Origin> = {},
  config: Partial<NonNullable<Origin['CustomOriginConfig']>> = {},
): Origin => ({
  Id: 'web',
  DomainName: 'origin.example.com',
  CustomOriginConfig: {
    HTTPPort: 80,
    HTTPSPort: 443,
    OriginProtocolPolicy: 'https-only',
    OriginSslProtocols: { Items: ['TLSv1.2'] },
    ...config,
  },
  OriginAccessControlId: '',
  ...fields,
})

/** A distribution with a bucket and a name of its own. */
export const distribution = (fields: Partial<Distribution> = {}): Distribution => {
  const Id = fields.Id ?? 'E1EXAMPLE'
  return {
    arn: `arn:aws:cloudfront::111122223333:distribution/${Id}`,
    Id,
    DomainName: 'd111111abcdef8.cloudfront.net',
    Aliases: { Items: ['www.example.com'] },
    Origins: { Items: [bucketOrigin()] },
    OriginGroups: { Items: [] },
    DefaultCacheBehavior: behavior(),
    CacheBehaviors: { Items: [] },
    Comment: '',
    PriceClass: 'PriceClass_100',
    Enabled: true,
    ViewerCertificate: {
      CloudFrontDefaultCertificate: false,
      ACMCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
      SSLSupportMethod: 'sni-only',
      MinimumProtocolVersion: 'TLSv1.2_2021',
    },
    WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/web/1',
    Staging: false,
    ConnectionMode: 'direct',
    ...fields,
  }
}

/** A distribution that asks one server. */
export const customDistribution = (origin: Origin = customOrigin(), fields: Partial<Distribution> = {}): Distribution =>
  distribution({
    Origins: { Items: [origin] },
    DefaultCacheBehavior: behavior({ TargetOriginId: origin.Id }),
    ...fields,
  })

/** A default root object, and standard logs of the first version. */
export const distributionConfig = (fields: Partial<DistributionConfig> = {}): DistributionConfig => ({
  DefaultRootObject: 'index.html',
  Logging: { Enabled: true, Bucket: 'logs.s3.amazonaws.com' },
  ...fields,
})

/** An origin access control that signs each request. */
export const originAccessControl = (fields: Partial<OriginAccessControl> = {}): OriginAccessControl => {
  const Id = fields.Id ?? 'E2CONTROL'
  return {
    arn: `arn:aws:cloudfront::111122223333:origin-access-control/${Id}`,
    Id,
    Name: 'assets',
    OriginAccessControlOriginType: 's3',
    SigningBehavior: 'always',
    ...fields,
  }
}
