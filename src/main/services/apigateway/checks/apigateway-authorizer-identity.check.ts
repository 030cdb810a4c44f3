import { at, defineCheck, fail, pass } from '../../../engine/check'
import { restApiAuthorizers } from '../facts'

const fieldOf = { TOKEN: 'identityValidationExpression', REQUEST: 'identitySource' } as const

export default defineCheck({
  id: 'apigateway-authorizer-identity',
  title: 'The authorizer refuses requests without a credential before it calls its function',
  failureTitle: 'The authorizer calls its function for whatever comes',
  risk: 'Anyone can make the function run as often as they like by requests that carry no credential at all, at your cost and until its concurrency is used up.',
  fix: 'Give a token authorizer a validation expression, and a request authorizer the sources of identity that must be there.',
  steps: [
    'Look up what a valid credential of the API looks like, such as a Bearer token in the Authorization header.',
    'Set the token validation to a regular expression for it, or name the header as identity source, under Authorizers in the console.',
    'Deploy the API, call it without the header, and see 401 without a new line in the logs of the function.',
  ],
  caution:
    'Clients whose credential does not match the expression are refused before the function sees them; test it against real tokens of each kind.',
  severity: 'low',
  bestPractices: [
    { id: 'REL05-BP02', link: 'necessary', part: 'requests that are refused before they cost something' },
    { id: 'COST09-BP02', link: 'related', part: 'functions that run for nothing' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html'],
  needs: { restApiAuthorizers },
  evaluate: ({ restApiAuthorizers }) =>
    restApiAuthorizers.flatMap((one) => {
      if (one.type !== 'TOKEN' && one.type !== 'REQUEST') return []
      const field = fieldOf[one.type]
      const evidence = at(field, one[field])
      return [one[field] ? pass(one, evidence) : fail(one, evidence)]
    }),
})
