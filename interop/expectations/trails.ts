import { expectCheck, expectOneSide, fails, isUnknown, passes } from '../expectation'
import type { CheckExpectations } from '../expectation'

const oneAccount = 'there is one account, and one side of it'

/** What the checks of CloudTrail and Config should say, each with its reason. */
export const trailExpectations: readonly CheckExpectations[] = [
  expectOneSide(
    'cloudtrail-account-duplicate-management-events',
    oneAccount,
    passes('account:whole', 'of the two trails one is off'),
  ),
  expectOneSide(
    'cloudtrail-account-management-events',
    oneAccount,
    passes('account:whole', 'the trail kept covers all regions, is logging, and selects all management events'),
  ),
  expectOneSide(
    'cloudtrail-account-s3-object-events',
    oneAccount,
    fails(
      'account:whole',
      'the trail kept selects objects of all buckets, but moto says HasCustomEventSelectors false of each trail, where ' +
        'AWS says true of one with selectors; without selectors there are no data events',
    ),
  ),
  expectCheck(
    'cloudtrail-trail-cloudwatch-logs',
    passes('trail:kept', 'CreateTrail named a log group'),
    fails('trail:off', 'CreateTrail named none'),
  ),
  expectOneSide(
    'cloudtrail-trail-delivery',
    'moto delivers nothing, so no delivery can fail',
    passes(['trail:kept', 'trail:off'], 'GetTrailStatus names no error'),
  ),
  expectCheck(
    'cloudtrail-trail-kms-key',
    passes('trail:kept', 'CreateTrail named a key'),
    fails('trail:off', 'CreateTrail named none'),
  ),
  expectCheck(
    'cloudtrail-trail-log-validation',
    passes('trail:kept', 'CreateTrail asked for it'),
    fails('trail:off', 'CreateTrail did not ask for it'),
  ),
  expectCheck(
    'cloudtrail-trail-logging',
    passes('trail:kept', 'StartLogging was sent'),
    fails('trail:off', 'trails do not log before StartLogging'),
  ),
  expectOneSide(
    'config-account-global-types',
    oneAccount,
    passes('account:whole', 'the recorder of the main region records global types'),
  ),
  expectOneSide(
    'config-account-global-types-once',
    oneAccount,
    passes('account:whole', 'only the recorder of the main region records global types'),
  ),
  expectOneSide(
    'config-delivery-channel-failing',
    'moto tells no status of delivery',
    isUnknown('channel:main', 'moto does not know DescribeDeliveryChannelStatus and answers with a web page'),
  ),
  expectCheck(
    'config-recorder-all-types',
    passes('recorder:all, running', 'allSupported is on'),
    fails('recorder:some types, not running', 'it records one type'),
  ),
  expectCheck(
    'config-recorder-service-role',
    passes('recorder:all, running', 'its role is AWSServiceRoleForConfig'),
    fails('recorder:some types, not running', 'its role is one of the account'),
  ),
  expectCheck(
    'config-region-recorder',
    passes('account:main', 'StartConfigurationRecorder was sent'),
    fails('account:other', 'the recorder there was not started'),
  ),
]
