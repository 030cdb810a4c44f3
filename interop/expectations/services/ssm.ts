import { expectCheck, fails, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

/** What the checks of Systems Manager should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'ssm-document-public',
    fails('document:for-everybody', 'ModifyDocumentPermission shared it with all'),
    passes(othersOf('document'), 'it is shared with nobody, or with one account'),
  ),
  expectCheck(
    'ssm-document-secrets',
    fails('document:with-a-password', 'a command in it assigns a password'),
    passes(othersOf('document'), 'its command holds no secret'),
  ),
  expectCheck(
    'ssm-parameter-plain-secret',
    passes('parameter:/shop/password', 'PutParameter made it a SecureString'),
    fails(['parameter:/shop/apiKey', 'parameter:/shop/tokens'], 'its name says secret, and its type is plain'),
  ),
]
