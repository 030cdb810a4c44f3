import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { recorders, recorderStatuses } from '../facts'

export default defineCheck({
  id: 'config-region-recorder',
  title: 'AWS Config records in this region',
  failureTitle: 'AWS Config does not record in this region',
  risk: 'Nobody can tell how a resource was set up last week, who changed it, or when it stopped complying.',
  fix: 'Start a recorder in each region, also in those that nobody means to use.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'changes of configuration are recorded' },
    { id: 'SEC10-BP03', link: 'related', part: 'the state before an incident' },
    { id: 'OPS05-BP03', link: 'related', part: 'configuration that is known' },
  ],
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html'],
  peers: [
    'prowler:config_recorder_all_regions_enabled',
    'service-screener:EnableConfigService',
    'service-screener:PartialEnableConfigService',
  ],
  subject: 'place',
  needs: { recorders, recorderStatuses },
  evaluate: ({ recorders: [recorder], recorderStatuses: statuses }, { account }) => {
    if (!recorder) return [fail(account, at('name', null))]
    const status = statuses.of(recorder)
    if (!status.known) return [unknown(account, status.gap)]
    const { recording, lastStatus } = status.value
    if (!recording) return [fail(account, at('arn', recorder.arn), at('recording', false))]
    return [
      lastStatus === 'Failure'
        ? fail(account, at('arn', recorder.arn), at('lastStatus', lastStatus))
        : pass(account, at('arn', recorder.arn), at('recording', true)),
    ]
  },
})
