import { defineCases } from '../../../engine/cases'
import { functionArn, imageFunction, lambdaFunction } from '../samples'
import check from './lambda-function-runtime-supported.check'

const runtime = (Runtime: string) => ({ functions: [lambdaFunction({ Runtime })] })

export default defineCases(check, [
  {
    name: 'a runtime with years to go',
    kind: 'pass',
    given: runtime('python3.14'),
    expect: [{ arn: functionArn, result: 'pass', evidence: [{ path: 'Runtime', value: 'python3.14' }] }],
  },
  {
    name: 'a runtime that ended long ago',
    kind: 'fail',
    given: runtime('nodejs12.x'),
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path: 'Runtime', value: 'nodejs12.x' }] }],
  },
  {
    name: 'a day before the end of a runtime',
    kind: 'edge',
    given: { ...runtime('python3.10'), now: { time: '2026-10-30T23:59:59Z' } },
    expect: [{ arn: functionArn, result: 'pass' }],
  },
  {
    name: 'the day of the end of a runtime',
    kind: 'edge',
    given: { ...runtime('python3.10'), now: { time: '2026-10-31T00:00:00Z' } },
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path: 'Runtime', value: 'python3.10' }] }],
  },
  {
    name: 'a runtime without an end',
    kind: 'edge',
    given: { ...runtime('nodejs26.x'), now: { time: '2040-01-01T00:00:00Z' } },
    expect: [{ arn: functionArn, result: 'pass' }],
  },
  {
    name: 'a runtime that is newer than the list',
    kind: 'edge',
    given: runtime('cobol85'),
    expect: [{ arn: functionArn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'a container image has no runtime',
    kind: 'none',
    given: { functions: [imageFunction()] },
    expect: 'notApplicable',
  },
])
