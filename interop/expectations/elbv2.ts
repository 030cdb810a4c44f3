import { expectCheck, expectOneSide, fails, isUnknown, othersOf, passes } from '../expectation'
import type { CheckExpectations } from '../expectation'

const notNamed = 'moto leaves out attributes that nobody set, where AWS names each; what is not named is not judged'

/** What the checks of Elastic Load Balancing should say, each with its reason. */
export const elbv2Expectations: readonly CheckExpectations[] = [
  expectCheck(
    'elbv2-listener-plain-http',
    passes('balancer:kept', 'its listener of HTTP only redirects to HTTPS'),
    passes('balancer:without listener', 'it listens to nothing; network load balancers are left out'),
    fails('balancer:careless', 'its listener of HTTP forwards'),
  ),
  expectOneSide(
    'elbv2-listener-network-plain',
    'the network load balancers pass port 443 through, which is not judged',
  ),
  expectCheck(
    'elbv2-listener-tls-policy',
    passes('balancer:kept', 'ELBSecurityPolicy-TLS-1-2-2017-01 accepts TLS 1.2 only'),
    fails('balancer:careless', 'ELBSecurityPolicy-2016-08 accepts TLS 1.0 and 1.1'),
  ),
  expectCheck(
    'elbv2-load-balancer-access-logs',
    passes('balancer:kept', 'ModifyLoadBalancerAttributes turned them on'),
    fails('balancer:careless', 'ModifyLoadBalancerAttributes turned them off'),
    isUnknown('balancer:without listener', notNamed),
  ),
  expectCheck(
    'elbv2-load-balancer-cross-zone',
    passes('balancer:network kept', 'ModifyLoadBalancerAttributes turned it on'),
    fails('balancer:network in one zone', 'it is off by default for network load balancers'),
  ),
  expectCheck(
    'elbv2-load-balancer-deletion-protection',
    passes(['balancer:kept', 'balancer:network kept'], 'ModifyLoadBalancerAttributes turned it on'),
    fails(othersOf('balancer'), 'it is off by default'),
  ),
  expectCheck(
    'elbv2-load-balancer-desync',
    passes('balancer:kept', 'its mode is strictest'),
    fails('balancer:careless', 'its mode is monitor'),
    isUnknown('balancer:without listener', notNamed),
  ),
  expectCheck(
    'elbv2-load-balancer-invalid-headers',
    passes('balancer:kept', 'ModifyLoadBalancerAttributes turned it on'),
    fails('balancer:careless', 'ModifyLoadBalancerAttributes turned it off'),
    isUnknown('balancer:without listener', notNamed),
  ),
  expectCheck(
    'elbv2-load-balancer-listeners',
    fails('balancer:without listener', 'CreateListener was not sent for it'),
    passes(othersOf('balancer'), 'CreateListener was sent for it'),
  ),
  expectCheck(
    'elbv2-load-balancer-multiple-zones',
    fails('balancer:network in one zone', 'it has one subnet'),
    passes(othersOf('balancer'), 'it has subnets in two zones'),
  ),
  expectCheck(
    'elbv2-target-group-used',
    passes('targets:in use', 'listeners forward to it'),
    fails('targets:of no listener', 'no listener forwards to it'),
  ),
  expectOneSide(
    'elbv2-load-balancer-sensitive-port',
    'none of them listens on a port of administration or data',
    passes(
      ['balancer:kept', 'balancer:careless', 'balancer:network kept', 'balancer:network in one zone'],
      'it is on the internet and listens on 80 or 443 only',
    ),
  ),
]
