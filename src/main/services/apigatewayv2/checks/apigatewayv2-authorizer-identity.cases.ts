import { defineCases } from '../../../engine/cases'
import { authorizer, authorizerArn as arn } from '../samples'
import check from './apigatewayv2-authorizer-identity.check'

const path = 'IdentitySource[0]'

export default defineCases(check, [
  {
    name: 'a header must be there',
    kind: 'pass',
    given: { apiAuthorizers: [authorizer()] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: '$request.header.Authorization' }] }],
  },
  {
    name: 'nothing must be there',
    kind: 'fail',
    given: { apiAuthorizers: [authorizer({ IdentitySource: [] })] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'one of a WebSocket API',
    kind: 'edge',
    given: { apiAuthorizers: [authorizer({ IdentitySource: ['route.request.querystring.token'] })] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'route.request.querystring.token' }] }],
  },
  {
    name: 'tokens',
    kind: 'none',
    given: { apiAuthorizers: [authorizer({ AuthorizerType: 'JWT' })] },
    expect: 'notApplicable',
  },
])
