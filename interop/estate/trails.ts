import { CreateTrailCommand, PutEventSelectorsCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail'
import {
  PutConfigurationRecorderCommand,
  PutDeliveryChannelCommand,
  StartConfigurationRecorderCommand,
} from '@aws-sdk/client-config-service'
import { account, regions } from '../clients'
import type { Site } from './build-estate'

const S3BucketName = 'log-store'

/** A trail that records all and one that is off; AWS Config as it should be in one region, and careless in the other. */
export const buildTrails = async ({ main, other, name }: Site): Promise<void> => {
  const kept = await main.cloudtrail.send(
    new CreateTrailCommand({
      Name: 'kept',
      S3BucketName,
      IsMultiRegionTrail: true,
      IncludeGlobalServiceEvents: true,
      EnableLogFileValidation: true,
      KmsKeyId: `arn:aws:kms:${regions.main}:${account}:key/11111111-2222-3333-4444-555555555555`,
      CloudWatchLogsLogGroupArn: `arn:aws:logs:${regions.main}:${account}:log-group:trail:*`,
      CloudWatchLogsRoleArn: `arn:aws:iam::${account}:role/machine`,
    }),
  )
  name('trail:kept', kept.TrailARN)
  await main.cloudtrail.send(new StartLoggingCommand({ Name: 'kept' }))
  await main.cloudtrail.send(
    new PutEventSelectorsCommand({
      TrailName: 'kept',
      EventSelectors: [
        {
          ReadWriteType: 'All',
          IncludeManagementEvents: true,
          DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
        },
      ],
    }),
  )
  const off = await main.cloudtrail.send(new CreateTrailCommand({ Name: 'off', S3BucketName }))
  name('trail:off', off.TrailARN)

  const arn = (region: string, kind: string): string => `arn:aws:config:${region}:${account}:${kind}/default`
  await main.config.send(
    new PutConfigurationRecorderCommand({
      ConfigurationRecorder: {
        name: 'default',
        roleARN: `arn:aws:iam::${account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
        recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
      },
    }),
  )
  name('recorder:all, running', arn(regions.main, 'configuration-recorder'))
  await main.config.send(
    new PutDeliveryChannelCommand({ DeliveryChannel: { name: 'default', s3BucketName: S3BucketName } }),
  )
  name('channel:main', arn(regions.main, 'delivery-channel'))
  await main.config.send(new StartConfigurationRecorderCommand({ ConfigurationRecorderName: 'default' }))
  await other.config.send(
    new PutConfigurationRecorderCommand({
      ConfigurationRecorder: {
        name: 'default',
        roleARN: `arn:aws:iam::${account}:role/machine`,
        recordingGroup: { allSupported: false, resourceTypes: ['AWS::EC2::Instance'] },
      },
    }),
  )
  name('recorder:some types, not running', arn(regions.other, 'configuration-recorder'))
}
