import { at } from '../../engine/check'
import type { Evidence } from '../../engine/check'
import type { Accelerator, AcceleratorListeners } from '../globalaccelerator/facts'
import type { BlockPublicAccess, BlockPublicAccessExclusion, Endpoint } from '../vpc/facts'
import { awsLists, internetRoute, localRoute, routeTable, subnet } from '../vpc/samples'
import type { LoadBalancer, LoadBalancerListeners, TargetGroup, TargetGroupTargets } from '../elbv2/facts'
import type { VpcOrigin } from '../cloudfront/facts'
import type { Instance, NetworkAcl, NetworkInterface, SecurityGroup } from './facts'
import { openNetworkAcl } from './samples'

/** A network whose subnet is open to the internet, in which nothing runs: what each check of reachability is given. */
export const openNetwork = {
  instances: [] as readonly Instance[],
  networkInterfaces: [] as readonly NetworkInterface[],
  securityGroups: [] as readonly SecurityGroup[],
  networkAcls: [openNetworkAcl()],
  subnets: [subnet()],
  routeTables: [routeTable([internetRoute, localRoute])],
  endpoints: [] as readonly Endpoint[],
  blockPublicAccess: { InternetGatewayBlockMode: 'off' } as BlockPublicAccess,
  blockPublicAccessExclusions: [] as readonly BlockPublicAccessExclusion[],
  prefixLists: [],
  prefixListEntries: {},
  awsPrefixLists: awsLists,
  accelerators: [] as readonly Accelerator[],
  acceleratorListeners: {} as Readonly<Record<string, AcceleratorListeners>>,
  customRoutingAccelerators: [] as readonly Accelerator[],
  customRoutingListeners: {},
  loadBalancers: [] as readonly LoadBalancer[],
  loadBalancerListeners: {} as Readonly<Record<string, LoadBalancerListeners>>,
  targetGroups: [] as readonly TargetGroup[],
  targetGroupTargets: {} as Readonly<Record<string, TargetGroupTargets>>,
  vpcOrigins: [] as readonly VpcOrigin[],
} as const

/** The entries of an ACL that let everybody in and the replies out, as evidence. */
export const entriesOf = (
  { NetworkAclId, Entries }: NetworkAcl,
  family: 'CidrBlock' | 'Ipv6CidrBlock',
): readonly Evidence[] => [
  at('NetworkAclId', NetworkAclId),
  ...[false, true].map((egress) => {
    const index = Entries.findIndex(
      (each) => each.Egress === egress && each.RuleAction === 'allow' && each[family] !== undefined,
    )
    return at(`Entries[${index}].${family}`, Entries[index]?.[family])
  }),
]

/** The way through the open network to an interface, as evidence; `rule` is the place in the group that lets it in. */
export const wayIn = (address: Evidence, group: Evidence, ...rule: readonly Evidence[]): readonly Evidence[] => [
  address,
  at('RouteTableId', 'rtb-1'),
  at('Routes[0].GatewayId', 'igw-1'),
  ...entriesOf(openNetworkAcl(), 'CidrBlock'),
  group,
  ...rule,
]
