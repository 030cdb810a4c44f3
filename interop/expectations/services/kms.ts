import { expectCheck, fails, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

const onlyOwn = 'the policy names the account, or a service'
const isPublic = ['kms-key:for everyone', 'kms-key:for everyone to read']

/** What the checks of KMS should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'kms-key-cross-account-access',
    fails('kms-key:for a partner', 'the policy names another account'),
    fails(isPublic, 'everyone is every other account as well'),
    passes('kms-key:for the account through a service', 'kms:CallerAccount lets the account alone through'),
    passes(othersOf('kms-key'), onlyOwn),
  ),
  expectCheck(
    'kms-key-pending-deletion',
    fails('kms-key:deleted', 'ScheduleKeyDeletion was sent for it'),
    passes(othersOf('kms-key'), 'nobody ordered its deletion'),
  ),
  expectCheck(
    'kms-key-policy-public',
    fails(isPublic, 'its principal is everyone, without a condition'),
    passes('kms-key:for the account through a service', 'kms:CallerAccount keeps strangers out'),
    passes(othersOf('kms-key'), 'the policy names accounts or services'),
  ),
  expectCheck(
    'kms-key-rotation',
    fails(
      ['kms-key:for everyone', 'kms-key:for a partner', 'kms-key:for any trail'],
      'nobody turned rotation on, which is off for a new key',
    ),
    passes(
      [
        'kms-key:kept',
        'kms-key:kept elsewhere',
        'kms-key:for everyone to read',
        'kms-key:for the account through a service',
        'kms-key:for own trails',
      ],
      'EnableKeyRotation was sent; the keys for signatures and in deletion are left out',
    ),
  ),
  expectCheck(
    'kms-key-service-source',
    fails('kms-key:for any trail', 'no condition names a trail or an account'),
    passes('kms-key:for own trails', 'the encryption context, which CloudTrail writes, names trails of the account'),
    passes(othersOf('kms-key'), 'the policy names no service'),
  ),
]
