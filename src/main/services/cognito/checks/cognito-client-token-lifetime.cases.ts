import { defineCases } from '../../../engine/cases'
import { clientArn as arn, givenClient, noClient } from '../samples'
import check from './cognito-client-token-lifetime.check'

export default defineCases(check, [
  { name: 'an hour and a month', kind: 'pass', given: givenClient(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'a day and ten years',
    kind: 'fail',
    given: givenClient({ AccessTokenValidity: 1440, RefreshTokenValidity: 3650 }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'AccessTokenValidity', value: 1440 },
          { path: 'RefreshTokenValidity', value: 3650 },
        ],
      },
    ],
  },
  {
    name: 'without units: hours and days',
    kind: 'edge',
    given: givenClient({ TokenValidityUnits: undefined, AccessTokenValidity: 1, IdTokenValidity: 8 }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'IdTokenValidity', value: 8 }] }],
  },
  {
    name: 'nothing is named: an hour and 30 days',
    kind: 'edge',
    given: givenClient({
      TokenValidityUnits: undefined,
      AccessTokenValidity: undefined,
      IdTokenValidity: undefined,
      RefreshTokenValidity: undefined,
    }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a year, and each refresh token is good once',
    kind: 'edge',
    given: givenClient({ RefreshTokenValidity: 365, RefreshTokenRotation: { Feature: 'ENABLED' } }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a unit that nobody knows',
    kind: 'edge',
    given: givenClient({ TokenValidityUnits: { AccessToken: 'fortnights' } }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'IdTokenValidity', value: 60 }] }],
  },
  { name: 'no client', kind: 'none', given: noClient, expect: 'notApplicable' },
])
