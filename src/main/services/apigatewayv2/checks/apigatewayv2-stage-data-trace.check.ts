import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { apiStages } from '../facts'
import { deployedStages, isSocket } from '../judge'

export default defineCheck({
  id: 'apigatewayv2-stage-data-trace',
  title: 'The stage of the WebSocket API writes no messages into its logs',
  failureTitle: 'The stage of the WebSocket API writes whole messages into its logs',
  risk: 'Everyone who may read the logs reads what people sent and got: tokens, personal data and private messages.',
  fix: 'Turn data tracing off, and delete the log groups that hold messages.',
  steps: [
    'Find out whether anybody is looking into a fault with it right now.',
    'Turn Data tracing off under Logs and tracing of the stage, for the default route and for those that the evidence names.',
    'Search the log group of the stage for messages, and delete its streams.',
  ],
  caution:
    'Who is looking for a fault at the moment loses the view; a stage of its own with made-up data gives it back.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC07-BP02', link: 'necessary', part: 'messages that stay out of logs' },
    { id: 'SEC08-BP04', link: 'related', part: 'who reads what passes through APIs' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html'],
  needs: { apiStages },
  evaluate: ({ apiStages }) =>
    deployedStages(apiStages)
      .filter(isSocket)
      .map((stage) => {
        const common = stage.DefaultRouteSettings?.LoggingLevel ?? 'OFF'
        const traced = [
          { settings: stage.DefaultRouteSettings, path: 'DefaultRouteSettings' },
          ...stage.RouteSettings.map((settings, index) => ({ settings, path: `RouteSettings[${index}]` })),
        ].filter(({ settings }) => settings?.DataTraceEnabled === true)
        const [first, ...others] = traced.map(({ path }) => at(`${path}.DataTraceEnabled`, true))
        if (!first) return pass(stage)
        // Without a level nothing is written: the switch waits for somebody to turn logging on.
        const writes = traced.some(({ settings }) => (settings?.LoggingLevel ?? common) !== 'OFF')
        return writes ? fail(stage, first, ...others) : failAs('low', stage, first, ...others)
      }),
})
