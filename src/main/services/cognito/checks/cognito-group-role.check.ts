import { at, defineCheck, fail, failAs, pass, undecided, unknown } from '../../../engine/check'
import { policies, roles } from '../../iam/facts'
import { userPoolGroups } from '../facts'
import { reachOf } from '../judge-roles'

export default defineCheck({
  id: 'cognito-group-role',
  title: 'The role of the user group is narrow',
  failureTitle: 'The role of the user group reaches far',
  risk: 'Each member of the group, and whoever has a member’s password, can do in the account what the role may.',
  fix: 'Limit the role to what the application needs, by resource and by the identity of the user.',
  steps: [
    'Look up the members of the group, and what the role did, under IAM, Roles, Last Accessed.',
    'Write a policy with the actions and resources that the application uses, with cognito-identity.amazonaws.com:sub in paths of users.',
    'Attach it in the place of the policy that the evidence names.',
    'Use the application as a test user of the group, and look in CloudTrail for calls that were denied.',
  ],
  caution:
    'What the application does rarely, as reports at the end of a month, fails later: look at a long time back first.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'roles of groups of users' },
    { id: 'SEC02-BP06', link: 'related', part: 'rights by group' },
  ],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html'],
  peers: ['service-screener:cognitoGroupOverlyPermissiveRole'],
  differs: {
    'service-screener:cognitoGroupOverlyPermissiveRole':
      'What the policies grant counts, not their names; all of one service weighs medium.',
  },
  needs: { userPoolGroups, roles, policies },
  evaluate: (views, { account, partition }) =>
    views.userPoolGroups.flatMap((group) => {
      if (group.RoleArn === undefined) return []
      const role = views.roles.find(({ arn }) => arn === group.RoleArn)
      const gap = undecided('RoleNotListed', `AWS does not list the role ${group.RoleArn}.`)
      if (!role) return [unknown(group, gap)]
      const reach = reachOf(role, views.policies, { account: account.id, partition })
      const evidence = at('RoleArn', group.RoleArn)
      if (reach.kind === 'unknown') return [unknown(group, reach.gap)]
      if (reach.kind === 'narrow') return [pass(group, evidence)]
      return [
        reach.kind === 'service'
          ? failAs('medium', group, evidence, ...reach.evidence)
          : fail(group, evidence, ...reach.evidence),
      ]
    }),
})
