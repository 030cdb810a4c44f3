import { at, defineCheck, fail, pass } from '../../../engine/check'
import { usagePlans } from '../facts'

export default defineCheck({
  id: 'apigateway-usage-plan-limits',
  title: 'The usage plan limits what the holders of its keys take',
  failureTitle: 'The usage plan limits nobody',
  risk: 'One client with a key can take all that the API has, and the others wait.',
  fix: 'Set a rate and a burst, or a quota, in the usage plan.',
  steps: [
    'Look up with get-usage how much each key of the plan takes on a busy day.',
    'Set rate, burst and quota somewhat above that, under Usage plans in the console or by update-usage-plan.',
    'Watch the 429 answers in the access logs during the days after.',
  ],
  caution: 'Clients above the limit get 429, and those that never learned to wait and try again fail.',
  severity: 'low',
  weighs: 'A plan without limits opens nothing; the limits of the stage and of the account still hold.',
  bestPractices: [
    { id: 'REL05-BP02', link: 'necessary', part: 'limits for each client of an API' },
    { id: 'COST09-BP02', link: 'related', part: 'demand that is throttled' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html'],
  peers: ['service-screener:UsagePlanThrottling'],
  needs: { usagePlans },
  evaluate: ({ usagePlans }) =>
    usagePlans
      .filter(({ apiStages }) => apiStages.length > 0)
      .map((plan) => {
        const evidence = [
          at('throttle.rateLimit', plan.throttle?.rateLimit),
          at('quota.limit', plan.quota?.limit),
        ] as const
        return evidence.some(({ value }) => typeof value === 'number' && value > 0)
          ? pass(plan, ...evidence)
          : fail(plan, ...evidence)
      }),
})
