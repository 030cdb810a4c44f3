import { expectCheck, expectOneSide, fails, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

/** What the checks of Route 53 should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'route53-record-dangling',
    passes('zone:of a bucket', 'HeadBucket answers that the bucket of the name is there'),
    fails('zone:without its bucket', 'HeadBucket answers 404 for the bucket of the name'),
  ),
  expectOneSide('route53-record-temporary-address', 'moto gives out addresses that are not public'),
]
