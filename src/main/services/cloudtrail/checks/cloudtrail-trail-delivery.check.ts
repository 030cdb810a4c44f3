import { at, defineCheck, fail, pass } from '../../../engine/check'
import { recordingTrails, trailStatuses } from '../facts'
import { isOwnTrail } from '../judge'

const errors = ['LatestDeliveryError', 'LatestDigestDeliveryError', 'LatestCloudWatchLogsDeliveryError'] as const

export default defineCheck({
  id: 'cloudtrail-trail-delivery',
  title: 'The account’s trails deliver their log',
  failureTitle: 'A trail of the account fails to deliver its log',
  risk: 'Events are recorded, but reach neither the bucket nor the log group, so nobody can investigate or alarm on them.',
  fix: 'Mend the policy of the bucket, the KMS key or the role of the log group that the error names.',
  severity: 'high',
  bestPractices: [{ id: 'SEC04-BP01', link: 'necessary', part: 'the recorded log arrives' }],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html'],
  peers: ['service-screener:TrailDeliverError'],
  needs: { recordingTrails, trailStatuses },
  evaluate: ({ recordingTrails: trails, trailStatuses: statuses }, { account }) =>
    trails
      .filter((trail) => isOwnTrail(trail, account.id))
      .map((trail) =>
        statuses.judge(trail, (status) => {
          const [first, ...others] = errors.flatMap((name) => (status[name] ? [at(name, status[name])] : []))
          return first ? fail(trail, first, ...others) : pass(trail)
        }),
      ),
})
