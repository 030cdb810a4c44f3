import { at, defineCheck, fail, pass } from '../../../engine/check'
import { restApiAuthorizers } from '../facts'

/** Seconds; AWS's own default. */
const most = 300

export default defineCheck({
  id: 'apigateway-authorizer-cache',
  title: 'The authorizer is asked again after five minutes at most',
  failureTitle: 'An answer of the authorizer is kept for longer than five minutes',
  risk: 'Whoever was locked out goes on calling the API until the kept answer runs out, up to an hour.',
  fix: 'Set the time for which answers are kept to 300 seconds or less.',
  steps: [
    'Look up how often and how fast the function of the authorizer is called, since it is called more often from then on.',
    'Set authorizerResultTtlInSeconds to 300 or less, by update-authorizer or under Authorizers in the console.',
    'Take away a test user’s access, and see that calls are refused when the time is over.',
  ],
  caution: 'The function is called more often and each new answer takes its time; its concurrency must bear that.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP06', link: 'necessary', part: 'access to APIs that ends when it is taken away' },
    { id: 'SEC02-BP02', link: 'related', part: 'decisions that do not outlive credentials' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html'],
  needs: { restApiAuthorizers },
  evaluate: ({ restApiAuthorizers }) =>
    restApiAuthorizers
      .filter(({ type }) => type === 'TOKEN' || type === 'REQUEST')
      .map((one) => {
        const evidence = at('authorizerResultTtlInSeconds', one.authorizerResultTtlInSeconds)
        return (one.authorizerResultTtlInSeconds ?? most) > most ? fail(one, evidence) : pass(one, evidence)
      }),
})
