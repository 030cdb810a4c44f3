import { at, defineCheck, fail, pass } from '../../../engine/check'
import { deliveryChannels, deliveryChannelStatuses } from '../facts'

const deliveries = ['configHistoryDeliveryInfo', 'configSnapshotDeliveryInfo', 'configStreamDeliveryInfo'] as const

export default defineCheck({
  id: 'config-delivery-channel-failing',
  title: 'AWS Config delivers what it records',
  failureTitle: 'AWS Config fails to deliver what it records',
  risk: 'The history does not reach the bucket where auditors look for it, and nobody is told of changes.',
  fix: 'Mend the policy of the bucket, the topic or the KMS key for AWS Config.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC04-BP02', link: 'necessary', part: 'the history of configuration reaches its place' }],
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/manage-delivery-channel.html'],
  needs: { deliveryChannels, deliveryChannelStatuses },
  evaluate: ({ deliveryChannels: channels, deliveryChannelStatuses: statuses }) =>
    channels.map((channel) =>
      statuses.judge(channel, (status) => {
        const [first, ...others] = deliveries.flatMap((name) =>
          status[name]?.lastStatus === 'Failure' ? [at(`${name}.lastStatus`, 'Failure')] : [],
        )
        return first ? fail(channel, first, ...others) : pass(channel)
      }),
    ),
})
