import { at, defineCheck, fail, pass } from '../../../engine/check'
import { userPools, userPoolSettings } from '../facts'
import { judgeBy, threatMode } from '../judge'

export default defineCheck({
  id: 'cognito-user-pool-custom-sign-in-protection',
  title: 'Threat protection of the user pool covers sign-ins of the customer’s own making',
  failureTitle: 'Threat protection of the user pool leaves out sign-ins of the customer’s own making',
  risk: 'Attackers take the way in that nobody watches: sign-ins by custom challenges.',
  fix: 'Let threat protection act on custom authentication as well.',
  steps: [
    'Look up under Extensions which functions make and verify custom challenges, and which clients use them.',
    'Set the mode of custom authentication to audit under Threat protection, and read its metrics for some weeks.',
    'Set AdvancedSecurityAdditionalFlows.CustomAuthMode to ENFORCED, and sign in as a test user.',
  ],
  caution: 'Sign-ins that look risky can be blocked: clients must send the data of the device, else much looks risky.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP01', link: 'related', part: 'custom challenges are watched' },
    { id: 'SEC04-BP04', link: 'necessary', part: 'answers to risky custom sign-ins' },
  ],
  references: [
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdvancedSecurityAdditionalFlowsType.html',
  ],
  peers: ['service-screener:cognitoCustomAuthThreatProtectionDisabled'],
  differs: {
    'service-screener:cognitoCustomAuthThreatProtectionDisabled':
      'It is asked only where a function makes challenges and threat protection is on.',
  },
  needs: { userPools, userPoolSettings },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, settings) => {
      if (settings.LambdaConfig?.DefineAuthChallenge === undefined || threatMode(settings) === 'OFF') return undefined
      const mode = settings.UserPoolAddOns?.AdvancedSecurityAdditionalFlows?.CustomAuthMode
      const evidence = at('UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode', mode)
      if (mode === 'ENFORCED') return pass(pool, evidence)
      return fail(pool, evidence, at('LambdaConfig.DefineAuthChallenge', settings.LambdaConfig.DefineAuthChallenge))
    }),
})
