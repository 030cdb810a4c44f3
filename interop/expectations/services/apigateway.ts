import { expectCheck, expectOneSide, fails, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

const caches = ['rest-stage:careless', 'rest-stage:private']

/** What the checks of REST APIs should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'apigateway-rest-api-authorization',
    passes(['rest-api:kept', 'rest-api:private'], 'its methods ask for signed calls, but for OPTIONS'),
    passes(
      ['rest-api:private and closed', 'rest-api:shared'],
      'its method asks for nothing, and its policy names who may call',
    ),
    fails('rest-api:careless', 'its methods ask for an API key at most'),
  ),
  expectCheck(
    'apigateway-rest-api-private-policy',
    passes('rest-api:private and closed', 'its policy names the account'),
    fails('rest-api:private', 'its policy names everybody'),
  ),
  expectCheck(
    'apigateway-rest-api-cross-account-access',
    passes(['rest-api:private', 'rest-api:private and closed'], 'its policy names no other account'),
    fails('rest-api:shared', 'its policy names a role of another account'),
  ),
  expectCheck(
    'apigateway-rest-api-integration-plain-http',
    passes('rest-api:kept', 'its backend is called over HTTPS'),
    fails('rest-api:careless', 'a backend is called over plain HTTP'),
  ),
  expectCheck(
    'apigateway-rest-api-integration-certificate',
    passes('rest-api:kept', 'PutIntegration was sent without tlsConfig'),
    fails('rest-api:careless', 'PutIntegration was sent with insecureSkipVerification'),
  ),
  expectCheck(
    'apigateway-rest-api-integration-secrets',
    passes(othersOf('rest-api'), 'nothing is sent but what the client sent'),
    fails('rest-api:careless', 'a key stands in a header that it sends'),
  ),
  expectCheck(
    'apigateway-rest-api-request-validation',
    passes('rest-api:kept', 'its POST has a validator'),
    fails('rest-api:careless', 'its POST has none'),
  ),
  expectCheck(
    'apigateway-rest-api-cors',
    passes('rest-api:kept', 'it names one site'),
    fails('rest-api:careless', 'it answers every site'),
  ),
  expectCheck(
    'apigateway-stage-access-logs',
    passes('rest-stage:kept', 'UpdateStage named a log group, and the account has a role for logs'),
    fails(othersOf('rest-stage'), 'no place for logs was named'),
  ),
  expectCheck(
    'apigateway-stage-execution-logs',
    passes(['rest-stage:kept', 'rest-stage:private'], 'UpdateStage set a level for all methods'),
    fails(othersOf('rest-stage'), 'no level was set'),
  ),
  expectCheck(
    'apigateway-stage-data-trace',
    passes(othersOf('rest-stage'), 'data tracing is off unless asked for'),
    fails(['rest-stage:careless', 'rest-stage:private'], 'UpdateStage turned data tracing on'),
  ),
  expectCheck(
    'apigateway-stage-tracing',
    passes(['rest-stage:kept', 'rest-stage:private'], 'CreateStage turned it on'),
    fails(othersOf('rest-stage'), 'it is off unless asked for'),
  ),
  expectOneSide(
    'apigateway-stage-web-acl',
    'a web ACL would have to be expected of the checks of WAF as well',
    fails(
      ['rest-stage:kept', 'rest-stage:careless', 'rest-stage:shared'],
      'no web ACL was associated with it, and the internet reaches it',
    ),
  ),
  expectOneSide(
    'apigateway-stage-client-certificate',
    'moto keeps no certificate of a stage',
    fails(['rest-stage:kept', 'rest-stage:careless'], 'a backend on the internet is called over HTTP, without one'),
  ),
  expectOneSide('apigateway-rest-api-mutual-tls-bypass', 'moto keeps no mutual TLS of domain names'),
  expectOneSide('apigateway-stage-canary', 'moto keeps no canary of a stage'),
  expectCheck(
    'apigateway-stage-variable-secrets',
    passes(othersOf('rest-stage'), 'its variables, if any, are plain'),
    fails('rest-stage:careless', 'a variable called DB_PASSWORD holds no plain word'),
  ),
  expectCheck(
    'apigateway-stage-cache-encrypted',
    passes('rest-stage:private', 'UpdateStage turned encryption on'),
    fails('rest-stage:careless', 'UpdateStage turned encryption off'),
  ),
  expectCheck(
    'apigateway-stage-cache-invalidation',
    passes(
      caches.filter((name) => name !== 'rest-stage:careless'),
      'authorization is asked for unless turned off',
    ),
    fails('rest-stage:careless', 'UpdateStage turned it off'),
  ),
  expectCheck(
    'apigateway-stage-throttling',
    passes(['rest-stage:kept', 'rest-stage:private'], 'its limit is below that of the account'),
    fails('rest-stage:careless', 'its limit is that of the account'),
    fails(['rest-stage:private and closed', 'rest-stage:shared'], 'nothing was set for its methods'),
  ),
  expectCheck(
    'apigateway-authorizer-cache',
    passes('rest-authorizer:kept', 'answers are kept for five minutes'),
    fails('rest-authorizer:careless', 'answers are kept for an hour'),
  ),
  expectCheck(
    'apigateway-authorizer-identity',
    passes('rest-authorizer:kept', 'it names a header that must be there'),
    fails('rest-authorizer:careless', 'it names nothing that must be there'),
  ),
  expectCheck(
    'apigateway-domain-name-tls-version',
    passes('api-domain:today', 'CreateDomainName was sent with TLS_1_2'),
    fails('api-domain:yesterday', 'CreateDomainName was sent with TLS_1_0'),
  ),
  expectCheck(
    'apigateway-usage-plan-limits',
    passes('usage-plan:limited', 'CreateUsagePlan was sent with a rate'),
    fails('usage-plan:unlimited', 'CreateUsagePlan was sent with neither rate nor quota'),
  ),
  expectOneSide(
    'apigateway-vpc-link-available',
    'moto makes every link at once, and none fails',
    passes('rest-vpc-link:any', 'moto calls it available'),
  ),
]
