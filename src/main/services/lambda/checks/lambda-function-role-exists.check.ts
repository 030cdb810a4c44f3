import { at, defineCheck, fail, pass } from '../../../engine/check'
import { roles } from '../../iam/facts'
import { functions } from '../facts'

export default defineCheck({
  id: 'lambda-function-role-exists',
  title: 'The role of the function exists',
  failureTitle: 'The role of the function does not exist',
  risk: 'The function cannot run, and whoever may create roles decides what it may do by making one of that name again.',
  fix: 'Give the function a role of its own, or delete the function if nobody missed it.',
  steps: [
    'See in the metrics of the function when it ran for the last time, and ask its owner whether it is needed.',
    'Create a role with what the function calls, and lambda.amazonaws.com as its trusted service.',
    'Set it under Configuration, Permissions, and call the function once.',
    'Delete the function where nobody needs it, with its triggers first.',
  ],
  caution: 'A role of the old name is another role to AWS: what named the old one by its id does not know the new one.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP06', link: 'necessary', part: 'roles and functions that go together' },
    { id: 'OPS05-BP03', link: 'related', part: 'functions that are left over' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
  peers: ['service-screener:lambdaMissingRole'],
  needs: { functions, roles },
  evaluate: ({ functions, roles }) => {
    const known = new Set(roles.map(({ arn }) => arn))
    return functions.flatMap((one) => {
      if (one.Role === undefined) return []
      return [known.has(one.Role) ? pass(one, at('Role', one.Role)) : fail(one, at('Role', one.Role))]
    })
  },
})
