import { at, defineCheck, fail, pass } from '../../../engine/check'
import { functions } from '../facts'

export default defineCheck({
  id: 'lambda-function-role-shared',
  title: 'The function has a role that no other function of its region has',
  failureTitle: 'The function shares its role with another function of its region',
  risk: 'Each function may do what any of them needs, so that a hole in the least of them opens all of it.',
  fix: 'Give each function a role that allows what this function needs.',
  steps: [
    'Look up what each of the functions calls, in IAM under Last Accessed and in CloudTrail.',
    'Create a role for this function with just that.',
    'Set it as the role of the function, and watch its errors.',
    'Take from the shared role what only this function needed.',
  ],
  caution: 'The function fails at what its new role lacks; watch the errors for as long as its rarest job needs.',
  severity: 'low',
  weighs: 'Functions of one system that need the same are often given one role; it is a risk only where they differ.',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'roles of functions' },
    { id: 'REL10-BP03', link: 'related', part: 'functions kept apart from each other' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
  peers: ['service-screener:lambdaRoleReused'],
  needs: { functions },
  evaluate: ({ functions }) => {
    const counts = new Map<string | undefined, number>()
    for (const { Role } of functions) counts.set(Role, (counts.get(Role) ?? 0) + 1)
    return functions
      .filter(({ Role }) => Role !== undefined)
      .map((one) => (counts.get(one.Role) === 1 ? pass(one, at('Role', one.Role)) : fail(one, at('Role', one.Role))))
  },
})
