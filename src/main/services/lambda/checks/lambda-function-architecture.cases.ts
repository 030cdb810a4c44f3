import { defineCases } from '../../../engine/cases'
import { functionArn, lambdaFunction } from '../samples'
import check from './lambda-function-architecture.check'

const path = 'Architectures[0]'

export default defineCases(check, [
  {
    name: 'arm64',
    kind: 'pass',
    given: { functions: [lambdaFunction()] },
    expect: [{ arn: functionArn, result: 'pass', evidence: [{ path, value: 'arm64' }] }],
  },
  {
    name: 'x86_64',
    kind: 'fail',
    given: { functions: [lambdaFunction({ Architectures: ['x86_64'] })] },
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path, value: 'x86_64' }] }],
  },
  {
    name: 'without a word it is x86_64',
    kind: 'edge',
    given: { functions: [lambdaFunction({ Architectures: [] })] },
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  { name: 'no function', kind: 'none', given: { functions: [] }, expect: 'notApplicable' },
])
