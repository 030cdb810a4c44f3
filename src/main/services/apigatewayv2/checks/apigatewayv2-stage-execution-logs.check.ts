import { at, defineCheck, fail, orGap, pass, unknown } from '../../../engine/check'
import { apiAccount } from '../../apigateway/facts'
import { apiStages } from '../facts'
import { deployedStages, isSocket } from '../judge'

export default defineCheck({
  id: 'apigatewayv2-stage-execution-logs',
  title: 'The stage of the WebSocket API logs errors of its routes',
  failureTitle: 'The stage of the WebSocket API does not log errors of its routes',
  risk: 'Why a connection or message failed, in an authorizer, a template or an integration, cannot be found out afterwards.',
  fix: 'Set the log level of the default route settings of the stage to ERROR.',
  steps: [
    'See under Settings of API Gateway that a CloudWatch log role is set; without it nothing is written.',
    'Set the log level to ERROR under Logs and tracing of the stage, or by update-stage with LoggingLevel=ERROR in the default route settings.',
    'Send a message that fails, and find the line in the log group of the stage.',
  ],
  caution: 'The level INFO writes several lines for each message, which costs; HTTP APIs have no such logs.',
  severity: 'low',
  bestPractices: [
    { id: 'OPS04-BP02', link: 'necessary', part: 'errors of WebSocket APIs that are recorded' },
    { id: 'SEC04-BP01', link: 'related', part: 'logs of API Gateway itself' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html'],
  needs: { apiStages, apiAccount: orGap(apiAccount) },
  evaluate: ({ apiStages, apiAccount }) =>
    deployedStages(apiStages)
      .filter(isSocket)
      .map((stage) => {
        const level = stage.DefaultRouteSettings?.LoggingLevel
        const evidence = at('DefaultRouteSettings.LoggingLevel', level)
        if (level !== 'ERROR' && level !== 'INFO') return fail(stage, evidence)
        if (!apiAccount.known) return unknown(stage, apiAccount.gap)
        return apiAccount.value.cloudwatchRoleArn === undefined
          ? fail(stage, evidence, at('cloudwatchRoleArn', null))
          : pass(stage, evidence)
      }),
})
