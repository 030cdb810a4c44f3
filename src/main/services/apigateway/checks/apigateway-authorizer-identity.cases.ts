import { defineCases } from '../../../engine/cases'
import { authorizer, authorizerArn as arn } from '../samples'
import check from './apigateway-authorizer-identity.check'

export default defineCases(check, [
  {
    name: 'a token must look like one',
    kind: 'pass',
    given: { restApiAuthorizers: [authorizer()] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'identityValidationExpression', value: '^Bearer .+$' }] }],
  },
  {
    name: 'any text is a token',
    kind: 'fail',
    given: { restApiAuthorizers: [authorizer({ identityValidationExpression: undefined })] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'identityValidationExpression', value: null }] }],
  },
  {
    name: 'a request must have its header, and no expression is asked of it',
    kind: 'edge',
    given: { restApiAuthorizers: [authorizer({ type: 'REQUEST', identityValidationExpression: undefined })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a request of any kind',
    kind: 'edge',
    given: { restApiAuthorizers: [authorizer({ type: 'REQUEST', identitySource: '' })] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'identitySource', value: '' }] }],
  },
  {
    name: 'a user pool',
    kind: 'none',
    given: { restApiAuthorizers: [authorizer({ type: 'COGNITO_USER_POOLS' })] },
    expect: 'notApplicable',
  },
])
