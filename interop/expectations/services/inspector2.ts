import { expectOneSide, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

/** What the checks of Inspector should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectOneSide(
    'inspector2-region-enabled',
    'in the other region nothing runs that could be scanned',
    passes('account:main', 'Enable was sent for instances and functions'),
  ),
]
