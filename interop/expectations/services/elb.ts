import { expectCheck, expectOneSide, fails, isUnknown, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

/** What the checks of Classic Load Balancers should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'elb-listener-certificate',
    passes('classic:kept', 'its certificate is named by an ARN of ACM'),
    fails('classic:old-tls', 'its certificate is named by an ARN of IAM'),
  ),
  expectCheck(
    'elb-listener-plain-http',
    passes(['classic:kept', 'classic:old-tls'], 'its only listener speaks HTTPS'),
    fails('classic:careless', 'its listener speaks HTTP'),
  ),
  expectCheck(
    'elb-listener-tls-policy',
    passes('classic:kept', 'its policy turns on TLS 1.2 only'),
    fails('classic:old-tls', 'its policy turns on TLS 1.0'),
  ),
  expectCheck(
    'elb-load-balancer-access-logs',
    passes('classic:kept', 'ModifyLoadBalancerAttributes turned them on'),
    fails(othersOf('classic'), 'they are off by default'),
  ),
  expectCheck(
    'elb-load-balancer-connection-draining',
    passes('classic:kept', 'ModifyLoadBalancerAttributes turned it on'),
    fails(othersOf('classic'), 'it is off unless asked for'),
  ),
  expectCheck(
    'elb-load-balancer-cross-zone',
    passes('classic:kept', 'ModifyLoadBalancerAttributes turned it on'),
    fails(othersOf('classic'), 'it is off unless asked for'),
  ),
  expectOneSide(
    'elb-load-balancer-desync',
    'moto names the mode of a balancer only once its attributes were changed',
    passes('classic:kept', 'its attributes were changed, and its mode is the default: defensive'),
    isUnknown(['classic:careless', 'classic:old-tls'], 'moto does not name the mode, which AWS always does'),
  ),
  expectCheck(
    'elb-load-balancer-instances',
    passes('classic:kept', 'RegisterInstancesWithLoadBalancer was sent for it'),
    fails(othersOf('classic'), 'nothing was registered'),
  ),
  expectCheck(
    'elb-load-balancer-multiple-zones',
    passes('classic:kept', 'it was made in two zones'),
    fails(othersOf('classic'), 'moto names no zone of a balancer that was made with subnets'),
  ),
  expectOneSide(
    'elb-load-balancer-sensitive-port',
    'none of them listens on a port of administration or data',
    passes(othersOf('classic'), 'it listens on 80 or 443 only'),
  ),
]
