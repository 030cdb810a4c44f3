import { at, defineCheck, fail, pass } from '../../../engine/check'
import { userAccessKeys, users } from '../facts'
import { judgeActiveKeys } from '../judge'

export default defineCheck({
  id: 'iam-user-two-access-keys',
  title: 'Users have one active access key at most',
  failureTitle: 'A user has two active access keys',
  risk: 'The second key is for the hours of a rotation. Left active, it doubles what can be stolen and hides which key is in use.',
  fix: 'Find the key that is not in use, turn it off, and delete it.',
  severity: 'low',
  bestPractices: [{ id: 'SEC02-BP05', link: 'necessary', part: 'rotations are brought to an end' }],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html'],
  peers: ['prowler:iam_user_two_active_access_key'],
  needs: { users, userAccessKeys },
  evaluate: ({ users: all, userAccessKeys: details }) =>
    judgeActiveKeys(all, details, (user, keys) => {
      const [first, ...others] = keys.map(({ place, key }) => at(`${place}.AccessKeyId`, key.AccessKeyId))
      return first && others.length > 0 ? fail(user, first, ...others) : pass(user)
    }),
})
