import { at, defineCheck, fail, orGap, pass, unknown } from '../../../engine/check'
import { apiAccount, restApiStages } from '../facts'
import { deployedStages, lacksRole } from '../judge'

export default defineCheck({
  id: 'apigateway-stage-access-logs',
  title: 'The stage of the REST API writes access logs',
  failureTitle: 'The stage of the REST API writes no access logs',
  risk: 'Nobody can tell afterwards who called the API, from where, and what it answered.',
  fix: 'Name a log group or delivery stream for the access logs of the stage, with a format that holds caller and address.',
  steps: [
    'Make a log group with a retention time, or a Firehose stream whose name begins with amazon-apigateway-.',
    'See under Settings of API Gateway that a CloudWatch log role is set; without it nothing is written to log groups.',
    'Turn on custom access logging under Logs and tracing of the stage, with a JSON format that holds $context.identity.sourceIp, the caller and the request id.',
    'Call the API and find the line.',
  ],
  caution: 'Each request costs the ingestion of its line; leave credentials and personal data out of the format.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'access logs of REST APIs' },
    { id: 'REL06-BP01', link: 'related', part: 'requests that are recorded' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html'],
  needs: { restApiStages, apiAccount: orGap(apiAccount) },
  evaluate: ({ restApiStages, apiAccount }) =>
    deployedStages(restApiStages).map((stage) => {
      const destination = stage.accessLogSettings?.destinationArn
      const evidence = at('accessLogSettings.destinationArn', destination)
      if (destination === undefined) return fail(stage, evidence)
      if (!destination.includes(':logs:')) return pass(stage, evidence)
      if (!apiAccount.known) return unknown(stage, apiAccount.gap)
      return lacksRole(apiAccount.value, destination)
        ? fail(stage, evidence, at('cloudwatchRoleArn', null))
        : pass(stage, evidence)
    }),
})
