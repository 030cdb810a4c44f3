import { at, defineCheck, fail, failAs, pass, unknown } from '../../../engine/check'
import { userPoolRisks, userPools, userPoolSettings } from '../facts'
import { judgeBy, threatMode } from '../judge'

const events = ['SIGN_IN', 'SIGN_UP', 'PASSWORD_CHANGE'] as const

export default defineCheck({
  id: 'cognito-user-pool-compromised-credentials',
  title: 'The user pool refuses passwords that are known to have leaked',
  failureTitle: 'The user pool takes passwords that are known to have leaked',
  risk: 'Lists of leaked passwords are tried on every login page, and some of them fit.',
  fix: 'Block compromised credentials at sign-in, sign-up and change of password.',
  steps: [
    'Look up under Threat protection, Compromised credentials, what is done now.',
    'Choose to block, for all three events.',
    'Look for clients with settings of their own at the same place.',
    'Read the metric CompromisedCredentialRisk in CloudWatch after some days.',
  ],
  caution:
    'Users whose password leaked must set a new one before they get in; sign-ins by SRP are not looked at, since AWS does not see the password.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC02-BP01', link: 'necessary', part: 'passwords that leaked elsewhere' }],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-compromised-credentials.html',
  ],
  peers: [
    'prowler:cognito_user_pool_blocks_compromised_credentials_sign_in_attempts',
    'service-screener:cognitoCompromisedCredentialProtection',
    'service-screener:cognitoCompromisedCredentialIncompleteFilter',
  ],
  differs: {
    'service-screener:cognitoCompromisedCredentialProtection':
      'It is asked only where threat protection acts; otherwise that is the finding.',
    'service-screener:cognitoCompromisedCredentialIncompleteFilter':
      'No filter means all events; sign-ups or changes that are left out weigh low.',
  },
  needs: { userPools, userPoolSettings, userPoolRisks },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, settings) => {
      if (threatMode(settings) !== 'ENFORCED') return undefined
      const risks = views.userPoolRisks.of(pool)
      if (!risks.known) return unknown(pool, risks.gap)
      const found = risks.value.RiskConfiguration?.CompromisedCredentialsRiskConfiguration
      const path = 'RiskConfiguration.CompromisedCredentialsRiskConfiguration'
      const action = at(`${path}.Actions.EventAction`, found?.Actions?.EventAction)
      if (action.value !== 'BLOCK') return fail(pool, action)
      const filter = found?.EventFilter ?? []
      if (filter.length === 0 || events.every((event) => filter.includes(event))) return pass(pool, action)
      const first = at(`${path}.EventFilter[0]`, filter[0])
      return filter.includes('SIGN_IN') ? failAs('low', pool, action, first) : fail(pool, action, first)
    }),
})
