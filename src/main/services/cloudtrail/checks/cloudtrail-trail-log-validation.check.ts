import { at, defineCheck, fail, pass } from '../../../engine/check'
import { trails } from '../facts'

export default defineCheck({
  id: 'cloudtrail-trail-log-validation',
  title: 'Trails sign digests of their log files',
  failureTitle: 'A trail does not sign digests of its log files',
  risk: 'Nobody can prove that log files were not altered or removed after delivery.',
  fix: 'Turn on log file validation for the trail.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC10-BP03', link: 'necessary', part: 'the log can be shown to be unaltered' },
    { id: 'SEC04-BP01', link: 'related', part: 'a log that can be trusted' },
  ],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/cloud-trail-log-file-validation-enabled.html',
  ],
  peers: ['prowler:cloudtrail_log_file_validation_enabled', 'service-screener:LogFileValidationEnabled'],
  needs: { trails },
  evaluate: ({ trails: all }) =>
    all.map((trail) =>
      trail.LogFileValidationEnabled === true
        ? pass(trail, at('LogFileValidationEnabled', true))
        : fail(trail, at('LogFileValidationEnabled', trail.LogFileValidationEnabled)),
    ),
})
