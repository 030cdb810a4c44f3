import { defineCases } from '../../../engine/cases'
import { deliveryChannel, deliveryChannelStatus } from '../samples'
import check from './config-delivery-channel-failing.check'

const channel = deliveryChannel()

export default defineCases(check, [
  {
    name: 'all deliveries went well',
    kind: 'pass',
    given: { deliveryChannels: [channel], deliveryChannelStatuses: { [channel.arn]: deliveryChannelStatus() } },
    expect: [{ arn: channel.arn, result: 'pass' }],
  },
  {
    name: 'the history does not arrive',
    kind: 'fail',
    given: {
      deliveryChannels: [channel],
      deliveryChannelStatuses: {
        [channel.arn]: deliveryChannelStatus({
          configHistoryDeliveryInfo: { lastStatus: 'Failure', lastErrorCode: 'AccessDenied' },
        }),
      },
    },
    expect: [
      {
        arn: channel.arn,
        result: 'fail',
        evidence: [{ path: 'configHistoryDeliveryInfo.lastStatus', value: 'Failure' }],
      },
    ],
  },
  {
    name: 'no channel',
    kind: 'none',
    given: { deliveryChannels: [], deliveryChannelStatuses: {} },
    expect: 'notApplicable',
  },
  {
    name: 'nothing was delivered yet, and there is no topic',
    kind: 'edge',
    given: {
      deliveryChannels: [channel],
      deliveryChannelStatuses: { [channel.arn]: { configStreamDeliveryInfo: { lastStatus: 'Not_Applicable' } } },
    },
    expect: [{ arn: channel.arn, result: 'pass' }],
  },
  {
    name: 'the status may not be read',
    kind: 'edge',
    given: {
      deliveryChannels: [channel],
      deliveryChannelStatuses: { [channel.arn]: { kind: 'denied', action: 'config:DescribeDeliveryChannelStatus' } },
    },
    expect: 'notAssessed',
  },
])
