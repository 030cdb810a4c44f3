import { at, defineCheck, undecided, unknown } from '../../../engine/check'
import { policies, roles } from '../../iam/facts'
import { functions } from '../facts'
import { judgeRole } from '../../derived/judge-role'

export default defineCheck({
  id: 'lambda-function-role-permissions',
  title: 'The role of the function allows single actions only',
  failureTitle: 'The role of the function allows all of a service, or everything',
  risk: 'Whoever makes the function run code of their own, by a hole in it or in a library, has everything that its role may do.',
  fix: 'Give the role the actions that the function calls, on the resources that it needs.',
  steps: [
    'Look up what the role used, under IAM, Roles, Last Accessed, and let IAM Access Analyzer make a policy from CloudTrail.',
    'Put the policy in the place of the one that the evidence names, on a test stage first.',
    'Watch the errors of the function for as long as its rarest job needs.',
    'Detach the wide policy everywhere.',
  ],
  caution:
    'The function fails at what the new policy lacks, rare jobs last; CloudTrail shows each call that was denied.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'what functions may do' },
    { id: 'SEC03-BP04', link: 'related', part: 'permissions of functions to reduce' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
  peers: ['service-screener:lambdaRoleTooPermissive'],
  differs: {
    'service-screener:lambdaRoleTooPermissive':
      'What the policies grant counts, with Deny and conditions, not their names; a whole service is medium.',
  },
  needs: { functions, roles, policies },
  evaluate: (views, { account, partition }) =>
    views.functions.flatMap((one) => {
      if (one.Role === undefined) return []
      const role = views.roles.find(({ arn }) => arn === one.Role)
      if (!role) return [unknown(one, undecided('RoleNotListed', `AWS does not list the role ${one.Role}.`))]
      return [judgeRole(one, at('Role', one.Role), role, views.policies, { account: account.id, partition })]
    }),
})
