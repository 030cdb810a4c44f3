import { expectCheck, expectOneSide, fails, isUnknown, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

const careless = 'user-pool:careless'
const kept = 'user-pool:kept'
const texts = 'user-pool:with text messages'
const roles = 'moto does not tell the roles of identity pools'

/** What the checks of Cognito should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'cognito-user-pool-mfa',
    passes(kept, 'SetUserPoolMfaConfig asked it of everybody'),
    fails(texts, 'whoever wants it has it'),
    fails(careless, 'nobody set it, so it is off'),
  ),
  expectCheck(
    'cognito-user-pool-mfa-methods',
    passes(kept, 'it offers codes by app'),
    fails(texts, 'it offers text messages only'),
  ),
  expectCheck(
    'cognito-user-pool-password-length',
    passes(kept, 'it asks for 14 characters'),
    fails(careless, 'it asks for 6 characters'),
    fails(texts, 'AWS asks for 8 where nobody chose'),
  ),
  expectCheck(
    'cognito-user-pool-password-characters',
    passes([kept, texts], 'all four kinds are asked for, by choice or as AWS sets it'),
    fails(careless, 'six characters of any kind are enough'),
  ),
  expectCheck(
    'cognito-user-pool-temporary-password',
    passes([kept, texts], 'three days, and the week that AWS sets'),
    fails(careless, 'it gives 90 days'),
  ),
  expectCheck(
    'cognito-user-pool-verification',
    passes([kept, texts], 'mail is verified'),
    fails(careless, 'people register, and nothing is verified'),
  ),
  expectCheck(
    'cognito-user-pool-attribute-change',
    passes(kept, 'the old mail address counts until the new one is verified'),
    fails(texts, 'users sign in by both, and nothing was said of changes'),
  ),
  expectCheck(
    'cognito-user-pool-account-recovery',
    passes(kept, 'mail comes first'),
    fails(othersOf('user-pool'), 'where nobody chose, AWS prefers text messages'),
  ),
  expectCheck(
    'cognito-user-pool-deletion-protection',
    passes(kept, 'CreateUserPool turned it on'),
    fails(othersOf('user-pool'), 'it is off unless somebody turns it on'),
  ),
  expectCheck(
    'cognito-user-pool-threat-protection',
    passes(kept, 'it has full function'),
    fails(texts, 'it only watches'),
    fails(careless, 'it was never turned on'),
  ),
  expectCheck(
    'cognito-user-pool-custom-sign-in-protection',
    passes(kept, 'it acts on custom sign-ins too'),
    fails(texts, 'there are custom sign-ins, and nobody said how to treat them'),
  ),
  expectOneSide(
    'cognito-user-pool-risk-response',
    'moto does not tell what threat protection does',
    isUnknown(kept, 'AWS was asked, and moto has no answer'),
  ),
  expectOneSide(
    'cognito-user-pool-compromised-credentials',
    'moto does not tell what threat protection does',
    isUnknown(kept, 'AWS was asked, and moto has no answer'),
  ),
  expectOneSide(
    'cognito-user-pool-threat-logs',
    'moto does not tell of logs',
    isUnknown([kept, texts], 'threat protection is on, and moto has no answer about logs'),
  ),
  expectOneSide(
    'cognito-user-pool-message-logs',
    'moto does not tell of logs',
    isUnknown(othersOf('user-pool'), 'moto has no answer about logs'),
  ),
  expectOneSide(
    'cognito-user-pool-waf',
    'moto does not tell what stands behind a web ACL',
    isUnknown(othersOf('user-pool'), 'there are web ACLs, and moto has no answer about what they stand before'),
  ),
  expectCheck(
    'cognito-user-pool-email-sender',
    passes(kept, 'it sends with Amazon SES'),
    fails(texts, 'it verifies mail, and nobody chose a sender'),
  ),
  expectCheck(
    'cognito-client-user-existence',
    passes('user-pool-client:kept', 'errors are prevented'),
    fails('user-pool-client:careless', 'errors are those of old'),
  ),
  expectCheck(
    'cognito-client-token-revocation',
    passes('user-pool-client:kept', 'it is turned on'),
    fails('user-pool-client:careless', 'CreateUserPoolClient turned it off'),
  ),
  expectCheck(
    'cognito-client-implicit-grant',
    passes('user-pool-client:kept', 'it gives codes'),
    fails('user-pool-client:careless', 'it gives tokens in addresses'),
  ),
  expectCheck(
    'cognito-client-plain-callback',
    passes('user-pool-client:kept', 'HTTPS, and the developer’s own machine'),
    fails('user-pool-client:careless', 'it sends users back over plain HTTP'),
  ),
  expectCheck(
    'cognito-client-password-flow',
    passes('user-pool-client:kept', 'SRP only'),
    fails('user-pool-client:careless', 'ALLOW_USER_PASSWORD_AUTH is among its flows'),
  ),
  expectCheck(
    'cognito-client-token-lifetime',
    passes('user-pool-client:kept', 'half an hour and a week'),
    fails('user-pool-client:careless', '24 hours and ten years, in the units that AWS takes where none are named'),
  ),
  expectCheck(
    'cognito-group-role',
    passes('user-group:kept', 'its role has no permissions'),
    fails('user-group:careless', 'its role has AdministratorAccess'),
  ),
  expectCheck(
    'cognito-identity-provider-plain-http',
    passes('identity-provider:kept', 'its metadata come over HTTPS'),
    fails('identity-provider:careless', 'its metadata come over plain HTTP'),
  ),
  expectOneSide(
    'cognito-identity-pool-guest-role',
    roles,
    passes('identity-pool:without guests', 'nobody gets in without signing in'),
    isUnknown('identity-pool:with guests', 'guests get in, and moto has no answer about their role'),
  ),
  expectOneSide(
    'cognito-identity-pool-user-role',
    roles,
    isUnknown(othersOf('identity-pool'), 'moto has no answer about roles'),
  ),
  expectOneSide(
    'cognito-identity-pool-role-trust',
    roles,
    isUnknown(othersOf('identity-pool'), 'moto has no answer about roles'),
  ),
  expectOneSide(
    'cognito-identity-pool-classic-flow',
    'moto keeps no classic flow',
    passes(othersOf('identity-pool'), 'the classic flow is off unless somebody turns it on'),
  ),
  expectCheck(
    'cognito-identity-pool-token-check',
    passes('identity-pool:without guests', 'CreateIdentityPool turned the check on'),
    fails('identity-pool:with guests', 'CreateIdentityPool turned the check off'),
  ),
]
