import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { userPools, userPoolSettings } from '../facts'
import { judgeBy, threatEvidence, threatMode } from '../judge'

export default defineCheck({
  id: 'cognito-user-pool-threat-protection',
  title: 'The user pool acts on risky sign-ins',
  failureTitle: 'The user pool does not act on risky sign-ins',
  risk: 'Passwords that leaked elsewhere, and sign-ins from strange devices and places, go through like any other.',
  fix: 'Let threat protection run with full function; it takes the Plus plan, so weigh its price against what the accounts are worth.',
  steps: [
    'Look up the plan of the user pool under Settings, Feature plan: threat protection needs Plus, older pools may name none.',
    'Estimate what Plus costs for your number of monthly active users, and decide.',
    'Run threat protection in audit mode for some weeks, and read its metrics in CloudWatch.',
    'Set AdvancedSecurityMode to ENFORCED, and see in the history of a test user that risks are rated.',
  ],
  caution:
    'Honest users on new devices may be asked for a second factor or blocked: audit mode shows beforehand how many, and each plan has its price per user.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP01', link: 'related', part: 'sign-ins that look wrong are stopped' },
    { id: 'SEC04-BP04', link: 'necessary', part: 'answers to risky sign-ins' },
  ],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html',
  ],
  peers: [
    'prowler:cognito_user_pool_advanced_security_enabled',
    'service-screener:cognitoAdvancedSecurityNotEnforced',
    'service-screener:cognitoThreatProtectionAuditOnly',
  ],
  differs: {
    'prowler:cognito_user_pool_advanced_security_enabled':
      'Where the plan does not have it, and in audit mode, it weighs low.',
    'service-screener:cognitoAdvancedSecurityNotEnforced': 'Where the plan does not have it, it weighs low.',
    'service-screener:cognitoThreatProtectionAuditOnly': 'Audit mode weighs low: somebody can see the risks already.',
  },
  needs: { userPools, userPoolSettings },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, settings) => {
      const mode = threatMode(settings)
      const evidence = threatEvidence(settings)
      if (mode === 'ENFORCED') return pass(pool, evidence)
      const plan = at('UserPoolTier', settings.UserPoolTier)
      // Whoever pays for the Plus plan and leaves it off gets less than was paid for.
      return mode === 'OFF' && settings.UserPoolTier === 'PLUS'
        ? fail(pool, evidence, plan)
        : failAs('low', pool, evidence, plan)
    }),
})
