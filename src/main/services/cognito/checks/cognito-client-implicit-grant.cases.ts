import { defineCases } from '../../../engine/cases'
import { clientArn as arn, givenClient } from '../samples'
import check from './cognito-client-implicit-grant.check'

export default defineCases(check, [
  { name: 'codes', kind: 'pass', given: givenClient(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'tokens beside codes',
    kind: 'fail',
    given: givenClient({ AllowedOAuthFlows: ['code', 'implicit'] }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'AllowedOAuthFlows[1]', value: 'implicit' }] }],
  },
  {
    name: 'a machine’s own secret',
    kind: 'edge',
    given: givenClient({ AllowedOAuthFlows: ['client_credentials'] }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'it is listed, and OAuth is off',
    kind: 'none',
    given: givenClient({ AllowedOAuthFlows: ['implicit'], AllowedOAuthFlowsUserPoolClient: false }),
    expect: 'notApplicable',
  },
])
