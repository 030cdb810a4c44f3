import { defineCases } from '../../../engine/cases'
import { clientArn as arn, givenClient, noClient, unreadClient } from '../samples'
import check from './cognito-client-user-existence.check'

const path = 'PreventUserExistenceErrors'

export default defineCases(check, [
  { name: 'prevented', kind: 'pass', given: givenClient(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'told',
    kind: 'fail',
    given: givenClient({ [path]: 'LEGACY' }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'LEGACY' }] }],
  },
  {
    name: 'AWS does not name it, as in older clients',
    kind: 'edge',
    given: givenClient({ [path]: undefined }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'a client of a machine',
    kind: 'none',
    given: givenClient({
      [path]: undefined,
      AllowedOAuthFlows: ['client_credentials'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    }),
    expect: 'notApplicable',
  },
  { name: 'no client', kind: 'none', given: noClient, expect: 'notApplicable' },
  { name: 'the settings may not be read', kind: 'edge', given: unreadClient, expect: 'notAssessed' },
])
