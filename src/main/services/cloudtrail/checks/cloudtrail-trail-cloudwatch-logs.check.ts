import { at, defineCheck, fail, pass } from '../../../engine/check'
import { trails } from '../facts'

export default defineCheck({
  id: 'cloudtrail-trail-cloudwatch-logs',
  title: 'Trails deliver to CloudWatch Logs',
  failureTitle: 'A trail does not deliver to CloudWatch Logs',
  risk: 'Without a log group, activity can neither be searched right away nor raise an alarm through a metric filter.',
  fix: 'Let the trail deliver to a log group. Accept the finding where another system reads the bucket and alarms on it.',
  severity: 'low',
  bestPractices: [
    {
      id: 'SEC04-BP02',
      link: 'necessary',
      part: 'API activity reaches the place where logs are searched and alarmed on',
    },
    { id: 'REL06-BP05', link: 'related', part: 'logs that can be analyzed' },
  ],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
  ],
  peers: ['prowler:cloudtrail_cloudwatch_logging_enabled', 'service-screener:CloudWatchLogsLogGroupArn'],
  differs: {
    'prowler:cloudtrail_cloudwatch_logging_enabled':
      'Whether deliveries fail is asked by a check of its own, for all destinations.',
  },
  needs: { trails },
  evaluate: ({ trails: all }) =>
    all.map((trail) =>
      trail.CloudWatchLogsLogGroupArn
        ? pass(trail, at('CloudWatchLogsLogGroupArn', trail.CloudWatchLogsLogGroupArn))
        : fail(trail, at('CloudWatchLogsLogGroupArn', trail.CloudWatchLogsLogGroupArn)),
    ),
})
