import type { AdvancedEventSelector, Trail } from '@aws-sdk/client-cloudtrail'
import { daysBefore, during, moments } from '../../moments'
import { homeRegion, mainRegion, prefix, type SampleAccount } from '../../organization'
import type { SamplePlace } from '../../service'
import { accessLogBucket, kmsKeyArn, organizationTrailArn, roleArn, sharedNames } from '../../shared-names'
import { sampleArn } from '../../ids'

type Named = { readonly TrailARN: string; readonly Name: string; readonly HomeRegion: string }

/** A trail of the sample with all that can be asked about it. */
export interface SampleTrail {
  /** The account that made it. */
  readonly owner: string
  readonly trail: Trail & Named
  readonly logging: boolean
  readonly started: Date
  readonly stopped?: Date
  /** Amazon S3's error code of the last delivery. */
  readonly deliveryError?: string
  /** Absent: AWS's default. */
  readonly selectors?: readonly AdvancedEventSelector[]
}

const objectEvents: readonly AdvancedEventSelector[] = [
  {
    Name: 'All S3 objects but the logs',
    FieldSelectors: [
      { Field: 'eventCategory', Equals: ['Data'] },
      { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
      { Field: 'resources.ARN', NotStartsWith: [`arn:aws:s3:::${prefix}-access-logs-`] },
    ],
  },
]

const managementEvents: AdvancedEventSelector = {
  Name: 'Management events',
  FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
}

const organizationTrail = ({ organization, at }: SamplePlace): SampleTrail | undefined => {
  const [management] = organization.accounts
  if (!management) return undefined
  const closed = during(at, 'spring')
  const group = sampleArn('logs', homeRegion, management.id, `log-group:${sharedNames.trailLogGroup}:*`)
  return {
    owner: management.id,
    logging: true,
    started: new Date('2024-02-05T10:12:00Z'),
    trail: {
      Name: sharedNames.organizationTrail,
      TrailARN: organizationTrailArn(organization),
      HomeRegion: homeRegion,
      S3BucketName: sharedNames.trailBucket,
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: true,
      // In January it still records the management account alone.
      IsOrganizationTrail: closed,
      LogFileValidationEnabled: closed,
      KmsKeyId: kmsKeyArn(management, homeRegion, 'trail'),
      HasCustomEventSelectors: false,
      HasInsightSelectors: false,
      ...(closed
        ? {
            CloudWatchLogsLogGroupArn: group,
            CloudWatchLogsRoleArn: roleArn(management, 'service-role/trail-to-cloudwatch-logs'),
          }
        : {}),
    },
  }
}

const own = (
  account: SampleAccount,
  region: string,
  Name: string,
  fields: Partial<Omit<Trail, keyof Named>>,
): SampleTrail['trail'] => ({
  Name,
  TrailARN: sampleArn('cloudtrail', region, account.id, `trail/${Name}`),
  HomeRegion: region,
  S3BucketName: accessLogBucket(account, region),
  S3KeyPrefix: 'trail',
  IncludeGlobalServiceEvents: true,
  IsMultiRegionTrail: true,
  IsOrganizationTrail: false,
  LogFileValidationEnabled: true,
  HasCustomEventSelectors: false,
  HasInsightSelectors: false,
  ...fields,
})

const ofAccount = ({ account, at }: SamplePlace): readonly SampleTrail[] => {
  switch (account.key) {
    // Its own trail from before the organization had one; removed when somebody saw that every event was paid for twice.
    case 'storefront':
      return during(at, 'start', 'recovery')
        ? [
            {
              owner: account.id,
              logging: true,
              started: new Date('2023-06-20T08:00:00Z'),
              trail: own(account, homeRegion, 'storefront-audit', {
                KmsKeyId: kmsKeyArn(account, homeRegion, 'storage'),
              }),
            },
          ]
        : []
    case 'payments': {
      const migrating = during(at, 'regression', 'recovery')
      return during(at, 'spring')
        ? [
            {
              owner: account.id,
              logging: !migrating,
              started: new Date('2026-02-18T13:30:00Z'),
              ...(migrating ? { stopped: daysBefore(moments.regression, 6) } : {}),
              selectors: objectEvents,
              trail: own(account, mainRegion, 'payments-object-access', {
                KmsKeyId: kmsKeyArn(account, mainRegion, 'storage'),
                CloudWatchLogsLogGroupArn: sampleArn('logs', mainRegion, account.id, 'log-group:object-access:*'),
                CloudWatchLogsRoleArn: roleArn(account, 'service-role/trail-to-cloudwatch-logs'),
                HasCustomEventSelectors: true,
              }),
            },
          ]
        : []
    }
    case 'staging':
      return during(at, 'start', 'recovery')
        ? [
            {
              owner: account.id,
              logging: true,
              started: new Date('2024-09-02T07:45:00Z'),
              trail: own(account, mainRegion, 'staging', {
                IsMultiRegionTrail: false,
                LogFileValidationEnabled: false,
              }),
            },
          ]
        : []
    // Somebody's first steps; the bucket is long gone.
    case 'sandbox':
      return [
        {
          owner: account.id,
          logging: true,
          started: new Date('2022-11-14T15:00:00Z'),
          deliveryError: 'NoSuchBucket',
          trail: own(account, homeRegion, 'my-first-trail', {
            S3BucketName: `${prefix}-test-trail-please-delete`,
            IsMultiRegionTrail: false,
            LogFileValidationEnabled: false,
          }),
        },
      ]
    // Who touches archive and evidence is recorded at all times; before the organization had its trail, all else was as well.
    case 'logArchive':
    case 'security':
      return [
        {
          owner: account.id,
          logging: true,
          started: new Date('2023-05-09T11:20:00Z'),
          selectors: during(at, 'spring') ? objectEvents : [...objectEvents, managementEvents],
          trail: own(account, homeRegion, 'object-access', {
            KmsKeyId: kmsKeyArn(account, homeRegion, 'storage'),
            CloudWatchLogsLogGroupArn: sampleArn('logs', homeRegion, account.id, 'log-group:object-access:*'),
            CloudWatchLogsRoleArn: roleArn(account, 'service-role/trail-to-cloudwatch-logs'),
            HasCustomEventSelectors: true,
          }),
        },
      ]
    case 'management':
    case 'team':
      return []
  }
}

/** The trails that record the account in this region: its own, those of its other regions, and the organization's. */
export const trailsSeen = (place: SamplePlace): readonly SampleTrail[] => {
  const organization = organizationTrail(place)
  const shared =
    organization && (organization.trail.IsOrganizationTrail || organization.owner === place.account.id)
      ? [organization]
      : []
  return [...shared, ...ofAccount(place)].filter(
    ({ trail }) => trail.IsMultiRegionTrail || trail.HomeRegion === place.region,
  )
}
