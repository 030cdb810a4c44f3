import { at, defineCheck, fail, pass } from '../../../engine/check'
import { apiAccount, restApiStages } from '../facts'
import { commonSettings, deployedStages } from '../judge'

export default defineCheck({
  id: 'apigateway-stage-throttling',
  title: 'The stage of the REST API has a limit of its own',
  failureTitle: 'The stage of the REST API may take the limit of all APIs for itself',
  risk: 'A flood to this one API takes up what the account may serve in the region, and all other APIs answer 429.',
  fix: 'Set rate and burst of the stage below the limits of the account.',
  steps: [
    'Look up the highest Count of the stage in CloudWatch, and what the backend bears.',
    'Set rate and burst under Edit stage somewhat above that, or run update-stage with /*/*/throttling/rateLimit and burstLimit.',
    'Watch the 429 answers in the access logs during the days after.',
  ],
  caution: 'Clients above the limit get 429, at busy hours perhaps by right; set it with room to spare.',
  severity: 'medium',
  weighs: 'The limits of the account hold in any case: what is lost is the availability of other APIs, not data.',
  bestPractices: [
    { id: 'REL05-BP02', link: 'necessary', part: 'limits of single APIs' },
    { id: 'COST09-BP02', link: 'related', part: 'demand that is throttled' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html'],
  peers: ['service-screener:RequestThrottling'],
  differs: {
    'service-screener:RequestThrottling':
      'It passes the numbers that AWS writes down wherever anything of a method was set, which are those of the account.',
  },
  needs: { restApiStages, apiAccount },
  evaluate: ({ restApiStages, apiAccount }) => {
    const { rateLimit = Infinity, burstLimit = Infinity } = apiAccount.throttleSettings ?? {}
    return deployedStages(restApiStages).map((stage) => {
      const common = commonSettings(stage)
      const { throttlingRateLimit: rate, throttlingBurstLimit: burst } = common?.settings ?? {}
      const place = common?.at ?? 'methodSettings[0]'
      if (!common && stage.methodSettings[0]) return fail(stage, at(`${place}.method`, stage.methodSettings[0].method))
      const evidence = [at(`${place}.throttlingRateLimit`, rate), at(`${place}.throttlingBurstLimit`, burst)] as const
      const limits = (value: number | undefined, most: number): boolean =>
        value !== undefined && value >= 0 && value < most
      return limits(rate, rateLimit) || limits(burst, burstLimit) ? pass(stage, ...evidence) : fail(stage, ...evidence)
    })
  },
})
