import { at, defineCheck, fail, pass } from '../../../engine/check'
import { apiAuthorizers } from '../facts'

/** Seconds. */
const most = 300

export default defineCheck({
  id: 'apigatewayv2-authorizer-cache',
  title: 'The authorizer of the HTTP API is asked again after five minutes at most',
  failureTitle: 'An answer of the authorizer of the HTTP API is kept for longer than five minutes',
  risk: 'Whoever was locked out goes on calling the API until the kept answer runs out, up to an hour.',
  fix: 'Set the time for which answers are kept to 300 seconds or less.',
  steps: [
    'Look up how often and how fast the function of the authorizer is called, since it is called more often from then on.',
    'Set AuthorizerResultTtlInSeconds to 300 or less, by update-authorizer or under Authorization in the console.',
    'Take away a test user’s access, and see that calls are refused when the time is over.',
  ],
  caution: 'The function is called more often and each new answer takes its time; its concurrency must bear that.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP06', link: 'necessary', part: 'access to APIs that ends when it is taken away' },
    { id: 'SEC02-BP02', link: 'related', part: 'decisions that do not outlive credentials' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html'],
  needs: { apiAuthorizers },
  evaluate: ({ apiAuthorizers }) =>
    apiAuthorizers
      .filter(({ AuthorizerType }) => AuthorizerType === 'REQUEST')
      .map((one) => {
        const evidence = at('AuthorizerResultTtlInSeconds', one.AuthorizerResultTtlInSeconds)
        return (one.AuthorizerResultTtlInSeconds ?? 0) > most ? fail(one, evidence) : pass(one, evidence)
      }),
})
