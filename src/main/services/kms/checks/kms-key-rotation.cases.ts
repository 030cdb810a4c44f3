import { defineCases } from '../../../engine/cases'
import { key, keyArn, metadata } from '../samples'
import check from './kms-key-rotation.check'

const given = (KeyRotationEnabled: boolean, fields: Parameters<typeof metadata>[0] = {}) => ({
  keys: [key()],
  keyMetadata: { [keyArn]: metadata(fields) },
  keyRotation: { [keyArn]: { KeyRotationEnabled } },
})
const path = 'KeyRotationEnabled'

export default defineCases(check, [
  {
    name: 'rotated each year',
    kind: 'pass',
    given: given(true),
    expect: [{ arn: keyArn, result: 'pass', evidence: [{ path, value: true }] }],
  },
  {
    name: 'never rotated',
    kind: 'fail',
    given: given(false),
    expect: [{ arn: keyArn, result: 'fail', evidence: [{ path, value: false }] }],
  },
  {
    name: 'imported material, which its owner renews',
    kind: 'edge',
    given: given(false, { Origin: 'EXTERNAL' }),
    expect: 'notApplicable',
  },
  {
    name: 'a key for signatures',
    kind: 'edge',
    given: given(false, { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' }),
    expect: 'notApplicable',
  },
  {
    name: 'a replica, which turns with its primary key',
    kind: 'edge',
    given: given(false, { MultiRegionConfiguration: { MultiRegionKeyType: 'REPLICA' } }),
    expect: 'notApplicable',
  },
  {
    name: 'a key that will be deleted, for which KMS always answers no',
    kind: 'edge',
    given: given(false, { KeyState: 'PendingDeletion' }),
    expect: 'notApplicable',
  },
  {
    name: 'the state may not be read',
    kind: 'edge',
    given: { ...given(true), keyMetadata: { [keyArn]: { kind: 'denied', action: 'kms:DescribeKey' } } },
    expect: [{ arn: keyArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'the rotation may not be read',
    kind: 'edge',
    given: { ...given(true), keyRotation: { [keyArn]: { kind: 'denied', action: 'kms:GetKeyRotationStatus' } } },
    expect: [{ arn: keyArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no key', kind: 'none', given: { keys: [], keyMetadata: {}, keyRotation: {} }, expect: 'notApplicable' },
])
