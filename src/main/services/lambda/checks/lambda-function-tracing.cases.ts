import { defineCases } from '../../../engine/cases'
import { functionArn, lambdaFunction } from '../samples'
import check from './lambda-function-tracing.check'

const path = 'TracingConfig.Mode'
const { TracingConfig: _, ...untold } = lambdaFunction()

export default defineCases(check, [
  {
    name: 'tracing is active',
    kind: 'pass',
    given: { functions: [lambdaFunction()] },
    expect: [{ arn: functionArn, result: 'pass', evidence: [{ path, value: 'Active' }] }],
  },
  {
    name: 'only calls that others trace are traced',
    kind: 'fail',
    given: { functions: [lambdaFunction({ TracingConfig: { Mode: 'PassThrough' } })] },
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path, value: 'PassThrough' }] }],
  },
  {
    name: 'nothing is said about tracing',
    kind: 'edge',
    given: { functions: [untold] },
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  { name: 'no function', kind: 'none', given: { functions: [] }, expect: 'notApplicable' },
])
