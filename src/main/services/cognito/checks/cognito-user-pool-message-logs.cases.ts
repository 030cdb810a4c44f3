import { defineCases } from '../../../engine/cases'
import { poolArn as arn, userPool } from '../samples'
import check from './cognito-user-pool-message-logs.check'

const path = 'LogConfigurations[0].EventSource'
const given = (...sources: readonly string[]) => ({
  userPools: [userPool()],
  userPoolLogs: { [arn]: { LogConfigurations: sources.map((EventSource) => ({ EventSource, LogLevel: 'ERROR' })) } },
})

export default defineCases(check, [
  {
    name: 'errors are logged',
    kind: 'pass',
    given: given('userNotification'),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'userNotification' }] }],
  },
  {
    name: 'nothing is logged',
    kind: 'fail',
    given: given(),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'only user activity is logged',
    kind: 'edge',
    given: given('userAuthEvents'),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'userAuthEvents' }] }],
  },
  { name: 'no user pool', kind: 'none', given: { userPools: [], userPoolLogs: {} }, expect: 'notApplicable' },
])
