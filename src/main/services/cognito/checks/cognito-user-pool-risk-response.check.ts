import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { userPoolRisks, userPools, userPoolSettings } from '../facts'
import { judgeBy, threatMode } from '../judge'

/** Whoever set up no second factor gets through `MFA_IF_CONFIGURED`. */
const stops: readonly (string | undefined)[] = ['BLOCK', 'MFA_REQUIRED']
const asks: readonly (string | undefined)[] = [...stops, 'MFA_IF_CONFIGURED']

export default defineCheck({
  id: 'cognito-user-pool-risk-response',
  title: 'The user pool stops sign-ins of high risk and asks more of those of medium risk',
  failureTitle: 'The user pool lets risky sign-ins through',
  risk: 'AWS recognizes a sign-in that is most likely a thief’s, and the pool gives out tokens all the same.',
  fix: 'Block sign-ins of high risk or require a second factor, and ask for one at medium risk.',
  steps: [
    'Look up in the metrics of threat protection how many sign-ins are of which risk.',
    'Set the answers under Threat protection, Adaptive authentication: high to block, medium to optional MFA or more.',
    'Look for clients with answers of their own at the same place.',
    'Sign in as a test user from elsewhere, and read in the user’s history what was done.',
  ],
  caution:
    'Honest users are stopped at times: give them a way to reach somebody, and read the metrics of audit mode first.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC04-BP04', link: 'necessary', part: 'answers to sign-ins of each risk' },
    { id: 'SEC02-BP01', link: 'related', part: 'more is asked where more is at risk' },
  ],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-adaptive-authentication.html',
  ],
  peers: [
    'prowler:cognito_user_pool_blocks_potential_malicious_sign_in_attempts',
    'service-screener:cognitoAccountTakeoverProtectionWeak',
  ],
  differs: {
    'prowler:cognito_user_pool_blocks_potential_malicious_sign_in_attempts':
      'Low and medium risk need no block, and a second factor that is required counts as one.',
    'service-screener:cognitoAccountTakeoverProtectionWeak':
      'It is asked only where threat protection acts, and weighs medium, since a password is needed first.',
  },
  needs: { userPools, userPoolSettings, userPoolRisks },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, settings) => {
      if (threatMode(settings) !== 'ENFORCED') return undefined
      const risks = views.userPoolRisks.of(pool)
      if (!risks.known) return unknown(pool, risks.gap)
      const actions = risks.value.RiskConfiguration?.AccountTakeoverRiskConfiguration?.Actions
      const path = 'RiskConfiguration.AccountTakeoverRiskConfiguration.Actions'
      const high = at(`${path}.HighAction.EventAction`, actions?.HighAction?.EventAction)
      const medium = at(`${path}.MediumAction.EventAction`, actions?.MediumAction?.EventAction)
      const good = stops.includes(actions?.HighAction?.EventAction) && asks.includes(actions?.MediumAction?.EventAction)
      return good ? pass(pool, high, medium) : fail(pool, high, medium)
    }),
})
