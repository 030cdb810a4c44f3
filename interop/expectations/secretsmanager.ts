import { expectCheck, expectOneSide, fails, othersOf, passes } from '../expectation'
import type { CheckExpectations } from '../expectation'

const allNew = 'a server that started a minute ago has nothing that is months old'

/** What the checks of Secrets Manager should say, each with its reason. */
export const secretExpectations: readonly CheckExpectations[] = [
  expectCheck(
    'secretsmanager-secret-cross-account-access',
    passes(['secret:kept', 'secret:as-made'], 'its policy names a role of the account, or there is none'),
    fails('secret:for-partner', 'its policy names another account'),
    fails('secret:open', 'everyone is every other account as well'),
  ),
  expectCheck(
    'secretsmanager-secret-customer-key',
    passes('secret:kept', 'CreateSecret named a key'),
    fails(othersOf('secret'), 'without a key Secrets Manager takes aws/secretsmanager'),
  ),
  expectCheck(
    'secretsmanager-secret-policy-public',
    passes(othersOf('secret'), 'its policy names who may read it, or there is none'),
    fails('secret:open', 'its policy lets everyone read it'),
  ),
  expectOneSide('secretsmanager-secret-rotated-lately', allNew, passes(othersOf('secret'), 'it was made today')),
  expectOneSide(
    'secretsmanager-secret-rotation',
    'moto runs the function of a rotation in a container, which is not there',
    fails(othersOf('secret'), 'RotateSecret was not sent for it'),
  ),
  expectOneSide(
    'secretsmanager-secret-rotation-missed',
    'moto runs the function of a rotation in a container, so no secret rotates',
  ),
  expectOneSide('secretsmanager-secret-unused', allNew, passes(othersOf('secret'), 'it was made today')),
]
