import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { userPoolLogs, userPools, userPoolSettings } from '../facts'
import { judgeBy, threatEvidence, threatMode } from '../judge'

export default defineCheck({
  id: 'cognito-user-pool-threat-logs',
  title: 'The user pool logs what threat protection sees',
  failureTitle: 'The user pool does not log what threat protection sees',
  risk: 'After an attack on accounts nobody can tell which sign-ins were risky, from where they came and what was done.',
  fix: 'Export user activity logs to CloudWatch Logs, S3 or Firehose.',
  steps: [
    'Make a log group, bucket or stream for the logs, with a retention that fits.',
    'Turn on user activity under Log streaming, or set-log-delivery-configuration with userAuthEvents and level INFO.',
    'Sign in as a test user, and see the event arrive.',
  ],
  caution:
    'The logs hold names, addresses and devices of users: limit who reads them; they cost by volume, and need the Plus plan.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC04-BP01', link: 'necessary', part: 'sign-ins of users of applications' }],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/exporting-quotas-and-usage.html'],
  peers: ['service-screener:cognitoNoThreatProtectionLogging'],
  differs: {
    'service-screener:cognitoNoThreatProtectionLogging': 'It is asked only where threat protection is on.',
  },
  needs: { userPools, userPoolSettings, userPoolLogs },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, settings) => {
      if (threatMode(settings) === 'OFF') return undefined
      const logs = views.userPoolLogs.of(pool)
      if (!logs.known) return unknown(pool, logs.gap)
      const index = logs.value.LogConfigurations.findIndex(({ EventSource }) => EventSource === 'userAuthEvents')
      const evidence = at(`LogConfigurations[${Math.max(0, index)}].EventSource`, 'userAuthEvents')
      if (index >= 0) return pass(pool, evidence)
      return fail(pool, threatEvidence(settings))
    }),
})
