import { defineCases } from '../../../engine/cases'
import { invokePolicy, privateApi, restApi, restApiArn as arn } from '../samples'
import check from './apigateway-rest-api-private-policy.check'

export default defineCases(check, [
  {
    name: 'one VPC endpoint',
    kind: 'pass',
    given: { restApis: [privateApi(invokePolicy('*', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } }))] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'everybody',
    kind: 'fail',
    given: { restApis: [privateApi(invokePolicy('*'))] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'policy.Statement[0].Principal', value: '*' }] }],
  },
  {
    name: 'an account by its number',
    kind: 'edge',
    given: { restApis: [privateApi(invokePolicy({ AWS: 'arn:aws:iam::111122223333:root' }))] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'everybody, beside a statement that names an endpoint',
    kind: 'edge',
    given: {
      restApis: [
        privateApi({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: '*',
              Action: 'execute-api:Invoke',
              Resource: 'execute-api:/*',
              Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
            },
            {
              Effect: 'Allow',
              Principal: { AWS: '*' },
              Action: 'execute-api:Invoke',
              Resource: 'execute-api:/live/GET/*',
            },
          ],
        }),
      ],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'policy.Statement[1].Principal.AWS', value: '*' }] }],
  },
  {
    name: 'all but one endpoint are refused',
    kind: 'edge',
    given: {
      restApis: [
        privateApi({
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' },
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 'execute-api:Invoke',
              Resource: 'arn:aws:execute-api:eu-central-1:111122223333:a1b2c3d4e5/*',
              Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
            },
          ],
        }),
      ],
    },
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'a public API', kind: 'none', given: { restApis: [restApi()] }, expect: 'notApplicable' },
])
