import { at, defineCheck, fail, pass } from '../../../engine/check'
import { restApiStages } from '../facts'
import { cachedMethods } from '../judge'

export default defineCheck({
  id: 'apigateway-stage-cache-invalidation',
  title: 'Only who may empties the cache of the stage',
  failureTitle: 'Any client may empty the cache of the stage',
  risk: 'A client that sends Cache-Control: max-age=0 with each request takes the cache away from everybody and sends the whole load to the backend.',
  fix: 'Require authorization for invalidation of the cache.',
  steps: [
    'Find out which clients are meant to renew cached answers, and give their roles execute-api:InvalidateCache.',
    'Turn on Require authorization under the cache settings of the stage, for all methods and for those that the evidence names.',
    'Choose what happens to others: 403, or an answer from the cache.',
  ],
  caution: 'Browsers send the header on a forced reload; with the choice of 403 people see an error then.',
  severity: 'low',
  bestPractices: [{ id: 'REL05-BP02', link: 'necessary', part: 'load that clients can send past a cache' }],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html'],
  needs: { restApiStages },
  evaluate: ({ restApiStages }) =>
    restApiStages.flatMap((stage) => {
      const cached = cachedMethods(stage)
      if (cached.length === 0) return []
      const [first, ...others] = cached.flatMap((one) =>
        one.requireAuthorizationForCacheControl === false
          ? [at(`${one.at}.requireAuthorizationForCacheControl`, false), at(`${one.at}.method`, one.method)]
          : [],
      )
      return [first ? fail(stage, first, ...others) : pass(stage)]
    }),
})
