import { at, defineCheck } from '../../../engine/check'
import { recordingTrails, trailSelectors, trailStatuses } from '../facts'
import { judgeRecording, managementGap } from '../judge'

export default defineCheck({
  id: 'cloudtrail-account-management-events',
  title: 'A trail records all management events of all regions right now',
  failureTitle: 'No trail records all management events of all regions right now',
  risk: 'What an intruder does in an unrecorded region or through unrecorded calls leaves no trace to investigate.',
  fix: 'Keep one multi-region trail, best the organization’s, that is logging read and write management events of all sources.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'the API activity of the whole account is recorded' },
    { id: 'SEC10-BP03', link: 'related', part: 'a log to investigate with' },
  ],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/multi-region-cloudtrail-enabled.html',
  ],
  peers: [
    'prowler:cloudtrail_multi_region_enabled',
    'prowler:cloudtrail_multi_region_enabled_logging_management_events',
    'service-screener:NeedToEnableCloudTrail',
    'service-screener:HasOneMultiRegionTrail',
    'service-screener:HasManagementEventsCaptured',
    'service-screener:HasCoverGlobalServices',
  ],
  differs: {
    'prowler:cloudtrail_multi_region_enabled': 'A trail that leaves out KMS, RDS Data API or read events fails here.',
    'service-screener:HasManagementEventsCaptured':
      'It looks for the setting in the list of selectors instead of in each of them, and so fails every account.',
  },
  subject: 'place',
  needs: { recordingTrails, trailStatuses, trailSelectors },
  evaluate: ({ recordingTrails: trails, trailStatuses: statuses, trailSelectors: selectors }, { account }) => [
    judgeRecording(account, trails, statuses, (trail) => {
      if (trail.IncludeGlobalServiceEvents === false) {
        return { known: true, value: at('IncludeGlobalServiceEvents', false) }
      }
      if (trail.HasCustomEventSelectors === false) return { known: true, value: undefined }
      const found = selectors.of(trail)
      return found.known ? { known: true, value: managementGap(found.value) } : found
    }),
  ],
})
