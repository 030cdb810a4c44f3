import { defineCases } from '../../../engine/cases'
import { authorizer, authorizerArn as arn } from '../samples'
import check from './apigateway-authorizer-cache.check'

const path = 'authorizerResultTtlInSeconds'
const given = (seconds: number) => ({ restApiAuthorizers: [authorizer({ [path]: seconds })] })

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
    name: 'a second more',
    kind: 'edge',
    given: given(301),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 301 }] }],
  },
  {
    name: 'AWS keeps it for five minutes where nothing is set',
    kind: 'edge',
    given: { restApiAuthorizers: [authorizer({ authorizerResultTtlInSeconds: undefined })] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: null }] }],
  },
  {
    name: 'a user pool, whose tokens AWS verifies each time',
    kind: 'none',
    given: { restApiAuthorizers: [authorizer({ type: 'COGNITO_USER_POOLS' })] },
    expect: 'notApplicable',
  },
])
