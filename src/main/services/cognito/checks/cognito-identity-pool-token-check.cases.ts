import { defineCases } from '../../../engine/cases'
import type { IdentityPoolSettings } from '../facts'
import { identityPool, identityPoolArn as arn, identitySettings } from '../samples'
import check from './cognito-identity-pool-token-check.check'

const providers = (...checks: readonly (boolean | undefined)[]): IdentityPoolSettings['CognitoIdentityProviders'] =>
  checks.map((ServerSideTokenCheck, index) => ({
    ProviderName: `cognito-idp.eu-central-1.amazonaws.com/eu-central-1_${index}`,
    ...(ServerSideTokenCheck === undefined ? {} : { ServerSideTokenCheck }),
  }))
const given = (...checks: readonly (boolean | undefined)[]) => ({
  identityPools: [identityPool()],
  identityPoolSettings: { [arn]: identitySettings({ CognitoIdentityProviders: providers(...checks) }) },
})
const path = (index: number): string => `CognitoIdentityProviders[${index}].ServerSideTokenCheck`

export default defineCases(check, [
  {
    name: 'it asks',
    kind: 'pass',
    given: given(true),
    expect: [{ arn, result: 'pass', evidence: [{ path: path(0), value: true }] }],
  },
  {
    name: 'it does not ask',
    kind: 'fail',
    given: given(false),
    expect: [{ arn, result: 'fail', evidence: [{ path: path(0), value: false }] }],
  },
  {
    name: 'one of two is asked',
    kind: 'edge',
    given: given(true, undefined),
    expect: [{ arn, result: 'fail', evidence: [{ path: path(1), value: null }] }],
  },
  { name: 'no user pool is trusted', kind: 'none', given: given(), expect: 'notApplicable' },
])
