import { at, atVolatile, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { userLoginProfiles, userPasswordUses, users } from '../facts'
import { isOlderThan } from '../judge'

export default defineCheck({
  id: 'iam-user-password-unused',
  title: 'Console passwords were used in the last 45 days',
  failureTitle: 'A console password was not used for 45 days',
  risk: 'The password of somebody who left, or never came, is a door that nobody watches.',
  fix: 'Delete the password, and the user where nothing else of it is in use.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP04', link: 'necessary', part: 'unused console access is removed' },
    { id: 'SEC03-BP06', link: 'related', part: 'people who left' },
    { id: 'SEC02-BP05', link: 'related', part: 'audit of passwords' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html'],
  peers: [
    'prowler:iam_user_console_access_unused',
    'service-screener:consoleLastAccess45',
    'service-screener:consoleLastAccess90',
    'service-screener:consoleLastAccess365',
    'service-screener:userNoActivity90days',
  ],
  differs: { 'service-screener:userNoActivity90days': 'Access keys are asked by a check of their own.' },
  needs: { users, userLoginProfiles, userPasswordUses, now },
  evaluate: ({ users: all, userLoginProfiles: profiles, userPasswordUses: uses, now: { time } }) =>
    all.flatMap((user) => {
      const profile = profiles.of(user)
      if (!profile.known) return [unknown(user, profile.gap)]
      const { LoginProfile: password } = profile.value
      if (!password) return []
      return [
        uses.judge(user, ({ PasswordLastUsed: used }) => {
          // A new password counts from its own date: the one before may have been used long ago.
          const newest = used !== undefined && used > password.CreateDate ? used : password.CreateDate
          if (!isOlderThan(newest, time, 45)) return pass(user)
          return fail(user, atVolatile('PasswordLastUsed', used), at('LoginProfile.CreateDate', password.CreateDate))
        }),
      ]
    }),
})
