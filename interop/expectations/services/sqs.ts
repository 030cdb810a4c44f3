import { expectCheck, fails, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

/** What the checks of SQS should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'sqs-queue-cross-account-access',
    passes(othersOf('queue'), 'the policy names a service or nobody'),
    fails('queue:for a partner', 'the policy names another account'),
    fails('queue:for everyone', 'everyone is every other account as well'),
  ),
  expectCheck(
    'sqs-queue-encryption',
    passes(othersOf('queue'), 'CreateQueue turned on keys of SQS, or named a key'),
    fails('queue:for everyone', 'CreateQueue turned encryption off'),
  ),
  expectCheck(
    'sqs-queue-policy-public',
    passes(othersOf('queue'), 'the policy names an account or a service, or there is none'),
    fails('queue:for everyone', 'the policy lets * do everything'),
  ),
  expectCheck(
    'sqs-queue-service-source',
    passes(othersOf('queue'), 'the policy names no service, or asks for the source'),
    fails('queue:for any topic', 'SNS may send for the topic of anyone'),
  ),
]
