import { defineCases } from '../../../engine/cases'
import { clientArn as arn, givenClient } from '../samples'
import check from './cognito-client-plain-callback.check'

const plain = 'http://shop.example.com/in'

export default defineCases(check, [
  { name: 'over HTTPS', kind: 'pass', given: givenClient(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'over plain HTTP',
    kind: 'fail',
    given: givenClient({ CallbackURLs: [plain, 'https://shop.example.com/in'] }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'CallbackURLs[0]', value: plain }] }],
  },
  {
    name: 'the developer’s own machine, and an app of a phone',
    kind: 'edge',
    given: givenClient({
      CallbackURLs: ['http://127.0.0.1/in', 'http://[::1]:8080/in', 'http://localhost:3000/in', 'shop://in'],
    }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a name that only begins like the own machine',
    kind: 'edge',
    given: givenClient({ CallbackURLs: ['http://localhost.example.com/in'] }),
    expect: [
      { arn, result: 'fail', evidence: [{ path: 'CallbackURLs[0]', value: 'http://localhost.example.com/in' }] },
    ],
  },
  {
    name: 'the way out only',
    kind: 'edge',
    given: givenClient({ LogoutURLs: [plain] }),
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [{ path: 'LogoutURLs[0]', value: plain }] }],
  },
  {
    name: 'without login pages the addresses are not used',
    kind: 'none',
    given: givenClient({ AllowedOAuthFlowsUserPoolClient: false, CallbackURLs: [plain] }),
    expect: 'notApplicable',
  },
])
