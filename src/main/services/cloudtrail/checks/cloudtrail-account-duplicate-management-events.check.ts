import { at, defineCheck, fail, pass, unknown, type Gap } from '../../../engine/check'
import { recordingTrails, trailSelectors, trailStatuses } from '../facts'
import { recordsManagement } from '../judge'

export default defineCheck({
  id: 'cloudtrail-account-duplicate-management-events',
  title: 'Management events are recorded once',
  failureTitle: 'Several trails record the same management events',
  risk: 'AWS charges each copy of management events after the first, and each copy is stored again.',
  fix: 'Keep the organization’s trail or one multi-region trail, and take management events out of the others, or delete them.',
  severity: 'low',
  bestPractices: [
    { id: 'SUS04-BP05', link: 'necessary', part: 'the activity log is not kept twice' },
    { id: 'COST04-BP03', link: 'related', part: 'trails that are no longer needed' },
  ],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-manage-costs.html'],
  peers: ['service-screener:DuplicateGlobalTrail'],
  differs: {
    'service-screener:DuplicateGlobalTrail': 'A stopped trail and one without management events cost nothing here.',
  },
  subject: 'place',
  needs: { recordingTrails, trailStatuses, trailSelectors },
  evaluate: ({ recordingTrails: trails, trailStatuses: statuses, trailSelectors: selectors }, { account }) => {
    const copies: string[] = []
    const gaps: Gap[] = []
    for (const trail of trails) {
      const status = statuses.of(trail)
      const found = selectors.of(trail)
      if (status.known && !status.value.IsLogging) continue
      if (trail.HasCustomEventSelectors !== false && found.known && !recordsManagement(found.value)) continue
      if (!status.known) gaps.push(status.gap)
      else if (trail.HasCustomEventSelectors !== false && !found.known) gaps.push(found.gap)
      else copies.push(trail.arn)
    }
    const [first, ...others] = copies.map((arn) => at('arn', arn))
    const [gap] = gaps
    if (first && others.length > 0) return [fail(account, first, ...others)]
    if (gap && copies.length + gaps.length > 1) return [unknown(account, gap)]
    return trails.length > 0 ? [pass(account, ...(first ? [first] : []))] : []
  },
})
