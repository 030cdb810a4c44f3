import { z } from 'zod'
import { dateTime, detailFact, listFact, volatile } from '../../engine/fact'

const types = z.array(z.string()).default([])

const recorderSchema = z.object({
  /** AWS's own, or built from the name where AWS gives none. */
  arn: z.string(),
  name: z.string(),
  roleARN: z.string().optional(),
  recordingGroup: z
    .object({
      allSupported: z.boolean().optional(),
      includeGlobalResourceTypes: z.boolean().optional(),
      resourceTypes: types,
      exclusionByResourceTypes: z.object({ resourceTypes: types }).optional(),
      recordingStrategy: z.object({ useOnly: z.string().optional() }).optional(),
    })
    .optional(),
  recordingMode: z
    .object({
      /** `CONTINUOUS` or `DAILY`. */
      recordingFrequency: z.string(),
    })
    .optional(),
})

/** The customer's configuration recorder of a region; there is one at most. */
export type Recorder = z.infer<typeof recorderSchema>

/** The configuration recorder of each region; those that AWS services keep for themselves are left out. */
export const recorders = listFact<Recorder>({
  id: 'config-recorders',
  title: 'AWS Config recorders',
  per: 'region',
  type: 'AWS::Config::ConfigurationRecorder',
  schema: recorderSchema,
  nameOf: ({ name }) => name,
})

const recorderStatusSchema = z.object({
  recording: z.boolean(),
  /** `Pending`, `Success`, `Failure` or `NotApplicable`. */
  lastStatus: z.string().optional(),
  lastErrorCode: z.string().optional(),
  lastStatusChangeTime: volatile(dateTime().optional()),
})

/** Whether a recorder records right now. */
export type RecorderStatus = z.infer<typeof recorderStatusSchema>

/** The status of each recorder. */
export const recorderStatuses = detailFact<RecorderStatus, Recorder>({
  id: 'config-recorder-statuses',
  title: 'statuses of AWS Config recorders',
  of: recorders,
  schema: recorderStatusSchema,
})

const channelSchema = z.object({
  /** Built from the name: AWS gives none. */
  arn: z.string(),
  name: z.string(),
  s3BucketName: z.string().optional(),
  s3KeyPrefix: z.string().optional(),
  s3KmsKeyArn: z.string().optional(),
  snsTopicARN: z.string().optional(),
})

/** Where AWS Config delivers what it records. */
export type DeliveryChannel = z.infer<typeof channelSchema>

/** The delivery channel of each region; there is one at most. */
export const deliveryChannels = listFact<DeliveryChannel>({
  id: 'config-delivery-channels',
  title: 'AWS Config delivery channels',
  per: 'region',
  type: 'AWS::Config::DeliveryChannel',
  schema: channelSchema,
  nameOf: ({ name }) => name,
})

const delivery = z
  .object({
    /** `Success`, `Failure` or `Not_Applicable`; absent before the first delivery. */
    lastStatus: z.string().optional(),
    lastErrorCode: z.string().optional(),
  })
  .optional()

const channelStatusSchema = z.object({
  configHistoryDeliveryInfo: delivery,
  configSnapshotDeliveryInfo: delivery,
  configStreamDeliveryInfo: delivery,
})

/** How the last deliveries of a channel went. */
export type DeliveryChannelStatus = z.infer<typeof channelStatusSchema>

/** The status of each delivery channel. */
export const deliveryChannelStatuses = detailFact<DeliveryChannelStatus, DeliveryChannel>({
  id: 'config-delivery-channel-statuses',
  title: 'statuses of AWS Config delivery channels',
  of: deliveryChannels,
  schema: channelStatusSchema,
})
