import { at, defineCheck, fail, pass } from '../../../engine/check'
import { apiAccount } from '../../apigateway/facts'
import { apiStages } from '../facts'
import { deployedStages } from '../judge'

export default defineCheck({
  id: 'apigatewayv2-stage-throttling',
  title: 'The stage of the API has a limit of its own',
  failureTitle: 'The stage of the API may take the limit of all APIs for itself',
  risk: 'A flood to this one API takes up what the account may serve in the region, and all other APIs answer 429; HTTP APIs have no web ACL that would stop it.',
  fix: 'Set rate and burst of the default route below the limits of the account.',
  steps: [
    'Look up the highest Count of the stage in CloudWatch, and what the backend bears.',
    'Set rate and burst under Throttling of the API for the stage somewhat above that.',
    'Watch the 429 answers in the access logs during the days after.',
  ],
  caution: 'Clients above the limit get 429, at busy hours perhaps by right; set it with room to spare.',
  severity: 'medium',
  bestPractices: [
    { id: 'REL05-BP02', link: 'necessary', part: 'limits of single APIs' },
    { id: 'COST09-BP02', link: 'related', part: 'demand that is throttled' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html'],
  needs: { apiStages, apiAccount },
  evaluate: ({ apiStages, apiAccount }) => {
    const { rateLimit = Infinity, burstLimit = Infinity } = apiAccount.throttleSettings ?? {}
    return deployedStages(apiStages).map((stage) => {
      const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = stage.DefaultRouteSettings ?? {}
      const evidence = [
        at('DefaultRouteSettings.ThrottlingRateLimit', rate),
        at('DefaultRouteSettings.ThrottlingBurstLimit', burst),
      ] as const
      const limits = (value: number | undefined, most: number): boolean =>
        value !== undefined && value >= 0 && value < most
      return limits(rate, rateLimit) || limits(burst, burstLimit) ? pass(stage, ...evidence) : fail(stage, ...evidence)
    })
  },
})
