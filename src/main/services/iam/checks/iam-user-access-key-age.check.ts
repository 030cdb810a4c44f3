import { at, defineCheck, fail, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { userAccessKeys, users } from '../facts'
import { isOlderThan, judgeActiveKeys } from '../judge'

export default defineCheck({
  id: 'iam-user-access-key-age',
  title: 'Active access keys were made in the last 90 days',
  failureTitle: 'An active access key is older than 90 days',
  risk: 'The longer a key lives, the more copies of it lie in laptops, logs and repositories.',
  fix: 'Replace the key by a role. Where that cannot be, rotate it, and turn the old key off before deleting it.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP05', link: 'necessary', part: 'access keys are rotated' },
    { id: 'SEC02-BP02', link: 'related', part: 'long-term credentials in use' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html'],
  peers: [
    'prowler:iam_rotate_access_key_90_days',
    'service-screener:hasAccessKeyNoRotate90days',
    'service-screener:hasAccessKeyNoRotate30days',
  ],
  differs: { 'service-screener:hasAccessKeyNoRotate30days': 'AWS and the benchmarks ask for 90 days.' },
  needs: { users, userAccessKeys, now },
  evaluate: ({ users: all, userAccessKeys: details, now: { time } }) =>
    judgeActiveKeys(all, details, (user, keys) => {
      const [first, ...others] = keys.flatMap(({ place, key }) =>
        isOlderThan(key.CreateDate, time, 90) ? [at(`${place}.CreateDate`, key.CreateDate)] : [],
      )
      return first ? fail(user, first, ...others) : pass(user)
    }),
})
