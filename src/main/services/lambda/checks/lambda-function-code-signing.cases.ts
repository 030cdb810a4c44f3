import { defineCases } from '../../../engine/cases'
import { functionArn, imageFunction, lambdaFunction } from '../samples'
import check from './lambda-function-code-signing.check'

const path = 'CodeSigningConfigArn'
const config = 'arn:aws:lambda:eu-central-1:111122223333:code-signing-config:csc-0f6c334abcdea4d8b'

export default defineCases(check, [
  {
    name: 'signed code only',
    kind: 'pass',
    given: { functions: [lambdaFunction()], functionCodeSigning: { [functionArn]: { CodeSigningConfigArn: config } } },
    expect: [{ arn: functionArn, result: 'pass', evidence: [{ path, value: config }] }],
  },
  {
    name: 'any code',
    kind: 'fail',
    given: { functions: [lambdaFunction()], functionCodeSigning: { [functionArn]: {} } },
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'it may not be read',
    kind: 'edge',
    given: {
      functions: [lambdaFunction()],
      functionCodeSigning: { [functionArn]: { kind: 'denied', action: 'lambda:GetFunctionCodeSigningConfig' } },
    },
    expect: [{ arn: functionArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'images cannot be signed this way',
    kind: 'none',
    given: { functions: [imageFunction()], functionCodeSigning: { [functionArn]: {} } },
    expect: 'notApplicable',
  },
])
