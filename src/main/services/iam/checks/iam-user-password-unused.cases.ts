import { defineCases } from '../../../engine/cases'
import { loginProfile, user } from '../samples'
import check from './iam-user-password-unused.check'

const ann = user()
const made = '2025-01-10T08:00:00.000Z'
const failsWith = (value: string | null) => [
  {
    arn: ann.arn,
    result: 'fail' as const,
    evidence: [
      { path: 'PasswordLastUsed', value, volatile: true as const },
      { path: 'LoginProfile.CreateDate', value: made },
    ],
  },
]

export default defineCases(check, [
  {
    name: 'used a week ago',
    kind: 'pass',
    given: {
      users: [ann],
      userLoginProfiles: { [ann.arn]: loginProfile(made) },
      userPasswordUses: { [ann.arn]: { PasswordLastUsed: '2026-05-25T00:00:00.000Z' } },
    },
    expect: [{ arn: ann.arn, result: 'pass' }],
  },
  {
    name: 'used 46 days ago',
    kind: 'fail',
    given: {
      users: [ann],
      userLoginProfiles: { [ann.arn]: loginProfile(made) },
      userPasswordUses: { [ann.arn]: { PasswordLastUsed: '2026-04-16T00:00:00.000Z' } },
    },
    expect: failsWith('2026-04-16T00:00:00.000Z'),
  },
  {
    name: 'no users',
    kind: 'none',
    given: { users: [], userLoginProfiles: {}, userPasswordUses: {} },
    expect: 'notApplicable',
  },
  {
    name: 'never used',
    kind: 'edge',
    given: { users: [ann], userLoginProfiles: { [ann.arn]: loginProfile(made) }, userPasswordUses: { [ann.arn]: {} } },
    expect: failsWith(null),
  },
  {
    name: 'never used, but made last week',
    kind: 'edge',
    given: {
      users: [ann],
      userLoginProfiles: { [ann.arn]: loginProfile('2026-05-25T00:00:00.000Z') },
      userPasswordUses: { [ann.arn]: {} },
    },
    expect: [{ arn: ann.arn, result: 'pass' }],
  },
  {
    name: 'no password',
    kind: 'edge',
    given: {
      users: [ann],
      userLoginProfiles: { [ann.arn]: {} },
      userPasswordUses: { [ann.arn]: { PasswordLastUsed: '2020-04-16T00:00:00.000Z' } },
    },
    expect: 'notApplicable',
  },
  {
    name: 'the users may not be listed',
    kind: 'edge',
    given: {
      users: [ann],
      userLoginProfiles: { [ann.arn]: loginProfile(made) },
      userPasswordUses: { [ann.arn]: { kind: 'denied', action: 'iam:ListUsers' } },
    },
    expect: 'notAssessed',
  },
])
