import { expectCheck, expectOneSide, fails, isUnknown, othersOf, passes } from '../expectation'
import type { CheckExpectations } from '../expectation'

/** What the checks of Lambda should say, each with its reason. */
export const lambdaExpectations: readonly CheckExpectations[] = [
  expectOneSide(
    'lambda-event-source-partial-batch',
    'moto makes mappings for queues and streams that exist only, and this project has no client that makes those',
  ),
  expectOneSide(
    'lambda-event-source-visibility-timeout',
    'moto’s mappings need a queue and a function that it starts in a container, which these machines do not have',
  ),
  expectCheck(
    'lambda-function-architecture',
    passes('function:kept', 'CreateFunction asked for arm64'),
    fails(othersOf('function'), 'x86_64 is the default'),
  ),
  expectCheck(
    'lambda-function-cross-account-access',
    passes(
      ['function:kept', 'function:for-any-bucket', 'function:without-policy'],
      'its policy names a service at most, which is the question of service-source',
    ),
    fails('function:for-partner', 'its policy names another account'),
    fails('function:careless', 'everyone is every other account as well'),
  ),
  expectCheck(
    'lambda-function-environment-key',
    passes('function:kept', 'CreateFunction named a key'),
    fails('function:careless', 'it has variables and no key of its own; functions without variables are left out'),
  ),
  expectCheck(
    'lambda-function-environment-secrets',
    passes(othersOf('function'), 'its variables hold no secret'),
    fails('function:careless', 'DATABASE_PASSWORD holds a password'),
  ),
  expectOneSide(
    'lambda-function-failure-destination',
    'moto drops dead-letter queues, and gives the time of an invoke configuration in a form that the SDK refuses',
    isUnknown('function:for-partner', 'moto answers ListFunctionEventInvokeConfigs with a text where a number is due'),
    fails(othersOf('function'), 'it has neither queue nor destination; moto drops the queue of the function kept'),
  ),
  expectOneSide('lambda-function-layers-account', 'moto knows layers of the own account only, and none is made here'),
  expectCheck(
    'lambda-function-multiple-zones',
    passes('function:kept', 'its subnets are in two zones'),
    fails('function:careless', 'it has one subnet; functions outside of a VPC are left out'),
  ),
  expectCheck(
    'lambda-function-policy-public',
    passes(othersOf('function'), 'its policy names an account or a service, or there is none'),
    fails('function:careless', 'AddPermission let * invoke it'),
  ),
  expectOneSide(
    'lambda-function-role-exists',
    'moto, as AWS, makes no function with a role that does not exist',
    passes(othersOf('function'), 'CreateFunction named a role that CreateRole made'),
  ),
  expectCheck(
    'lambda-function-role-permissions',
    passes('function:kept', 'its role has no policy that allows all of a service'),
    fails(othersOf('function'), 'AdministratorAccess is attached to their role'),
  ),
  expectCheck(
    'lambda-function-role-shared',
    passes('function:kept', 'no other function has its role'),
    fails(othersOf('function'), 'four functions have the same role'),
  ),
  expectCheck(
    'lambda-function-runtime-supported',
    passes(othersOf('function'), 'AWS patches python3.13 until 2029'),
    fails('function:careless', 'AWS ended support of python3.9 in December 2025'),
  ),
  expectCheck(
    'lambda-function-service-source',
    passes(othersOf('function'), 'its policy names no service, or asks for source and account'),
    fails('function:for-any-bucket', 'S3 may invoke it for the bucket of anyone'),
  ),
  expectCheck(
    'lambda-function-tracing',
    passes('function:kept', 'its mode is Active'),
    fails(othersOf('function'), 'PassThrough is the default'),
  ),
  ...['lambda-function-url-authentication', 'lambda-function-url-cors'].map((check) =>
    expectOneSide(
      check,
      'moto does not know ListFunctionUrlConfigs and answers with a web page, status 404',
      isUnknown(
        othersOf('function'),
        'a web page is no word of AWS about a URL: neither that there is one nor that there is none',
      ),
    ),
  ),
]
