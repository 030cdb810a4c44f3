import { at, defineCheck, fail, pass } from '../../../engine/check'
import { acceleratorAttributes, accelerators } from '../facts'

export default defineCheck({
  id: 'globalaccelerator-accelerator-flow-logs',
  title: 'The accelerator records who connects',
  failureTitle: 'The accelerator records no connections',
  risk: 'Where attacks and floods came from cannot be seen at the addresses at which the world knocks.',
  fix: 'Turn flow logs on, into a bucket that the log archive keeps.',
  steps: [
    'Choose a bucket whose policy lets delivery.logs.amazonaws.com write.',
    'Set it with `aws globalaccelerator update-accelerator-attributes --flow-logs-enabled` in us-west-2.',
    'Connect once, and see after some minutes that a log arrives.',
  ],
  caution: 'Logs of a busy accelerator are large, and cost money until a lifecycle rule removes them.',
  severity: 'low',
  bestPractices: [{ id: 'SEC04-BP01', link: 'necessary', part: 'connections to accelerators are recorded' }],
  references: ['https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html'],
  needs: { accelerators, acceleratorAttributes },
  evaluate: (views) =>
    views.accelerators
      .filter(({ Enabled }) => Enabled !== false)
      .map((accelerator) =>
        views.acceleratorAttributes.judge(accelerator, ({ FlowLogsEnabled }) => {
          const evidence = at('FlowLogsEnabled', FlowLogsEnabled)
          return FlowLogsEnabled === true ? pass(accelerator, evidence) : fail(accelerator, evidence)
        }),
      ),
})
