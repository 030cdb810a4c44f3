import { at, defineCheck, fail, orGap, pass, unknown } from '../../../engine/check'
import type { Evidence } from '../../../engine/check'
import { distributionConfigs, distributions, logDeliveries } from '../facts'
import type { Distribution, LogDeliveries } from '../facts'
import { behaviorsOf, serving } from '../judge'

/** The real-time logs of each behaviour; undefined where a behaviour has none. */
const realTimeLogs = (distribution: Distribution): readonly Evidence[] | undefined => {
  const behaviors = behaviorsOf(distribution)
  return behaviors.every(({ behavior }) => behavior.RealtimeLogConfigArn)
    ? behaviors.map(({ path, behavior }) => at(`${path}.RealtimeLogConfigArn`, behavior.RealtimeLogConfigArn))
    : undefined
}

/** The source of access logs that is delivered somewhere. */
const deliveredLogs = ({ arn }: Distribution, known: LogDeliveries): Evidence | undefined => {
  const index = known.deliverySources.findIndex(
    ({ name, resourceArns, logType }) =>
      logType === 'ACCESS_LOGS' &&
      resourceArns.includes(arn) &&
      known.deliveries.some(({ deliverySourceName }) => deliverySourceName === name),
  )
  return index < 0 ? undefined : at(`deliverySources[${index}].name`, known.deliverySources[index]?.name)
}

export default defineCheck({
  id: 'cloudfront-distribution-logging',
  title: 'The distribution records who asks for what',
  failureTitle: 'The distribution records no requests',
  risk: 'Nobody can tell afterwards who asked for what: attacks and errors leave no trace at the way in.',
  fix: 'Turn on standard logs for the distribution.',
  steps: [
    'Choose where the logs go: a bucket of the log archive, CloudWatch Logs or Data Firehose.',
    'Make delivery source, destination and delivery with `aws logs put-delivery-source`, `put-delivery-destination` and `create-delivery` in us-east-1, or add standard logging in the console.',
    'Ask for a page, and see within the hour that a log arrives.',
  ],
  caution: 'Logs hold addresses and query strings of viewers, and cost money until a lifecycle rule removes them.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC04-BP01', link: 'necessary', part: 'requests to distributions are recorded' }],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/real-time-logs.html',
  ],
  peers: ['prowler:cloudfront_distributions_logging_enabled', 'service-screener:accessLogging'],
  differs: {
    'prowler:cloudfront_distributions_logging_enabled':
      'It knows no standard logs of the second version, and takes real-time logs of the default behaviour for all.',
    'service-screener:accessLogging': 'It knows standard logs of the first version only.',
  },
  needs: { distributions, distributionConfigs, deliveries: orGap(logDeliveries) },
  evaluate: ({ distributions, distributionConfigs, deliveries }) =>
    serving(distributions).map((distribution) => {
      const config = distributionConfigs.of(distribution)
      const enabled = config.known ? config.value.Logging?.Enabled : undefined
      if (enabled === true) return pass(distribution, at('Logging.Enabled', enabled))
      const realTime = realTimeLogs(distribution)
      if (realTime) return pass(distribution, ...realTime)
      const delivered = deliveries.known ? deliveredLogs(distribution, deliveries.value) : undefined
      if (delivered) return pass(distribution, delivered)
      if (!config.known) return unknown(distribution, config.gap)
      if (!deliveries.known) return unknown(distribution, deliveries.gap)
      return fail(distribution, at('Logging.Enabled', enabled))
    }),
})
