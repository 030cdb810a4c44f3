import { at, defineCheck, fail, pass } from '../../../engine/check'
import { recordingTrails, trailStatuses } from '../facts'
import { isOwnTrail } from '../judge'

export default defineCheck({
  id: 'cloudtrail-trail-logging',
  title: 'The account’s trails are logging',
  failureTitle: 'A trail of the account is stopped',
  risk: 'A stopped trail looks like protection but records nothing. Stopping it is among the first steps of an intruder.',
  fix: 'Find out who stopped the trail, and start logging again, or delete it if another trail took its place.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC04-BP01', link: 'necessary', part: 'trails that were set up are recording' }],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-turning-off-logging.html'],
  peers: ['service-screener:EnableCloudTrailLogging'],
  needs: { recordingTrails, trailStatuses },
  evaluate: ({ recordingTrails: trails, trailStatuses: statuses }, { account }) =>
    trails
      .filter((trail) => isOwnTrail(trail, account.id))
      .map((trail) =>
        statuses.judge(trail, ({ IsLogging }) => (IsLogging ? pass(trail) : fail(trail, at('IsLogging', false)))),
      ),
})
