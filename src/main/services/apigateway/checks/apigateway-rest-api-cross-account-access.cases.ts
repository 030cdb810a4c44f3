import { defineCases } from '../../../engine/cases'
import { invokePolicy, restApi, restApiArn as arn } from '../samples'
import check from './apigateway-rest-api-cross-account-access.check'

const partner = 'arn:aws:iam::999900001111:role/caller'

export default defineCases(check, [
  {
    name: 'a role of the account itself',
    kind: 'pass',
    given: { restApis: [restApi({ policy: invokePolicy({ AWS: 'arn:aws:iam::111122223333:role/shop' }) })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a role of another account',
    kind: 'fail',
    given: { restApis: [restApi({ policy: invokePolicy({ AWS: partner }) })] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'policy.Statement[0].Principal.AWS', value: partner }] }],
  },
  {
    name: 'everybody through an endpoint, which names no account',
    kind: 'edge',
    given: { restApis: [restApi({ policy: invokePolicy('*', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } }) })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a text that is no policy',
    kind: 'edge',
    given: { restApis: [restApi({ policy: 'Statement' })] },
    expect: 'notAssessed',
  },
  { name: 'an API without a policy', kind: 'none', given: { restApis: [restApi()] }, expect: 'notApplicable' },
])
