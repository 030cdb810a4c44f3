import * as config from '@aws-sdk/client-config-service'
import { defineSampleService } from '../../service'
import { estateOf, type ConfigEstate } from './estate'

/** What AWS Config records in the sample. */
export const configSample = defineSampleService<typeof config, ConfigEstate>({
  service: 'config',
  scope: 'regional',
  sdk: config,
  client: config.ConfigServiceClient,
  state: estateOf,
}).answer({
  DescribeConfigurationRecorders: (_input, { state }) => ({
    ConfigurationRecorders: state.recorder ? [state.recorder] : [],
  }),
  DescribeConfigurationRecorderStatus: (_input, { state }) => ({
    ConfigurationRecordersStatus: state.recorderStatus ? [state.recorderStatus] : [],
  }),
  DescribeDeliveryChannels: (_input, { state }) => ({ DeliveryChannels: state.channel ? [state.channel] : [] }),
  DescribeDeliveryChannelStatus: (_input, { state }) => ({
    DeliveryChannelsStatus: state.channelStatus ? [state.channelStatus] : [],
  }),
})
