import { defineCases } from '../../../engine/cases'
import { role } from '../../iam/samples'
import { functionArn as arn, lambdaFunction } from '../samples'
import check from './lambda-function-role-exists.check'

const Role = 'arn:aws:iam::111122223333:role/function-execution'
const evidence = [{ path: 'Role', value: Role }]

export default defineCases(check, [
  {
    name: 'a role that IAM lists',
    kind: 'pass',
    given: { functions: [lambdaFunction()], roles: [role({ RoleName: 'function-execution' })] },
    expect: [{ arn, result: 'pass', evidence }],
  },
  {
    name: 'a role that is gone',
    kind: 'fail',
    given: { functions: [lambdaFunction()], roles: [] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'a role of the same name under another path is another role',
    kind: 'edge',
    given: {
      functions: [lambdaFunction()],
      roles: [role({ RoleName: 'function-execution', arn: 'arn:aws:iam::111122223333:role/apps/function-execution' })],
    },
    expect: [{ arn, result: 'fail', evidence }],
  },
  { name: 'no functions', kind: 'none', given: { functions: [], roles: [] }, expect: 'notApplicable' },
])
