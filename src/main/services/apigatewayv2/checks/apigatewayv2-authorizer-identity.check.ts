import { at, defineCheck, fail, pass } from '../../../engine/check'
import { apiAuthorizers } from '../facts'

export default defineCheck({
  id: 'apigatewayv2-authorizer-identity',
  title: 'The authorizer refuses requests without a credential before it calls its function',
  failureTitle: 'The authorizer calls its function for whatever comes',
  risk: 'Anyone can make the function run as often as they like by requests that carry no credential at all, at your cost and until its concurrency is used up.',
  fix: 'Name the header or parameter that must be there as identity source of the authorizer.',
  steps: [
    'Look up where a valid request of the API carries its credential, such as the Authorization header.',
    'Name it as identity source, by update-authorizer or in the console.',
    'Call the API without it, and see 401 without a new line in the logs of the function.',
  ],
  caution: 'Clients that send their credential in another place are refused before the function sees them.',
  severity: 'low',
  bestPractices: [
    { id: 'REL05-BP02', link: 'necessary', part: 'requests that are refused before they cost something' },
    { id: 'COST09-BP02', link: 'related', part: 'functions that run for nothing' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html'],
  needs: { apiAuthorizers },
  evaluate: ({ apiAuthorizers }) =>
    apiAuthorizers
      .filter(({ AuthorizerType }) => AuthorizerType === 'REQUEST')
      .map((one) => {
        const evidence = at('IdentitySource[0]', one.IdentitySource[0])
        return one.IdentitySource.length === 0 ? fail(one, evidence) : pass(one, evidence)
      }),
})
