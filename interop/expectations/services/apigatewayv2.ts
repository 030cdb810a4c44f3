import { expectCheck, expectOneSide, fails, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

/** What the checks of HTTP and WebSocket APIs should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'apigatewayv2-api-authorization',
    passes('api:kept', 'its route asks for signed calls, and OPTIONS does not count'),
    passes('api:kept socket', 'who connects must sign, and the other routes are behind that'),
    fails('api:careless', 'its $default route asks for nothing'),
    fails('api:careless socket', 'who connects is asked for nothing'),
  ),
  expectCheck(
    'apigatewayv2-api-integration-plain-http',
    passes('api:kept', 'its backend is called over HTTPS'),
    fails('api:careless', 'its backend is called over plain HTTP'),
  ),
  expectCheck(
    'apigatewayv2-api-cors',
    passes('api:kept', 'it names one site'),
    fails('api:careless', 'it names every site'),
  ),
  expectCheck(
    'apigatewayv2-stage-access-logs',
    passes(['api-stage:kept', 'api-stage:kept socket'], 'CreateStage named a log group'),
    fails(othersOf('api-stage'), 'CreateStage named none'),
  ),
  expectCheck(
    'apigatewayv2-stage-execution-logs',
    passes('api-stage:kept socket', 'its level is ERROR, and the account has a role for logs'),
    fails('api-stage:careless socket', 'its level is OFF'),
  ),
  expectCheck(
    'apigatewayv2-stage-data-trace',
    passes('api-stage:kept socket', 'CreateStage turned it off'),
    fails('api-stage:careless socket', 'CreateStage turned it on'),
  ),
  expectCheck(
    'apigatewayv2-stage-throttling',
    passes(['api-stage:kept', 'api-stage:kept socket'], 'its limit is below that of the account'),
    fails(othersOf('api-stage'), 'no limit was set'),
  ),
  expectCheck(
    'apigatewayv2-stage-variable-secrets',
    passes(othersOf('api-stage'), 'its variables, if any, are plain'),
    fails('api-stage:careless', 'a variable called API_TOKEN holds no plain word'),
  ),
  expectOneSide(
    'apigatewayv2-stage-deployed',
    'moto names no deployment of a stage, which AWS does wherever there is one',
    fails(othersOf('api-stage'), 'moto names no deployment of it'),
  ),
  expectOneSide('apigatewayv2-authorizer-cache', 'moto serves no list of authorizers'),
  expectOneSide('apigatewayv2-authorizer-identity', 'moto serves no list of authorizers'),
  expectOneSide('apigatewayv2-api-mutual-tls-bypass', 'moto keeps no mutual TLS of domain names'),
  expectOneSide(
    'apigatewayv2-vpc-link-available',
    'moto makes every link at once, and none fails',
    passes(othersOf('vpc-link'), 'moto calls it available'),
  ),
  expectCheck(
    'apigatewayv2-vpc-link-multiple-zones',
    passes('vpc-link:in two zones', 'its subnets are in two zones'),
    fails('vpc-link:in one zone', 'it has one subnet'),
  ),
]
