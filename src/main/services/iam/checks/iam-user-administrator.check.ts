import { defineCheck } from '../../../engine/check'
import { groups, policies, users } from '../facts'
import { heldByUser, judgeHolder } from '../judge-holders'

export default defineCheck({
  id: 'iam-user-administrator',
  title: 'No IAM user is an administrator',
  failureTitle: 'An IAM user is an administrator',
  risk: 'A password or key that never ends opens everything. Leaked credentials of such users are how accounts are taken over.',
  fix: 'Let administrators come through IAM Identity Center and take a role for the time of their work.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'no standing administration by users' },
    { id: 'SEC02-BP04', link: 'related', part: 'administrators come from the identity provider' },
    { id: 'SEC02-BP02', link: 'related', part: 'temporary credentials for administrators' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
  peers: [
    'prowler:iam_user_administrator_access_policy',
    'prowler:iam_group_administrator_access_policy',
    'prowler:iam_aws_attached_policy_no_administrative_privileges',
  ],
  differs: {
    'prowler:iam_aws_attached_policy_no_administrative_privileges':
      'Roles may be administrators here, as long as no machine holds them; users may not, by whatever policies together.',
    'prowler:iam_group_administrator_access_policy': 'A group without members makes nobody an administrator.',
  },
  needs: { users, groups, policies },
  evaluate: ({ users: all, groups: found, policies: known }, { account, partition }) =>
    all.map((user) => judgeHolder(user, heldByUser(user, found, known), known, { account: account.id, partition })),
})
