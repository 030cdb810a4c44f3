import { defineCases } from '../../../engine/cases'
import type { IdentityPoolSettings } from '../facts'
import { identityPool, identityPoolArn as arn, identitySettings } from '../samples'
import check from './cognito-identity-pool-classic-flow.check'

const given = (fields: Partial<IdentityPoolSettings> = {}) => ({
  identityPools: [identityPool()],
  identityPoolSettings: { [arn]: identitySettings(fields) },
})
const classic = { path: 'AllowClassicFlow', value: true }
const path = 'AllowUnauthenticatedIdentities'

export default defineCases(check, [
  { name: 'turned off', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'turned on, and there are guests',
    kind: 'fail',
    given: given({ AllowClassicFlow: true }),
    expect: [{ arn, result: 'fail', evidence: [classic, { path, value: true }] }],
  },
  {
    name: 'turned on, for users who signed in',
    kind: 'edge',
    given: given({ AllowClassicFlow: true, AllowUnauthenticatedIdentities: false }),
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [classic, { path, value: false }] }],
  },
  {
    name: 'AWS does not name it: it is off unless somebody turned it on',
    kind: 'edge',
    given: given({ AllowClassicFlow: undefined }),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'AllowClassicFlow', value: null }] }],
  },
  {
    name: 'no identity pool',
    kind: 'none',
    given: { identityPools: [], identityPoolSettings: {} },
    expect: 'notApplicable',
  },
])
