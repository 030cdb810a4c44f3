import { at, defineCheck } from '../../../engine/check'
import { recordingTrails, trailSelectors, trailStatuses } from '../facts'
import { judgeRecording, objectEventsGap } from '../judge'

export default defineCheck({
  id: 'cloudtrail-account-s3-object-events',
  title: 'A trail records reads and writes of objects in all S3 buckets',
  failureTitle: 'No trail records reads and writes of objects in all S3 buckets',
  risk: 'After a leak nobody can tell which objects were read or changed, and by whom.',
  fix: 'Add data events for S3 objects, read and write, to a multi-region trail. Exclude single busy buckets, such as the one that holds the log.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'access to stored objects is recorded' },
    { id: 'SEC10-BP03', link: 'related', part: 'a record of what was read' },
  ],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html'],
  peers: [
    'prowler:cloudtrail_s3_dataevents_read_enabled',
    'prowler:cloudtrail_s3_dataevents_write_enabled',
    'service-screener:HasDataEventsCaptured',
  ],
  differs: {
    'service-screener:HasDataEventsCaptured':
      'It looks for data events in the list of selectors instead of in each of them, and so fails every account.',
  },
  subject: 'place',
  needs: { recordingTrails, trailStatuses, trailSelectors },
  evaluate: ({ recordingTrails: trails, trailStatuses: statuses, trailSelectors: selectors }, { account }) => [
    judgeRecording(account, trails, statuses, (trail) => {
      if (trail.HasCustomEventSelectors === false) return { known: true, value: at('HasCustomEventSelectors', false) }
      const found = selectors.of(trail)
      return found.known ? { known: true, value: objectEventsGap(found.value) } : found
    }),
  ],
})
