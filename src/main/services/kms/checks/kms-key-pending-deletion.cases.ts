import { defineCases } from '../../../engine/cases'
import { key, keyArn, metadata } from '../samples'
import check from './kms-key-pending-deletion.check'

const given = (fields: Parameters<typeof metadata>[0] = {}) => ({
  keys: [key()],
  keyMetadata: { [keyArn]: metadata(fields) },
})

export default defineCases(check, [
  {
    name: 'in use',
    kind: 'pass',
    given: given(),
    expect: [{ arn: keyArn, result: 'pass', evidence: [{ path: 'KeyState', value: 'Enabled' }] }],
  },
  {
    name: 'deleted in June',
    kind: 'fail',
    given: given({ KeyState: 'PendingDeletion', DeletionDate: '2026-06-20T10:00:00.000Z' }),
    expect: [
      {
        arn: keyArn,
        result: 'fail',
        evidence: [
          { path: 'KeyState', value: 'PendingDeletion' },
          { path: 'DeletionDate', value: '2026-06-20T10:00:00.000Z' },
        ],
      },
    ],
  },
  {
    name: 'the primary key waits for its replicas, which have the date',
    kind: 'edge',
    given: given({ KeyState: 'PendingReplicaDeletion' }),
    expect: [{ arn: keyArn, result: 'fail', evidence: [{ path: 'KeyState', value: 'PendingReplicaDeletion' }] }],
  },
  {
    name: 'disabled keys can be enabled again',
    kind: 'edge',
    given: given({ KeyState: 'Disabled' }),
    expect: [{ arn: keyArn, result: 'pass' }],
  },
  {
    name: 'a key of AWS is none of the account’s business',
    kind: 'edge',
    given: given({ KeyManager: 'AWS' }),
    expect: 'notApplicable',
  },
  {
    name: 'the state may not be read',
    kind: 'edge',
    given: { keys: [key()], keyMetadata: { [keyArn]: { kind: 'denied', action: 'kms:DescribeKey' } } },
    expect: [{ arn: keyArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no key', kind: 'none', given: { keys: [], keyMetadata: {} }, expect: 'notApplicable' },
])
