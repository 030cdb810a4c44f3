import type { DeliveryChannel, DeliveryChannelStatus, Recorder, RecorderStatus } from './facts'

const account = '111122223333'

type Fields = {
  readonly region?: string
  readonly recordingGroup?: Recorder['recordingGroup']
  readonly roleARN?: string
}

/** A recorder of everything, IAM included, with the role of the service. */
export const recorder = ({ region = 'eu-central-1', ...fields }: Fields = {}): Recorder => ({
  arn: `arn:aws:config:${region}:${account}:configuration-recorder/default`,
  name: 'default',
  roleARN: `arn:aws:iam::${account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
  recordingGroup: {
    allSupported: true,
    includeGlobalResourceTypes: true,
    resourceTypes: [],
    recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
  },
  recordingMode: { recordingFrequency: 'CONTINUOUS' },
  ...fields,
})

/** A recording group of everything but IAM. */
export const withoutGlobalTypes: NonNullable<Recorder['recordingGroup']> = {
  allSupported: true,
  includeGlobalResourceTypes: false,
  resourceTypes: [],
  recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
}

/** A recording group of everything but these types. */
export const allBut = (...resourceTypes: readonly string[]): NonNullable<Recorder['recordingGroup']> => ({
  allSupported: false,
  includeGlobalResourceTypes: false,
  resourceTypes: [],
  exclusionByResourceTypes: { resourceTypes: [...resourceTypes] },
  recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
})

/** A recording group of these types alone. */
export const only = (...resourceTypes: readonly string[]): NonNullable<Recorder['recordingGroup']> => ({
  allSupported: false,
  includeGlobalResourceTypes: false,
  resourceTypes: [...resourceTypes],
  recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
})

/** A recorder that records. */
export const recorderStatus = (fields: Partial<RecorderStatus> = {}): RecorderStatus => ({
  recording: true,
  lastStatus: 'Success',
  ...fields,
})

/** A channel to a bucket. */
export const deliveryChannel = (fields: Partial<DeliveryChannel> = {}): DeliveryChannel => ({
  arn: `arn:aws:config:eu-central-1:${account}:delivery-channel/default`,
  name: 'default',
  s3BucketName: 'example-config',
  ...fields,
})

/** A channel whose deliveries went well. */
export const deliveryChannelStatus = (fields: Partial<DeliveryChannelStatus> = {}): DeliveryChannelStatus => ({
  configHistoryDeliveryInfo: { lastStatus: 'Success' },
  configSnapshotDeliveryInfo: { lastStatus: 'Success' },
  configStreamDeliveryInfo: { lastStatus: 'Success' },
  ...fields,
})
