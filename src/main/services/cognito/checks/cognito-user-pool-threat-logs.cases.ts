import { defineCases } from '../../../engine/cases'
import { given, poolArn as arn } from '../samples'
import check from './cognito-user-pool-threat-logs.check'

const notifications = { EventSource: 'userNotification', LogLevel: 'ERROR' }
const activity = { EventSource: 'userAuthEvents', LogLevel: 'INFO' }
const fails = [
  { arn, result: 'fail', evidence: [{ path: 'UserPoolAddOns.AdvancedSecurityMode', value: 'ENFORCED' }] },
] as const

export default defineCases(check, [
  {
    name: 'user activity is exported',
    kind: 'pass',
    given: { ...given(), userPoolLogs: { [arn]: { LogConfigurations: [activity, notifications] } } },
    expect: [
      { arn, result: 'pass', evidence: [{ path: 'LogConfigurations[0].EventSource', value: 'userAuthEvents' }] },
    ],
  },
  {
    name: 'nothing is exported',
    kind: 'fail',
    given: { ...given(), userPoolLogs: { [arn]: { LogConfigurations: [] } } },
    expect: fails,
  },
  {
    name: 'only messages that could not be sent',
    kind: 'edge',
    given: { ...given(), userPoolLogs: { [arn]: { LogConfigurations: [notifications] } } },
    expect: fails,
  },
  {
    name: 'there is no threat protection to log',
    kind: 'none',
    given: { ...given({ UserPoolAddOns: undefined }), userPoolLogs: { [arn]: { LogConfigurations: [] } } },
    expect: 'notApplicable',
  },
  {
    name: 'the logs may not be asked for',
    kind: 'edge',
    given: {
      ...given(),
      userPoolLogs: { [arn]: { kind: 'denied', action: 'cognito-idp:GetLogDeliveryConfiguration' } },
    },
    expect: 'notAssessed',
  },
])
