import { at, atVolatile, defineCheck, fail, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { userAccessKeys, users } from '../facts'
import { isOlderThan, judgeActiveKeys } from '../judge'

export default defineCheck({
  id: 'iam-user-access-key-unused',
  title: 'Active access keys were used in the last 45 days',
  failureTitle: 'An active access key was not used for 45 days',
  risk: 'Nobody misses a forgotten key, so nobody notices when a thief uses it.',
  fix: 'Turn the key off, and delete it after some weeks in which nothing failed.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP05', link: 'necessary', part: 'unused access keys are found and removed' },
    { id: 'SEC03-BP04', link: 'related', part: 'unused access' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
  peers: ['prowler:iam_user_accesskey_unused', 'prowler:iam_user_no_setup_initial_access_key'],
  differs: {
    'prowler:iam_user_no_setup_initial_access_key':
      'A key that was never used fails here once it is 45 days old, password or not.',
  },
  needs: { users, userAccessKeys, now },
  evaluate: ({ users: all, userAccessKeys: details, now: { time } }) =>
    judgeActiveKeys(all, details, (user, keys) => {
      const [first, ...others] = keys.flatMap(({ place, key }) => {
        const used = key.AccessKeyLastUsed?.LastUsedDate
        if (!isOlderThan(used ?? key.CreateDate, time, 45)) return []
        return [
          used
            ? atVolatile(`${place}.AccessKeyLastUsed.LastUsedDate`, used)
            : at(`${place}.CreateDate`, key.CreateDate),
        ]
      })
      return first ? fail(user, first, ...others) : pass(user)
    }),
})
