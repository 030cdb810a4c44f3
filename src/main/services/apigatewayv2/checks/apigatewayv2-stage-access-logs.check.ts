import { at, defineCheck, fail, pass } from '../../../engine/check'
import { apiStages } from '../facts'
import { deployedStages } from '../judge'

export default defineCheck({
  id: 'apigatewayv2-stage-access-logs',
  title: 'The stage of the API writes access logs',
  failureTitle: 'The stage of the API writes no access logs',
  risk: 'Nobody can tell afterwards who called the API or connected to it, from where, and what it answered.',
  fix: 'Name a log group for the access logs of the stage, with a format that holds caller and address.',
  steps: [
    'Make a log group with a retention time.',
    'Turn on access logging under Logging of the API for the stage, with a JSON format that holds $context.identity.sourceIp, the caller and the request id.',
    'Call the API and find the line.',
  ],
  caution: 'Each request costs the ingestion of its line; leave credentials and personal data out of the format.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'access logs of HTTP and WebSocket APIs' },
    { id: 'REL06-BP01', link: 'related', part: 'requests that are recorded' },
  ],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html',
  ],
  peers: ['prowler:apigatewayv2_api_access_logging_enabled', 'service-screener:AccessLogging'],
  needs: { apiStages },
  evaluate: ({ apiStages }) =>
    deployedStages(apiStages).map((stage) => {
      const destination = stage.AccessLogSettings?.DestinationArn
      const evidence = at('AccessLogSettings.DestinationArn', destination)
      return destination === undefined ? fail(stage, evidence) : pass(stage, evidence)
    }),
})
