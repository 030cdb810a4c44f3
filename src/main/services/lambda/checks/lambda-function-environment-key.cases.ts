import { defineCases } from '../../../engine/cases'
import { functionArn, lambdaFunction } from '../samples'
import check from './lambda-function-environment-key.check'

const KMSKeyArn = 'arn:aws:kms:eu-central-1:111122223333:key/0f3c1f0e-5d0a-4b7e-9a55-2b7c1f3a9d10'

export default defineCases(check, [
  {
    name: 'a key of the account',
    kind: 'pass',
    given: { functions: [lambdaFunction({ EnvironmentVariables: ['TABLE_NAME'], KMSKeyArn })] },
    expect: [{ arn: functionArn, result: 'pass', evidence: [{ path: 'KMSKeyArn', value: KMSKeyArn }] }],
  },
  {
    name: 'the key of Lambda',
    kind: 'fail',
    given: { functions: [lambdaFunction({ EnvironmentVariables: ['TABLE_NAME'] })] },
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path: 'KMSKeyArn', value: null }] }],
  },
  {
    name: 'a function without an environment is left out, another one is not',
    kind: 'edge',
    given: {
      functions: [lambdaFunction(), lambdaFunction({ FunctionName: 'mail', EnvironmentVariables: ['SENDER'] })],
    },
    expect: [
      {
        arn: 'arn:aws:lambda:eu-central-1:111122223333:function:mail',
        result: 'fail',
        evidence: [{ path: 'KMSKeyArn', value: null }],
      },
    ],
  },
  { name: 'no environment', kind: 'none', given: { functions: [lambdaFunction()] }, expect: 'notApplicable' },
])
