import type {
  ConfigurationRecorder,
  ConfigurationRecorderStatus,
  DeliveryChannel,
  DeliveryChannelStatus,
  RecordingGroup,
} from '@aws-sdk/client-config-service'
import { sampleArn, sampleHex } from '../../ids'
import { daysBefore, during } from '../../moments'
import { homeRegion, mainRegion, secondRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { roleArn, sharedNames } from '../../shared-names'

/** What AWS Config keeps in one region of an account: nothing, where it was never set up. */
export interface ConfigEstate {
  readonly recorder?: ConfigurationRecorder
  readonly recorderStatus?: ConfigurationRecorderStatus
  readonly channel?: DeliveryChannel
  readonly channelStatus?: DeliveryChannelStatus
}

interface Quality {
  readonly group: RecordingGroup
  readonly ownRole?: boolean
  readonly stopped?: boolean
  /** The error code of the last delivery of the history. */
  readonly failing?: string
}

const everything = (iam: boolean): RecordingGroup => ({
  allSupported: true,
  includeGlobalResourceTypes: iam,
  resourceTypes: [],
  recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
})

const good = (region: string): Quality => ({ group: everything(region === homeRegion) })

/** How a region is set up; undefined: not at all. */
const qualityOf = ({ account, region, at }: SamplePlace): Quality | undefined => {
  switch (account.key) {
    // IAM was recorded twice until somebody looked at the bill.
    case 'storefront':
      return during(at, 'spring') || region === secondRegion ? good(region) : { group: everything(true) }
    case 'payments':
      return region === mainRegion && during(at, 'regression', 'recovery')
        ? {
            failing: 'AccessDenied',
            group: {
              allSupported: false,
              includeGlobalResourceTypes: false,
              resourceTypes: [],
              exclusionByResourceTypes: { resourceTypes: ['AWS::EC2::NetworkInterface', 'AWS::EC2::SecurityGroup'] },
              recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
            },
          }
        : good(region)
    case 'staging':
      if (during(at, 'recovery')) return good(region)
      return region === mainRegion
        ? {
            ownRole: true,
            group: {
              allSupported: false,
              includeGlobalResourceTypes: false,
              resourceTypes: ['AWS::EC2::Instance', 'AWS::EC2::SecurityGroup', 'AWS::S3::Bucket'],
              recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
            },
          }
        : undefined
    case 'sandbox':
      return region === homeRegion ? { group: everything(false), ownRole: true, stopped: true } : undefined
    case 'management':
    case 'security':
    case 'logArchive':
    case 'team':
      return good(region)
  }
}

/** What AWS Config keeps in this account and region on the day. */
export const estateOf = (place: SamplePlace): ConfigEstate => {
  const { account, region, at, organization } = place
  const quality = qualityOf(place)
  if (!quality) return {}
  const { group, ownRole = false, stopped = false, failing } = quality
  const name = ownRole ? 'recorder' : 'default'
  const id = sampleHex(16, 'config-recorder', account.id, region)
  const arn = sampleArn('config', region, account.id, `configuration-recorder/${name}/${id}`)
  const delivered = daysBefore(at, 0.2)
  const success = { lastStatus: 'Success', lastAttemptTime: delivered, lastSuccessfulTime: delivered } as const
  return {
    recorder: {
      arn,
      name,
      roleARN: roleArn(
        account,
        ownRole ? 'config-recorder' : 'aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
      ),
      recordingGroup: group,
      recordingMode: { recordingFrequency: 'CONTINUOUS', recordingModeOverrides: [] },
      recordingScope: 'PAID',
    },
    recorderStatus: {
      arn,
      name,
      recording: !stopped,
      lastStatus: 'Success',
      lastStartTime: new Date('2024-03-04T12:00:00Z'),
      lastStatusChangeTime: delivered,
      ...(stopped ? { lastStopTime: new Date('2024-11-30T17:20:00Z') } : {}),
    },
    channel: {
      name: 'default',
      s3BucketName: sharedNames.configBucket,
      s3KeyPrefix: organization.id,
      configSnapshotDeliveryProperties: { deliveryFrequency: 'TwentyFour_Hours' },
    },
    channelStatus: {
      name: 'default',
      configSnapshotDeliveryInfo: success,
      configHistoryDeliveryInfo: failing
        ? {
            lastStatus: 'Failure',
            lastErrorCode: failing,
            lastErrorMessage: 'Access Denied',
            lastAttemptTime: delivered,
          }
        : success,
      configStreamDeliveryInfo: { lastStatus: 'Not_Applicable', lastStatusChangeTime: delivered },
    },
  }
}
