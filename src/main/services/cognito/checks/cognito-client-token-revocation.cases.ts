import { defineCases } from '../../../engine/cases'
import { clientArn as arn, givenClient } from '../samples'
import check from './cognito-client-token-revocation.check'

const path = 'EnableTokenRevocation'
const machine = { AllowedOAuthFlows: ['client_credentials'], ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] }

export default defineCases(check, [
  { name: 'turned on', kind: 'pass', given: givenClient(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'turned off',
    kind: 'fail',
    given: givenClient({ [path]: false }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: false }] }],
  },
  {
    name: 'AWS does not name it, as in older clients',
    kind: 'edge',
    given: givenClient({ [path]: undefined }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'a machine’s flow, but users can sign in as well',
    kind: 'edge',
    given: givenClient({ ...machine, ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'], [path]: false }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: false }] }],
  },
  {
    name: 'a client of a machine',
    kind: 'none',
    given: givenClient({ ...machine, [path]: false }),
    expect: 'notApplicable',
  },
])
