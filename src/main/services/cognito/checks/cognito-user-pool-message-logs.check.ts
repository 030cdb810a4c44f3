import { at, defineCheck, fail, pass } from '../../../engine/check'
import { userPoolLogs, userPools } from '../facts'
import { judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-user-pool-message-logs',
  title: 'The user pool logs codes that could not be sent',
  failureTitle: 'The user pool does not log codes that could not be sent',
  risk: 'Users wait for codes that never come, and nobody learns why.',
  fix: 'Log errors of user notification to CloudWatch Logs.',
  steps: [
    'Make a log group for the messages, with a short retention.',
    'Run `aws cognito-idp set-log-delivery-configuration` with userNotification, level ERROR and the log group.',
    'Invite a test user at an address that refuses mail, and see that the error arrives.',
  ],
  caution: 'Set-log-delivery-configuration replaces all log configurations of the pool: name the present ones as well.',
  severity: 'low',
  weighs: 'Messages that fail are a matter of operations; who signs in is logged elsewhere.',
  bestPractices: [
    { id: 'OPS04-BP02', link: 'necessary', part: 'errors of messages to users' },
    { id: 'SEC04-BP01', link: 'related', part: 'logs that the service offers' },
  ],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/exporting-quotas-and-usage.html'],
  peers: ['service-screener:cognitoNoLoggingConfiguration'],
  differs: {
    'service-screener:cognitoNoLoggingConfiguration': 'Logs of user activity do not stand for those of messages.',
  },
  needs: { userPools, userPoolLogs },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolLogs, (pool, { LogConfigurations }) => {
      const index = LogConfigurations.findIndex(({ EventSource }) => EventSource === 'userNotification')
      if (index >= 0) return pass(pool, at(`LogConfigurations[${index}].EventSource`, 'userNotification'))
      return fail(pool, at('LogConfigurations[0].EventSource', LogConfigurations[0]?.EventSource))
    }),
})
