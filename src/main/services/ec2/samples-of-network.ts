import type { Evidence } from '../../../shared/review/outcome'
import type { Accelerator, AcceleratorListeners } from '../globalaccelerator/facts'
import type { BlockPublicAccess, BlockPublicAccessExclusion, Endpoint } from '../vpc/facts'
import { awsLists, internetRoute, localRoute, routeTable, subnet } from '../vpc/samples'
import type { LoadBalancer, LoadBalancerListeners, TargetGroup, TargetGroupTargets } from '../elbv2/facts'
import type { RestApi, RestApiMethods } from '../apigateway/facts'
import type { Api, ApiIntegrations, ApiRoutes } from '../apigatewayv2/facts'
import type { VpcOrigin } from '../cloudfront/facts'
import type { Instance, NetworkAcl, NetworkInterface, SecurityGroup } from './facts'
import { openNetworkAcl } from './samples'

const none = <Item>(): readonly Item[] => []
const noDetails = <Detail>(): Readonly<Record<string, Detail>> => ({})
const notBlocked: BlockPublicAccess = { InternetGatewayBlockMode: 'off' }

/** A place in a fact and the value there. */
export const at = (path: string, value: string | null | undefined): Evidence => ({ path, value: value ?? null })

/** A network whose subnet is open to the internet, in which nothing runs: what each check of reachability is given. */
export const openNetwork = {
  instances: none<Instance>(),
  networkInterfaces: none<NetworkInterface>(),
  securityGroups: none<SecurityGroup>(),
  networkAcls: [openNetworkAcl()],
  subnets: [subnet()],
  routeTables: [routeTable([internetRoute, localRoute])],
  endpoints: none<Endpoint>(),
  blockPublicAccess: notBlocked,
  blockPublicAccessExclusions: none<BlockPublicAccessExclusion>(),
  prefixLists: [],
  prefixListEntries: {},
  awsPrefixLists: awsLists,
  accelerators: none<Accelerator>(),
  acceleratorListeners: noDetails<AcceleratorListeners>(),
  customRoutingAccelerators: none<Accelerator>(),
  customRoutingListeners: {},
  loadBalancers: none<LoadBalancer>(),
  loadBalancerListeners: noDetails<LoadBalancerListeners>(),
  targetGroups: none<TargetGroup>(),
  targetGroupTargets: noDetails<TargetGroupTargets>(),
  vpcOrigins: none<VpcOrigin>(),
  restApis: none<RestApi>(),
  restApiMethods: noDetails<RestApiMethods>(),
  httpApis: none<Api>(),
  apiRoutes: noDetails<ApiRoutes>(),
  apiIntegrations: noDetails<ApiIntegrations>(),
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
