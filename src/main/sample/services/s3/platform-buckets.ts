import { during } from '../../moments'
import { homeRegion, mainRegion, prefix } from '../../organization'
import type { SamplePlace } from '../../service'
import { accessLogBucket, organizationTrailArn, sharedNames } from '../../shared-names'
import { copyTo, goodBucket, requireTls, s3Key, tidy, type PolicyStatement, type SampleBucket } from './bucket'

const serviceWrites = (
  name: string,
  service: string,
  path: string,
  condition: { readonly [operator: string]: { readonly [key: string]: string } },
): PolicyStatement => ({
  Sid: 'ServiceWrites',
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 's3:PutObject',
  Resource: `arn:aws:s3:::${name}/${path}*`,
  Condition: condition,
})

/** For access logs of buckets and load balancers: one in each region in use. */
export const logBuckets = ({ account }: SamplePlace): readonly SampleBucket[] =>
  account.regions.map((region) => {
    const name = accessLogBucket(account, region)
    const ofAccount = { StringEquals: { 'aws:SourceAccount': account.id } }
    return goodBucket(account, {
      name,
      region,
      // Access logs can only be delivered to a bucket whose default encryption is SSE-S3.
      encryption: { ...s3Key, BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } },
      statements: [
        requireTls(name),
        serviceWrites(name, 'logging.s3.amazonaws.com', 's3/', ofAccount),
        serviceWrites(name, 'logdelivery.elasticloadbalancing.amazonaws.com', 'load-balancers/', ofAccount),
      ],
      logsTo: undefined,
      lifecycle: [{ ID: 'a-year', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 365 } }],
    })
  })

/** Billing and the state of the landing zone. */
export const managementBuckets = ({ account, at }: SamplePlace): readonly SampleBucket[] => [
  goodBucket(account, { name: `${prefix}-billing-exports`, region: homeRegion }),
  goodBucket(account, {
    name: `${prefix}-landing-zone-state`,
    region: homeRegion,
    mfaDelete: during(at, 'spring'),
    lifecycle: tidy(365),
  }),
]

/** Findings and evidence. */
export const securityBuckets = ({ account, at }: SamplePlace): readonly SampleBucket[] => [
  goodBucket(account, { name: `${prefix}-security-findings`, region: mainRegion }),
  goodBucket(account, {
    name: `${prefix}-forensic-evidence`,
    region: mainRegion,
    mfaDelete: true,
    objectLock: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Years: 7 } } },
    lifecycle: [],
  }),
  ...(during(at, 'spring') ? [goodBucket(account, { name: `${prefix}-query-results`, region: mainRegion })] : []),
]

/** What the organization's trail and AWS Config deliver. */
export const archiveBuckets = ({ account, organization }: SamplePlace): readonly SampleBucket[] => {
  const trail = organizationTrailArn(organization)
  const locked = { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Years: 1 } } } as const
  const archive = { region: homeRegion, mfaDelete: true, objectLock: locked } as const
  return [
    goodBucket(account, {
      ...archive,
      name: sharedNames.trailBucket,
      statements: [
        requireTls(sharedNames.trailBucket),
        {
          Sid: 'TrailAsksForAcl',
          Effect: 'Allow',
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: 's3:GetBucketAcl',
          Resource: `arn:aws:s3:::${sharedNames.trailBucket}`,
          Condition: { StringEquals: { 'aws:SourceArn': trail } },
        },
        serviceWrites(sharedNames.trailBucket, 'cloudtrail.amazonaws.com', 'AWSLogs/', {
          StringEquals: { 'aws:SourceArn': trail, 's3:x-amz-acl': 'bucket-owner-full-control' },
        }),
      ],
      lifecycle: [
        {
          ID: 'archive',
          Status: 'Enabled',
          Filter: { Prefix: '' },
          Transitions: [{ Days: 90, StorageClass: 'GLACIER' }],
          Expiration: { Days: 2557 },
        },
      ],
      replication: copyTo(account, `${sharedNames.trailBucket}-copy`),
    }),
    goodBucket(account, { ...archive, name: `${sharedNames.trailBucket}-copy`, region: mainRegion }),
    goodBucket(account, {
      ...archive,
      name: sharedNames.configBucket,
      statements: [
        requireTls(sharedNames.configBucket),
        serviceWrites(sharedNames.configBucket, 'config.amazonaws.com', 'AWSLogs/', {
          StringEquals: { 'aws:SourceOrgID': organization.id },
        }),
      ],
    }),
  ]
}
