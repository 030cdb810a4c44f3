import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { userLoginProfiles, userMfaDevices, users } from '../facts'

export default defineCheck({
  id: 'iam-user-console-mfa',
  title: 'Users with a console password have MFA',
  failureTitle: 'A user with a console password has no MFA',
  risk: 'A phished or reused password is enough to sign in as the user.',
  fix: 'Register an MFA device for the user, best a passkey or security key, or move people to IAM Identity Center.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC02-BP01', link: 'necessary', part: 'people sign in with MFA' },
    { id: 'SEC02-BP04', link: 'related', part: 'sign-in apart from the identity provider' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html'],
  peers: ['prowler:iam_user_mfa_enabled_console_access', 'service-screener:mfaActive'],
  differs: { 'service-screener:mfaActive': 'Users without a password cannot sign in, and are not asked here.' },
  needs: { users, userLoginProfiles, userMfaDevices },
  evaluate: ({ users: all, userLoginProfiles: profiles, userMfaDevices: devices }) =>
    all.flatMap((user) => {
      const profile = profiles.of(user)
      if (!profile.known) return [unknown(user, profile.gap)]
      if (!profile.value.LoginProfile) return []
      return [
        devices.judge(user, ({ MFADevices: [first] }) =>
          first
            ? pass(user, at('MFADevices[0].SerialNumber', first.SerialNumber))
            : fail(user, at('MFADevices[0].SerialNumber', null)),
        ),
      ]
    }),
})
