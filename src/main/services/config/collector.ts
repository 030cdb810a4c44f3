import {
  ConfigServiceClient,
  DescribeConfigurationRecordersCommand,
  DescribeConfigurationRecorderStatusCommand,
  DescribeDeliveryChannelsCommand,
  DescribeDeliveryChannelStatusCommand,
} from '@aws-sdk/client-config-service'
import { requireField } from '../../aws/require-field'
import { defineCollector, readBatches, readList, type ReadContext } from '../../engine/collector'
import { deliveryChannels, deliveryChannelStatuses, recorders, recorderStatuses } from './facts'

const arnOf = ({ partition, region, account }: ReadContext, kind: string, name: string | undefined): string =>
  `arn:${partition}:config:${region}:${account}:${kind}/${name ?? ''}`

/** A region has one recorder and one channel at most, and one call tells the status of all. */
const all = 100

type Named = { readonly name?: string | undefined }

const byName = (
  parents: readonly { readonly arn: string; readonly name: string }[],
  statuses: readonly Named[] | undefined,
): ReadonlyMap<string, unknown> =>
  new Map(
    parents.flatMap(({ arn, name }) => {
      const status = statuses?.find((one) => one.name === name)
      return status ? [[arn, status] as const] : []
    }),
  )

export default defineCollector({
  service: 'config',
  reads: [
    readList(recorders, {
      calls: { 'configservice:DescribeConfigurationRecorders': ['config:DescribeConfigurationRecorders'] },
      read: async (context) => {
        const sent = context
          .client(ConfigServiceClient)
          .send(new DescribeConfigurationRecordersCommand({}), { abortSignal: context.signal })
        const { ConfigurationRecorders = [] } = await requireField(sent, 'ConfigurationRecorders')
        // Recorders that AWS services keep for themselves are not the customer's to set up.
        const own = ConfigurationRecorders.filter(({ servicePrincipal }) => !servicePrincipal)
        return own.map((recorder) => ({
          ...recorder,
          arn: recorder.arn ?? arnOf(context, 'configuration-recorder', recorder.name),
        }))
      },
    }),
    readBatches(recorderStatuses, {
      calls: { 'configservice:DescribeConfigurationRecorderStatus': ['config:DescribeConfigurationRecorderStatus'] },
      size: all,
      read: async (parents, { client, signal }) => {
        const command = new DescribeConfigurationRecorderStatusCommand({})
        const answer = await client(ConfigServiceClient).send(command, { abortSignal: signal })
        return byName(parents, answer.ConfigurationRecordersStatus)
      },
    }),
    readList(deliveryChannels, {
      calls: { 'configservice:DescribeDeliveryChannels': ['config:DescribeDeliveryChannels'] },
      read: async (context) => {
        const sent = context
          .client(ConfigServiceClient)
          .send(new DescribeDeliveryChannelsCommand({}), { abortSignal: context.signal })
        const { DeliveryChannels = [] } = await requireField(sent, 'DeliveryChannels')
        return DeliveryChannels.map((channel) => ({
          ...channel,
          arn: arnOf(context, 'delivery-channel', channel.name),
        }))
      },
    }),
    readBatches(deliveryChannelStatuses, {
      calls: { 'configservice:DescribeDeliveryChannelStatus': ['config:DescribeDeliveryChannelStatus'] },
      size: all,
      read: async (parents, { client, signal }) => {
        const command = new DescribeDeliveryChannelStatusCommand({})
        const answer = await client(ConfigServiceClient).send(command, { abortSignal: signal })
        return byName(parents, answer.DeliveryChannelsStatus)
      },
    }),
  ],
})
