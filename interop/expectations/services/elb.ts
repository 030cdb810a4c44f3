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
    'moto does not name the mode',
    isUnknown(
      ['classic:kept', 'classic:careless', 'classic:old-tls'],
      'moto does not name the mode, which AWS always does',
    ),
  ),
  expectCheck(
    'elb-load-balancer-instances',
    passes('classic:kept', 'RegisterInstancesWithLoadBalancer was sent for it'),
    fails(othersOf('classic'), 'nothing was registered'),
  ),
  expectCheck(
    'elb-load-balancer-multiple-zones',
    passes(othersOf('classic'), 'it has subnets in two zones'),
    fails('classic:careless', 'it has one subnet'),
  ),
  expectOneSide(
    'elb-load-balancer-sensitive-port',
    'none of them listens on a port of administration or data',
    passes(othersOf('classic'), 'it listens on 80 or 443 only'),
  ),
]
