import { defineCases } from '../../../engine/cases'
import { functionArn, lambdaFunction } from '../samples'
import check from './lambda-function-role-shared.check'

const role = 'arn:aws:iam::111122223333:role/function-execution'
const own = 'arn:aws:iam::111122223333:role/mail'
const mail = 'arn:aws:lambda:eu-central-1:111122223333:function:mail'
const { Role: _, ...roleless } = lambdaFunction()

export default defineCases(check, [
  {
    name: 'each function has its role',
    kind: 'pass',
    given: { functions: [lambdaFunction(), lambdaFunction({ FunctionName: 'mail', Role: own })] },
    expect: [
      { arn: functionArn, result: 'pass', evidence: [{ path: 'Role', value: role }] },
      { arn: mail, result: 'pass', evidence: [{ path: 'Role', value: own }] },
    ],
  },
  {
    name: 'two functions with one role',
    kind: 'fail',
    given: { functions: [lambdaFunction(), lambdaFunction({ FunctionName: 'mail' })] },
    expect: [
      { arn: functionArn, result: 'fail', evidence: [{ path: 'Role', value: role }] },
      { arn: mail, result: 'fail', evidence: [{ path: 'Role', value: role }] },
    ],
  },
  {
    name: 'the only function of the region',
    kind: 'edge',
    given: { functions: [lambdaFunction()] },
    expect: [{ arn: functionArn, result: 'pass' }],
  },
  { name: 'no role', kind: 'none', given: { functions: [roleless] }, expect: 'notApplicable' },
])
