import { defineCases } from '../../../engine/cases'
import { given, poolArn as arn } from '../samples'
import check from './cognito-user-pool-compromised-credentials.check'

const path = 'RiskConfiguration.CompromisedCredentialsRiskConfiguration'
const risks = (EventAction: string, EventFilter?: string[]) => ({
  [arn]: {
    RiskConfiguration: {
      CompromisedCredentialsRiskConfiguration: {
        Actions: { EventAction },
        ...(EventFilter ? { EventFilter } : {}),
      },
    },
  },
})
const action = (value: string | null) => ({ path: `${path}.Actions.EventAction`, value })

export default defineCases(check, [
  {
    name: 'blocked at all three events',
    kind: 'pass',
    given: { ...given(), userPoolRisks: risks('BLOCK', ['PASSWORD_CHANGE', 'SIGN_IN', 'SIGN_UP']) },
    expect: [{ arn, result: 'pass', evidence: [action('BLOCK')] }],
  },
  {
    name: 'let through',
    kind: 'fail',
    given: { ...given(), userPoolRisks: risks('NO_ACTION') },
    expect: [{ arn, result: 'fail', evidence: [action('NO_ACTION')] }],
  },
  {
    name: 'no filter is all events',
    kind: 'edge',
    given: { ...given(), userPoolRisks: risks('BLOCK') },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'sign-ups are left out',
    kind: 'edge',
    given: { ...given(), userPoolRisks: risks('BLOCK', ['PASSWORD_CHANGE', 'SIGN_IN']) },
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'low',
        evidence: [action('BLOCK'), { path: `${path}.EventFilter[0]`, value: 'PASSWORD_CHANGE' }],
      },
    ],
  },
  {
    name: 'sign-ins are left out',
    kind: 'edge',
    given: { ...given(), userPoolRisks: risks('BLOCK', ['SIGN_UP']) },
    expect: [
      { arn, result: 'fail', evidence: [action('BLOCK'), { path: `${path}.EventFilter[0]`, value: 'SIGN_UP' }] },
    ],
  },
  {
    name: 'threat protection is off, so that is the finding',
    kind: 'none',
    given: { ...given({ UserPoolAddOns: undefined }), userPoolRisks: { [arn]: {} } },
    expect: 'notApplicable',
  },
])
