import { at, defineCheck, fail, orGap, pass, unknown } from '../../../engine/check'
import { apiAccount, restApiStages } from '../facts'
import { commonSettings, deployedStages, lacksRole } from '../judge'

const isOn = (level: string | undefined): boolean => level === 'ERROR' || level === 'INFO'

export default defineCheck({
  id: 'apigateway-stage-execution-logs',
  title: 'The stage of the REST API logs errors of its methods',
  failureTitle: 'The stage of the REST API does not log errors of its methods',
  risk: 'Why a request failed, in an authorizer, a mapping or an integration, cannot be found out afterwards.',
  fix: 'Set the log level of all methods of the stage to ERROR.',
  steps: [
    'See under Settings of API Gateway that a CloudWatch log role is set; without it nothing is written.',
    'Set CloudWatch logs to errors only under Logs and tracing of the stage, or run update-stage with /*/*/logging/loglevel=ERROR.',
    'Remove settings of single methods that turn it off again.',
    'Make a method fail, and find the line in the log group of the stage.',
  ],
  caution:
    'The level INFO writes several lines for each request, which costs; leave data tracing off, since it writes bodies.',
  severity: 'low',
  weighs:
    'Execution logs say what API Gateway did, for those who run the API; who called is in the access logs, which weigh medium.',
  bestPractices: [
    { id: 'OPS04-BP02', link: 'necessary', part: 'errors of APIs that are recorded' },
    { id: 'SEC04-BP01', link: 'related', part: 'logs of API Gateway itself' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html'],
  peers: ['prowler:apigateway_restapi_logging_enabled', 'service-screener:ExecutionLogging'],
  differs: {
    'prowler:apigateway_restapi_logging_enabled':
      'One method with a level is enough for it, and the role may be missing.',
    'service-screener:ExecutionLogging': 'Its condition is always true, so that it fails stages that log.',
  },
  needs: { restApiStages, apiAccount: orGap(apiAccount) },
  evaluate: ({ restApiStages, apiAccount }) =>
    deployedStages(restApiStages).map((stage) => {
      const common = commonSettings(stage)
      const place = common?.at ?? 'methodSettings[0]'
      if (!common && stage.methodSettings[0]) return fail(stage, at(`${place}.method`, stage.methodSettings[0].method))
      const level = at(`${place}.loggingLevel`, common?.settings.loggingLevel)
      if (!isOn(common?.settings.loggingLevel)) return fail(stage, level)
      const [first, ...others] = stage.methodSettings.flatMap(({ loggingLevel, method }, index) =>
        loggingLevel === 'OFF'
          ? [at(`methodSettings[${index}].loggingLevel`, loggingLevel), at(`methodSettings[${index}].method`, method)]
          : [],
      )
      if (first) return fail(stage, first, ...others)
      if (!apiAccount.known) return unknown(stage, apiAccount.gap)
      return lacksRole(apiAccount.value) ? fail(stage, level, at('cloudwatchRoleArn', null)) : pass(stage, level)
    }),
})
