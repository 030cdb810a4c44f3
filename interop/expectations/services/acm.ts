import { expectCheck, expectOneSide, fails, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

const late = ['acm:late', 'acm:weak']

/** What the checks of certificates should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'acm-certificate-expiry',
    passes(late, 'it was imported, and is good for 200 days'),
    passes('acm:of a classic balancer', 'AWS issues and renews it'),
    fails('acm:within a month', 'it was imported, and ends in 20 days'),
    fails('acm:within a week', 'it was imported, and ends in 4 days'),
  ),
  expectOneSide(
    'acm-certificate-issued',
    'moto issues what was requested after a minute',
    fails(['acm:requested', 'acm:of a classic balancer'], 'nobody validated it'),
  ),
  expectCheck(
    'acm-certificate-key-strength',
    passes(['acm:late', 'acm:within a month', 'acm:within a week', 'acm:unused'], 'its key has 2,048 bits or more'),
    fails(['acm:weak', 'acm:unused and weak'], 'its key has 1,024 bits'),
  ),
  expectOneSide('acm-certificate-renewal', 'moto renews nothing, and uses no certificate that it issued'),
  expectOneSide(
    'acm-certificate-revoked',
    'moto revokes no certificate of ACM',
    passes(
      ['acm:late', 'acm:within a month', 'acm:within a week', 'acm:weak', 'acm:unused', 'acm:unused and weak'],
      'it was imported and is issued',
    ),
  ),
  expectCheck(
    'acm-certificate-unused',
    passes(['acm:late', 'acm:within a month', 'acm:within a week', 'acm:weak'], 'a balancer was given it'),
    fails(['acm:unused', 'acm:unused and weak'], 'nothing was given it'),
  ),
]
