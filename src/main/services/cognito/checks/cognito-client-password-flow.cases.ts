import { defineCases } from '../../../engine/cases'
import { clientArn as arn, givenClient, noClient } from '../samples'
import check from './cognito-client-password-flow.check'

const path = 'ExplicitAuthFlows[0]'

export default defineCases(check, [
  {
    name: 'SRP',
    kind: 'pass',
    given: givenClient(),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'ALLOW_REFRESH_TOKEN_AUTH' }] }],
  },
  {
    name: 'passwords as they are',
    kind: 'fail',
    given: givenClient({ ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_PASSWORD_AUTH'] }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'ExplicitAuthFlows[1]', value: 'ALLOW_USER_PASSWORD_AUTH' }] }],
  },
  {
    name: 'the older name of the same',
    kind: 'edge',
    given: givenClient({ ExplicitAuthFlows: ['USER_PASSWORD_AUTH'] }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'USER_PASSWORD_AUTH' }] }],
  },
  {
    name: 'a server signs users in with its own credentials',
    kind: 'edge',
    given: givenClient({ ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'nobody chose: SRP and custom',
    kind: 'edge',
    given: givenClient({ ExplicitAuthFlows: [] }),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: null }] }],
  },
  { name: 'no client', kind: 'none', given: noClient, expect: 'notApplicable' },
])
