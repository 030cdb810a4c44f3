import { defineCases } from '../../../engine/cases'
import { authorizer, authorizerArn as arn } from '../samples'
import check from './apigatewayv2-authorizer-cache.check'

const path = 'AuthorizerResultTtlInSeconds'
const given = (seconds: number | undefined) => ({ apiAuthorizers: [authorizer({ [path]: seconds })] })

export default defineCases(check, [
  {
    name: 'five minutes',
    kind: 'pass',
    given: given(300),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 300 }] }],
  },
  {
    name: 'an hour',
    kind: 'fail',
    given: given(3600),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 3600 }] }],
  },
  {
    name: 'nothing is kept',
    kind: 'edge',
    given: given(undefined),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: null }] }],
  },
  {
    name: 'tokens, which are verified each time',
    kind: 'none',
    given: { apiAuthorizers: [authorizer({ AuthorizerType: 'JWT', AuthorizerResultTtlInSeconds: undefined })] },
    expect: 'notApplicable',
  },
])
