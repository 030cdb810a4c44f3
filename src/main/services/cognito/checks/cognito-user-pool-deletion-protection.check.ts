import { at, defineCheck, fail, pass } from '../../../engine/check'
import { userPools, userPoolSettings } from '../facts'
import { judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-user-pool-deletion-protection',
  title: 'The user pool is protected from being deleted by mistake',
  failureTitle: 'The user pool can be deleted by mistake',
  risk: 'All users and their passwords are gone with one call, and AWS keeps no copy of them.',
  fix: 'Turn deletion protection on.',
  steps: [
    'See which templates or pipelines make and delete the user pool.',
    'Turn the protection on under Settings, Deletion protection, and in the template.',
    'See with `aws cognito-idp describe-user-pool` that DeletionProtection is ACTIVE.',
  ],
  caution: 'Stacks that delete the user pool, as for tests, fail until the protection is turned off first.',
  severity: 'medium',
  bestPractices: [
    { id: 'REL08-BP01', link: 'necessary', part: 'user pools do not vanish by one call' },
    { id: 'SEC08-BP04', link: 'related', part: 'users cannot be deleted by accident' },
  ],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html'],
  peers: [
    'prowler:cognito_user_pool_deletion_protection_enabled',
    'service-screener:cognitoDeletionProtectionDisabled',
  ],
  needs: { userPools, userPoolSettings },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, { DeletionProtection }) => {
      const evidence = at('DeletionProtection', DeletionProtection)
      return DeletionProtection === 'ACTIVE' ? pass(pool, evidence) : fail(pool, evidence)
    }),
})
