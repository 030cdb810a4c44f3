import { defineCases } from '../../../engine/cases'
import { given, poolArn as arn } from '../samples'
import check from './cognito-user-pool-risk-response.check'

const path = 'RiskConfiguration.AccountTakeoverRiskConfiguration.Actions'
const risks = (high: string, medium: string) => ({
  [arn]: {
    RiskConfiguration: {
      AccountTakeoverRiskConfiguration: {
        Actions: { HighAction: { EventAction: high }, MediumAction: { EventAction: medium } },
      },
    },
  },
})
const evidence = (high: string | null, medium: string | null) => [
  { path: `${path}.HighAction.EventAction`, value: high },
  { path: `${path}.MediumAction.EventAction`, value: medium },
]

export default defineCases(check, [
  {
    name: 'high is blocked, medium asked for more',
    kind: 'pass',
    given: { ...given(), userPoolRisks: risks('BLOCK', 'MFA_IF_CONFIGURED') },
    expect: [{ arn, result: 'pass', evidence: evidence('BLOCK', 'MFA_IF_CONFIGURED') }],
  },
  {
    name: 'high goes through',
    kind: 'fail',
    given: { ...given(), userPoolRisks: risks('NO_ACTION', 'MFA_REQUIRED') },
    expect: [{ arn, result: 'fail', evidence: evidence('NO_ACTION', 'MFA_REQUIRED') }],
  },
  {
    name: 'high is let through to whoever set up no factor',
    kind: 'edge',
    given: { ...given(), userPoolRisks: risks('MFA_IF_CONFIGURED', 'BLOCK') },
    expect: [{ arn, result: 'fail', evidence: evidence('MFA_IF_CONFIGURED', 'BLOCK') }],
  },
  {
    name: 'nothing was set up',
    kind: 'edge',
    given: { ...given(), userPoolRisks: { [arn]: { RiskConfiguration: {} } } },
    expect: [{ arn, result: 'fail', evidence: evidence(null, null) }],
  },
  {
    name: 'the answers may not be read',
    kind: 'edge',
    given: {
      ...given(),
      userPoolRisks: { [arn]: { kind: 'denied', action: 'cognito-idp:DescribeRiskConfiguration' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'threat protection only watches',
    kind: 'none',
    given: { ...given({ UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }), userPoolRisks: risks('BLOCK', 'BLOCK') },
    expect: 'notApplicable',
  },
])
