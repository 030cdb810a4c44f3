import { at, defineCheck, fail, pass } from '../../../engine/check'
import { userAccessKeys, users } from '../facts'

export default defineCheck({
  id: 'iam-user-access-key',
  title: 'Users have no active access keys',
  failureTitle: 'A user has an active access key',
  risk: 'An access key works from anywhere until somebody turns it off. Leaked keys are a common way into AWS accounts.',
  fix: 'Use roles for workloads, IAM Roles Anywhere or OIDC for what runs elsewhere, and IAM Identity Center for people.',
  severity: 'low',
  bestPractices: [{ id: 'SEC02-BP02', link: 'necessary', part: 'no long-term access keys' }],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
  peers: ['prowler:iam_user_with_temporary_credentials'],
  differs: {
    'prowler:iam_user_with_temporary_credentials': 'Any active key counts here, whatever services it was used for.',
  },
  needs: { users, userAccessKeys },
  evaluate: ({ users: all, userAccessKeys: details }) =>
    all.map((user) =>
      details.judge(user, ({ AccessKeyMetadata: keys }) => {
        const place = keys.findIndex(({ Status }) => Status === 'Active')
        return place < 0
          ? pass(user)
          : fail(user, at(`AccessKeyMetadata[${place}].AccessKeyId`, keys[place]?.AccessKeyId))
      }),
    ),
})
