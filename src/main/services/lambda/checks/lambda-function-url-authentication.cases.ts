import { defineCases } from '../../../engine/cases'
import { functionArn, functionUrl, lambdaFunction } from '../samples'
import check from './lambda-function-url-authentication.check'

const open = functionUrl({ AuthType: 'NONE' })
const alias = functionUrl({
  AuthType: 'NONE',
  FunctionArn: `${functionArn}:live`,
  FunctionUrl: 'https://def.lambda-url.eu-central-1.on.aws/',
})
const both = { FunctionUrlConfigs: [...functionUrl().FunctionUrlConfigs, ...alias.FunctionUrlConfigs] }

export default defineCases(check, [
  {
    name: 'calls must be signed',
    kind: 'pass',
    given: { functions: [lambdaFunction()], functionUrls: { [functionArn]: functionUrl() } },
    expect: [
      { arn: functionArn, result: 'pass', evidence: [{ path: 'FunctionUrlConfigs[0].AuthType', value: 'AWS_IAM' }] },
    ],
  },
  {
    name: 'anyone may call',
    kind: 'fail',
    given: { functions: [lambdaFunction()], functionUrls: { [functionArn]: open } },
    expect: [
      {
        arn: functionArn,
        result: 'fail',
        evidence: [
          { path: 'FunctionUrlConfigs[0].AuthType', value: 'NONE' },
          { path: 'FunctionUrlConfigs[0].FunctionUrl', value: 'https://abc.lambda-url.eu-central-1.on.aws/' },
        ],
      },
    ],
  },
  {
    name: 'the URL of the function is closed and that of an alias open',
    kind: 'edge',
    given: { functions: [lambdaFunction()], functionUrls: { [functionArn]: both } },
    expect: [
      {
        arn: functionArn,
        result: 'fail',
        evidence: [
          { path: 'FunctionUrlConfigs[1].AuthType', value: 'NONE' },
          { path: 'FunctionUrlConfigs[1].FunctionUrl', value: 'https://def.lambda-url.eu-central-1.on.aws/' },
        ],
      },
    ],
  },
  {
    name: 'the URLs may not be read',
    kind: 'edge',
    given: {
      functions: [lambdaFunction()],
      functionUrls: { [functionArn]: { kind: 'denied', action: 'lambda:ListFunctionUrlConfigs' } },
    },
    expect: [{ arn: functionArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'no URL',
    kind: 'none',
    given: { functions: [lambdaFunction()], functionUrls: { [functionArn]: { FunctionUrlConfigs: [] } } },
    expect: 'notApplicable',
  },
])
