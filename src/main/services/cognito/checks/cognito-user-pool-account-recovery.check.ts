import { at, defineCheck, fail, pass } from '../../../engine/check'
import { userPools, userPoolSettings } from '../facts'
import { judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-user-pool-account-recovery',
  title: 'The user pool recovers accounts otherwise than by text message first',
  failureTitle: 'The user pool recovers accounts by text message first',
  risk: 'Whoever takes over a phone number sets a new password and has the account.',
  fix: 'Recover accounts by verified mail first, or by administrators only.',
  steps: [
    'Look up under Sign-in, User account recovery, whether text messages come first; where nothing was chosen they do.',
    'Choose mail only, or mail before text messages.',
    'Ask for a new password as a test user with both, and see that the code comes by mail.',
  ],
  caution: 'Users without a verified mail address cannot recover their account alone any more: count them first.',
  severity: 'low',
  weighs: 'A way to recover exists at all times, and the lesser way takes somebody who takes over phone numbers.',
  bestPractices: [{ id: 'SEC02-BP01', link: 'necessary', part: 'how a lost password is replaced' }],
  references: [
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AccountRecoverySettingType.html',
  ],
  peers: ['service-screener:cognitoAccountRecoveryNotConfigured'],
  differs: {
    'service-screener:cognitoAccountRecoveryNotConfigured':
      'Text messages first fail as well, whether chosen or left to AWS.',
  },
  needs: { userPools, userPoolSettings },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, { AccountRecoverySetting }) => {
      const ways = AccountRecoverySetting?.RecoveryMechanisms ?? []
      const priorities = ways.map(({ Priority }) => Priority ?? Number.POSITIVE_INFINITY)
      const index = Math.max(0, priorities.indexOf(Math.min(...priorities)))
      const name = ways[index]?.Name
      const evidence = at(`AccountRecoverySetting.RecoveryMechanisms[${index}].Name`, name)
      return name === undefined || name === 'verified_phone_number' ? fail(pool, evidence) : pass(pool, evidence)
    }),
})
