import { defineCases } from '../../../engine/cases'
import { loginProfile, mfaDevices, user } from '../samples'
import check from './iam-user-console-mfa.check'

const ann = user()
const ben = user({ UserName: 'ben' })
const path = 'MFADevices[0].SerialNumber'

export default defineCases(check, [
  {
    name: 'a password and a device',
    kind: 'pass',
    given: {
      users: [ann],
      userLoginProfiles: { [ann.arn]: loginProfile() },
      userMfaDevices: { [ann.arn]: mfaDevices('ann') },
    },
    expect: [{ arn: ann.arn, result: 'pass', evidence: [{ path, value: 'arn:aws:iam::111122223333:mfa/ann' }] }],
  },
  {
    name: 'a password and no device',
    kind: 'fail',
    given: {
      users: [ann],
      userLoginProfiles: { [ann.arn]: loginProfile() },
      userMfaDevices: { [ann.arn]: mfaDevices() },
    },
    expect: [{ arn: ann.arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'no users',
    kind: 'none',
    given: { users: [], userLoginProfiles: {}, userMfaDevices: {} },
    expect: 'notApplicable',
  },
  {
    name: 'a user without a password needs no device',
    kind: 'edge',
    given: { users: [ann], userLoginProfiles: { [ann.arn]: {} }, userMfaDevices: { [ann.arn]: mfaDevices() } },
    expect: 'notApplicable',
  },
  {
    name: 'whether one user has a password may not be read, the devices of another neither',
    kind: 'edge',
    given: {
      users: [ann, ben, user({ UserName: 'cleo' })],
      userLoginProfiles: {
        [ann.arn]: { kind: 'denied', action: 'iam:GetLoginProfile' },
        [ben.arn]: loginProfile(),
        [user({ UserName: 'cleo' }).arn]: loginProfile(),
      },
      userMfaDevices: {
        [ann.arn]: mfaDevices('ann'),
        [ben.arn]: { kind: 'denied', action: 'iam:ListMFADevices' },
        [user({ UserName: 'cleo' }).arn]: mfaDevices('cleo'),
      },
    },
    expect: [
      { arn: ann.arn, result: 'unknown', gap: 'denied' },
      { arn: ben.arn, result: 'unknown', gap: 'denied' },
      { arn: user({ UserName: 'cleo' }).arn, result: 'pass' },
    ],
  },
])
