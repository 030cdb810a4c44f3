import { defineCases } from '../../../engine/cases'
import { functionArn, functionUrl, lambdaFunction } from '../samples'
import check from './lambda-function-url-cors.check'

const path = 'FunctionUrlConfigs[0].Cors.AllowOrigins[0]'
const given = (...AllowOrigins: readonly string[]) => ({
  functions: [lambdaFunction()],
  functionUrls: { [functionArn]: functionUrl({ Cors: { AllowOrigins: [...AllowOrigins] } }) },
})

export default defineCases(check, [
  {
    name: 'one web site',
    kind: 'pass',
    given: given('https://shop.example.com'),
    expect: [{ arn: functionArn, result: 'pass', evidence: [] }],
  },
  {
    name: 'every web site',
    kind: 'fail',
    given: given('*'),
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path, value: '*' }] }],
  },
  {
    name: 'every web site with TLS',
    kind: 'edge',
    given: given('https://*'),
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path, value: 'https://*' }] }],
  },
  {
    name: 'without settings, browsers let no other web site in',
    kind: 'edge',
    given: { functions: [lambdaFunction()], functionUrls: { [functionArn]: functionUrl() } },
    expect: [{ arn: functionArn, result: 'pass' }],
  },
  {
    name: 'no URL',
    kind: 'none',
    given: { functions: [lambdaFunction()], functionUrls: { [functionArn]: { FunctionUrlConfigs: [] } } },
    expect: 'notApplicable',
  },
])
