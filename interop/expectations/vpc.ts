import { expectCheck, fails, othersOf, passes } from '../expectation'
import type { CheckExpectations } from '../expectation'

/** What the checks of VPC should say, each with its reason. */
export const vpcExpectations: readonly CheckExpectations[] = [
  expectCheck(
    'vpc-default-unused',
    passes('vpc:default of main', 'it has no network interface'),
    fails('vpc:default of other', 'a network interface was made in one of its subnets'),
  ),
  expectCheck(
    'vpc-endpoint-multiple-zones',
    passes('endpoint:interface in two zones', 'it has subnets in two zones'),
    fails('endpoint:interface in one zone', 'it has one subnet'),
  ),
  expectCheck(
    'vpc-endpoint-policy',
    passes('endpoint:interface in two zones', 'its policy asks for principals and resources of the own account'),
    fails('endpoint:interface in one zone', 'its policy lets anybody use anything through it'),
  ),
  expectCheck(
    'vpc-flow-logs',
    passes('vpc:kept', 'CreateFlowLogs was sent for all its traffic'),
    fails(othersOf('vpc'), 'it has no flow log'),
  ),
  expectCheck(
    'vpc-multiple-zones',
    passes('vpc:kept', 'it has subnets in two zones'),
    passes(['vpc:default of main', 'vpc:default of other'], 'a default VPC has a subnet in each zone'),
    fails('vpc:careless', 'its one subnet is in one zone; the far VPC is left out, it has none'),
  ),
  expectCheck(
    'vpc-peering-routes',
    passes('peering:routed in part', 'its route leads to a /24 of the other VPC, which is a /16'),
    fails('peering:routed as a whole', 'its route leads to the whole /16 of the other VPC'),
  ),
  expectCheck(
    'vpc-private-subnets',
    passes('vpc:kept', 'two of its subnets have the main route table, without internet gateway'),
    passes(
      ['vpc:default of main', 'vpc:default of other'],
      'moto gives default VPCs no internet gateway; AWS does, and then all their subnets are public',
    ),
    fails('vpc:careless', 'its one subnet has the main route table, which leads to an internet gateway'),
  ),
  expectCheck(
    'vpc-subnet-public-addresses',
    fails('subnet:default', 'subnets of default VPCs give out public addresses from the start'),
    fails('subnet:that gives out public addresses', 'ModifySubnetAttribute turned MapPublicIpOnLaunch on'),
    passes(othersOf('subnet'), 'MapPublicIpOnLaunch is off in subnets that one makes oneself'),
  ),
]
