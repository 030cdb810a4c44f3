import { expectCheck, expectOneSide, fails, isUnknown, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

/** What the checks of endpoint services and VPN connections should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'vpc-endpoint-service-principals',
    passes('endpoint service:for a partner', 'ModifyVpcEndpointServicePermissions named one account'),
    fails('endpoint service:for everyone', 'the principal * was added, and nobody has to accept'),
    fails('endpoint service:for everyone who is accepted', 'the principal * was added, though with acceptance'),
  ),
  ...['vpc-vpn-logs', 'vpc-vpn-tunnels-up', 'vpc-vpn-weak-algorithms'].map((check) =>
    expectOneSide(
      check,
      'moto tells neither options nor states of tunnels, which AWS always does',
      isUnknown('vpn:of the office', 'the answer has no TunnelOptions and no VgwTelemetry, so nothing is known of it'),
    ),
  ),
]
