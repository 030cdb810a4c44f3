import { z } from 'zod'
import { dateTime, detailFact, listFact, volatile } from '../../engine/fact'

const trailSchema = z.object({
  arn: z.string(),
  Name: z.string(),
  /** Where the trail was made; its status and selectors are read there. */
  HomeRegion: z.string(),
  S3BucketName: z.string().optional(),
  S3KeyPrefix: z.string().optional(),
  SnsTopicARN: z.string().optional(),
  IncludeGlobalServiceEvents: z.boolean().optional(),
  IsMultiRegionTrail: z.boolean().optional(),
  IsOrganizationTrail: z.boolean().optional(),
  LogFileValidationEnabled: z.boolean().optional(),
  CloudWatchLogsLogGroupArn: z.string().optional(),
  /** Absent where only Amazon S3's own keys encrypt the log. */
  KmsKeyId: z.string().optional(),
  /** False: the trail records all management events and no data events, as AWS sets it up. */
  HasCustomEventSelectors: z.boolean().optional(),
  HasInsightSelectors: z.boolean().optional(),
})

/** A trail. */
export type Trail = z.infer<typeof trailSchema>

/** The trails that were made in a region of the account; copies of trails of other regions and accounts are left out. */
export const trails = listFact<Trail>({
  id: 'cloudtrail-trails',
  title: 'CloudTrail trails',
  per: 'region',
  type: 'AWS::CloudTrail::Trail',
  schema: trailSchema,
  nameOf: ({ Name }) => Name,
})

/**
 * The trails that record the account as its first region shows them: each multi-region trail, wherever it was made, and those
 * of the organization. So one call tells what records the account, whatever regions are reviewed.
 */
export const recordingTrails = listFact<Trail>({
  id: 'cloudtrail-recording-trails',
  title: 'CloudTrail trails that record the account',
  per: 'account',
  type: 'AWS::CloudTrail::Trail',
  schema: trailSchema,
  nameOf: ({ Name }) => Name,
})

const statusSchema = z.object({
  IsLogging: z.boolean(),
  StopLoggingTime: dateTime().optional(),
  LatestDeliveryTime: volatile(dateTime().optional()),
  /** Amazon S3's error code of the last delivery; absent or empty where it went well. */
  LatestDeliveryError: z.string().optional(),
  LatestDigestDeliveryError: z.string().optional(),
  LatestCloudWatchLogsDeliveryError: z.string().optional(),
})

/** Whether a trail records right now, and whether its last deliveries went well. */
export type TrailStatus = z.infer<typeof statusSchema>

/** The status of each trail that records the account. */
export const trailStatuses = detailFact<TrailStatus, Trail>({
  id: 'cloudtrail-trail-statuses',
  title: 'statuses of CloudTrail trails',
  of: recordingTrails,
  schema: statusSchema,
})

const fieldSelectorSchema = z.object({
  Field: z.string(),
  Equals: z.array(z.string()).optional(),
  StartsWith: z.array(z.string()).optional(),
  EndsWith: z.array(z.string()).optional(),
  NotEquals: z.array(z.string()).optional(),
  NotStartsWith: z.array(z.string()).optional(),
  NotEndsWith: z.array(z.string()).optional(),
})

const selectorsSchema = z.object({
  EventSelectors: z
    .array(
      z.object({
        /** `All`, `ReadOnly` or `WriteOnly`; AWS's default is `All`. */
        ReadWriteType: z.string().optional(),
        IncludeManagementEvents: z.boolean().optional(),
        DataResources: z.array(z.object({ Type: z.string(), Values: z.array(z.string()).default([]) })).default([]),
        ExcludeManagementEventSources: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  AdvancedEventSelectors: z
    .array(z.object({ Name: z.string().optional(), FieldSelectors: z.array(fieldSelectorSchema) }))
    .default([]),
})

/** What a trail selects beside or instead of AWS's default; both lists are empty where it has no selectors of its own. */
export type TrailSelectors = z.infer<typeof selectorsSchema>

/** The event selectors of each trail that records the account. */
export const trailSelectors = detailFact<TrailSelectors, Trail>({
  id: 'cloudtrail-trail-event-selectors',
  title: 'event selectors of CloudTrail trails',
  of: recordingTrails,
  schema: selectorsSchema,
})
