import { at, defineCheck, fail, pass } from '../../../engine/check'
import { users } from '../facts'

export default defineCheck({
  id: 'iam-user-direct-policy',
  title: 'Users get their permissions from groups',
  failureTitle: 'A user has policies of its own',
  risk: 'Permissions given to single users are forgotten when people change their work, and nobody sees who may do what.',
  fix: 'Attach the policies to a group of people who do the same work, and take them from the user.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC02-BP06', link: 'necessary', part: 'permissions are given to groups' },
    { id: 'SEC03-BP06', link: 'related', part: 'permissions follow the work' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html'],
  peers: ['prowler:iam_policy_attached_only_to_group_or_roles', 'service-screener:userNotUsingGroup'],
  differs: {
    'service-screener:userNotUsingGroup': 'A user without a group has nothing to take away unless it has policies.',
  },
  needs: { users },
  evaluate: ({ users: all }) =>
    all.map((user) => {
      const [first, ...others] = [
        ...user.UserPolicyList.map(({ PolicyName }, index) => at(`UserPolicyList[${index}].PolicyName`, PolicyName)),
        ...user.AttachedManagedPolicies.map(({ PolicyArn }, index) =>
          at(`AttachedManagedPolicies[${index}].PolicyArn`, PolicyArn),
        ),
      ]
      return first ? fail(user, first, ...others) : pass(user)
    }),
})
