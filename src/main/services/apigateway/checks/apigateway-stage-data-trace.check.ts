import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { restApiStages } from '../facts'
import { commonSettings, deployedStages } from '../judge'

export default defineCheck({
  id: 'apigateway-stage-data-trace',
  title: 'The stage of the REST API writes no request or answer into its logs',
  failureTitle: 'The stage of the REST API writes whole requests and answers into its logs',
  risk: 'Everyone who may read the logs reads what people sent and got: passwords, tokens and personal data.',
  fix: 'Turn data tracing off, and delete the log groups that hold such bodies.',
  steps: [
    'Find out whether anybody is looking into a fault with it right now.',
    'Turn Data tracing off under Logs and tracing of the stage, or run update-stage with /*/*/logging/dataTrace=false.',
    'Turn it off for the single methods that the evidence names as well.',
    'Search the log group API-Gateway-Execution-Logs of the stage for bodies, and delete its streams.',
  ],
  caution:
    'Who is looking for a fault at the moment loses the view; turn it on in a stage of its own with made-up data instead.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC07-BP02', link: 'necessary', part: 'bodies of requests that stay out of logs' },
    { id: 'SEC08-BP04', link: 'related', part: 'who reads what passes through APIs' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html'],
  needs: { restApiStages },
  evaluate: ({ restApiStages }) =>
    deployedStages(restApiStages).map((stage) => {
      const common = commonSettings(stage)?.settings.loggingLevel
      const traced = stage.methodSettings.flatMap((settings, index) =>
        settings.dataTraceEnabled === true ? [{ ...settings, path: `methodSettings[${index}]` }] : [],
      )
      const [first, ...others] = traced.flatMap(({ path, method }) => [
        at(`${path}.dataTraceEnabled`, true),
        at(`${path}.method`, method),
      ])
      if (!first) return pass(stage)
      // Without a level nothing is written: the switch waits for somebody to turn logging on.
      const writes = traced.some(({ loggingLevel = common ?? 'OFF' }) => loggingLevel !== 'OFF')
      return writes ? fail(stage, first, ...others) : failAs('low', stage, first, ...others)
    }),
})
