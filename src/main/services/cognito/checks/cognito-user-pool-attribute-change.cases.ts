import { defineCases } from '../../../engine/cases'
import { given, poolArn as arn } from '../samples'
import check from './cognito-user-pool-attribute-change.check'

const path = 'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate[0]'

export default defineCases(check, [
  {
    name: 'the old mail address is kept',
    kind: 'pass',
    given: given(),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'email' }] }],
  },
  {
    name: 'nothing is kept',
    kind: 'fail',
    given: given({ UserAttributeUpdateSettings: undefined }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path, value: null },
          { path: 'AutoVerifiedAttributes[0]', value: 'email' },
        ],
      },
    ],
  },
  {
    name: 'one of two is kept',
    kind: 'edge',
    given: given({
      AutoVerifiedAttributes: ['email', 'phone_number'],
      UsernameAttributes: [],
      AliasAttributes: ['email', 'phone_number'],
    }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path, value: 'email' },
          { path: 'AutoVerifiedAttributes[1]', value: 'phone_number' },
        ],
      },
    ],
  },
  {
    name: 'users sign in by name only',
    kind: 'none',
    given: given({ UsernameAttributes: [], UserAttributeUpdateSettings: undefined }),
    expect: 'notApplicable',
  },
])
