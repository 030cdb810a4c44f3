import { defineCases } from '../../../engine/cases'
import { given, poolArn as arn } from '../samples'
import check from './cognito-user-pool-custom-sign-in-protection.check'

const path = 'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode'
const DefineAuthChallenge = 'arn:aws:lambda:eu-central-1:111122223333:function:link'
const custom = (CustomAuthMode?: string, AdvancedSecurityMode = 'ENFORCED') => ({
  LambdaConfig: { DefineAuthChallenge },
  UserPoolAddOns: {
    AdvancedSecurityMode,
    ...(CustomAuthMode === undefined ? {} : { AdvancedSecurityAdditionalFlows: { CustomAuthMode } }),
  },
})
const challenge = { path: 'LambdaConfig.DefineAuthChallenge', value: DefineAuthChallenge }

export default defineCases(check, [
  {
    name: 'custom sign-ins are covered',
    kind: 'pass',
    given: given(custom('ENFORCED')),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'ENFORCED' }] }],
  },
  {
    name: 'nobody watches them',
    kind: 'fail',
    given: given(custom()),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }, challenge] }],
  },
  {
    name: 'they are only watched',
    kind: 'edge',
    given: given(custom('AUDIT')),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'AUDIT' }, challenge] }],
  },
  { name: 'there are none', kind: 'none', given: given(), expect: 'notApplicable' },
  {
    name: 'threat protection is off, which is another check’s question',
    kind: 'none',
    given: given(custom(undefined, 'OFF')),
    expect: 'notApplicable',
  },
])
