import { parseCidr, subtractRanges } from '../../../shared/network/address-range'
import type { AddressFamily } from '../../../shared/network/address-range'
import { coversInternet, isPublicAddress } from '../../../shared/network/internet'
import { judgeInternetAccess } from '../../../shared/network/ip-permission'
import type { PrefixListLookup } from '../../../shared/network/ip-permission'
import { judgeNetworkAclConversation } from '../../../shared/network/network-acl'
import type { PortTraffic } from '../../../shared/network/traffic'
import type { Gap } from '../../../shared/review/gap'
import { networkAcls, securityGroups } from '../ec2/facts'
import type { Instance, NetworkAcl, SecurityGroup } from '../ec2/facts'
import { routeTables, subnets } from '../vpc/facts'
import type { RouteTable, Subnet } from '../vpc/facts'

/** What stands between an instance and the internet. */
export const reachabilityNeeds = { securityGroups, networkAcls, subnets, routeTables } as const

/** The facts of `reachabilityNeeds`. */
export type ReachabilityFacts = {
  readonly securityGroups: readonly SecurityGroup[]
  readonly networkAcls: readonly NetworkAcl[]
  readonly subnets: readonly Subnet[]
  readonly routeTables: readonly RouteTable[]
}

/** A path and the value found there, within the instance. */
export type Step = { readonly path: string; readonly value: string }

/** Whether the internet reaches an instance; `steps` are the address and the groups that let it in. */
export type Reach =
  | { readonly answer: 'yes'; readonly steps: readonly Step[] }
  | { readonly answer: 'no' }
  | { readonly answer: 'unknown'; readonly gap: Gap }

type Interface = Instance['NetworkInterfaces'][number]
type Route = RouteTable['Routes'][number]

const no: Reach = { answer: 'no' }
const gapOf = (code: string, text: string): Gap => ({ kind: 'failed', code, text })
const unclear = (code: string, text: string): Reach => ({ answer: 'unknown', gap: gapOf(code, text) })

const publicAddresses = (networkInterface: Interface, family: AddressFamily): readonly Step[] => {
  if (family === 'ipv4') {
    return networkInterface.PrivateIpAddresses.flatMap(({ Association }, index) =>
      Association?.PublicIp === undefined
        ? []
        : [{ path: `PrivateIpAddresses[${index}].Association.PublicIp`, value: Association.PublicIp }],
    )
  }
  return networkInterface.Ipv6Addresses.flatMap(({ Ipv6Address: value }, index) =>
    isPublicAddress(value) === false ? [] : [{ path: `Ipv6Addresses[${index}].Ipv6Address`, value }],
  )
}

/** All addresses of an instance that hosts of the internet can name, of all of its interfaces. */
export const listPublicAddresses = ({ NetworkInterfaces }: Instance): readonly Step[] =>
  NetworkInterfaces.flatMap((networkInterface, index) =>
    (['ipv4', 'ipv6'] as const)
      .flatMap((family) => publicAddresses(networkInterface, family))
      .map(({ path, value }) => ({ path: `NetworkInterfaces[${index}].${path}`, value })),
  )

/** What else may carry packets between the internet and a subnet: firewall endpoints and appliances. */
const isMiddlebox = ({ GatewayId, NetworkInterfaceId, InstanceId }: Route): boolean =>
  GatewayId?.startsWith('vpce-') === true || NetworkInterfaceId !== undefined || InstanceId !== undefined

/** Whether the routes whose target fits lead to the internet, but for what more exact routes take away. */
const leadsToInternet = (
  routes: readonly Route[],
  family: AddressFamily,
  findList: PrefixListLookup<Gap>,
  fits: (route: Route) => boolean,
): boolean | Gap => {
  const known = routes.map((route) => {
    const cidr = family === 'ipv4' ? route.DestinationCidrBlock : route.DestinationIpv6CidrBlock
    const list = route.DestinationPrefixListId === undefined ? { cidrs: [] } : findList(route.DestinationPrefixListId)
    const cidrs = 'gap' in list ? [] : list.cidrs
    const ranges = [...(cidr === undefined ? [] : [cidr]), ...cidrs].flatMap((text) => parseCidr(text) ?? [])
    return {
      route,
      gap: 'gap' in list ? list.gap : undefined,
      ranges: ranges.filter((range) => range.family === family),
    }
  })
  const size = (range: { readonly first: bigint; readonly last: bigint }): bigint => range.last - range.first
  const reached = known
    .filter(({ route }) => fits(route))
    .flatMap(({ ranges }) => ranges)
    .flatMap((range) => {
      const exact = known.filter(({ route }) => !fits(route)).flatMap(({ ranges }) => ranges)
      return subtractRanges(
        [range],
        exact.filter((other) => size(other) < size(range)),
      )
    })
  if (coversInternet(reached)) return true
  return known.find(({ route, gap }) => gap !== undefined && fits(route))?.gap ?? false
}

const judgeRouteTable = (
  subnet: Subnet,
  family: AddressFamily,
  facts: ReachabilityFacts,
  findList: PrefixListLookup<Gap>,
): Reach => {
  const own = (table: RouteTable): boolean => table.Associations.some((each) => each.SubnetId === subnet.SubnetId)
  const main = (table: RouteTable): boolean =>
    table.VpcId === subnet.VpcId && table.Associations.some((each) => each.Main === true)
  const table = facts.routeTables.find(own) ?? facts.routeTables.find(main)
  if (!table) return unclear('RouteTableNotListed', `AWS lists no route table of the subnet ${subnet.SubnetId}.`)
  const routes = table.Routes.filter(({ State }) => State !== 'blackhole')
  const direct = leadsToInternet(routes, family, findList, ({ GatewayId }) => GatewayId?.startsWith('igw-') === true)
  if (direct === true) return { answer: 'yes', steps: [] }
  if (direct !== false) return { answer: 'unknown', gap: direct }
  if (leadsToInternet(routes, family, findList, isMiddlebox) !== false) {
    return unclear('ApplianceInPath', `The subnet ${subnet.SubnetId} reaches the internet through an appliance.`)
  }
  return no
}

const judgeRoute = (
  { SubnetId }: Interface,
  family: AddressFamily,
  facts: ReachabilityFacts,
  findList: PrefixListLookup<Gap>,
): Reach => {
  const subnet = facts.subnets.find((each) => each.SubnetId === SubnetId)
  if (!subnet) return unclear('SubnetNotListed', `AWS does not list the subnet ${SubnetId ?? ''}.`)
  const route = judgeRouteTable(subnet, family, facts, findList)
  const block = subnet.BlockPublicAccessStates?.InternetGatewayBlockMode ?? 'off'
  if (block === 'off' || route.answer === 'no') return route
  // AWS documents this as the mode of the region, from which VPCs and subnets may be excluded.
  return unclear(
    'ExclusionNotKnown',
    `It is not known whether the subnet ${subnet.SubnetId} is excluded from VPC Block Public Access.`,
  )
}

const ofFamily = (group: SecurityGroup, family: AddressFamily): SecurityGroup['IpPermissions'] =>
  group.IpPermissions.map((permission) =>
    family === 'ipv4' ? { ...permission, Ipv6Ranges: [] } : { ...permission, IpRanges: [] },
  )

const judgeInterfaceGroups = (
  networkInterface: Interface,
  family: AddressFamily,
  traffic: PortTraffic,
  facts: ReachabilityFacts,
  findList: PrefixListLookup<Gap>,
): Reach => {
  const findFamily: PrefixListLookup<Gap> = (id) => {
    const content = findList(id)
    if ('gap' in content) return content
    return { cidrs: content.cidrs.filter((cidr) => parseCidr(cidr)?.family === family) }
  }
  const groups = networkInterface.Groups.map(({ GroupId }, index) => ({
    step: { path: `Groups[${index}].GroupId`, value: GroupId },
    group: facts.securityGroups.find((group) => group.GroupId === GroupId),
  }))
  const all = groups.flatMap(({ group }) => (group ? ofFamily(group, family) : []))
  const answer = judgeInternetAccess(all, traffic, findFamily)
  if (answer.answer === 'yes') {
    const open = groups.filter(
      ({ group }) => group && judgeInternetAccess(ofFamily(group, family), traffic, findFamily).answer === 'yes',
    )
    return { answer: 'yes', steps: (open.length > 0 ? open : groups).map(({ step }) => step) }
  }
  const missing = groups.find(({ group }) => !group)
  if (missing) return unclear('GroupNotListed', `AWS does not list the security group ${missing.step.value}.`)
  if (answer.answer === 'no') return no
  return { answer: 'unknown', gap: answer.gaps[0] ?? gapOf('RuleNotReadable', answer.reason) }
}

const judgeAcl = (
  { SubnetId }: Interface,
  family: AddressFamily,
  traffic: PortTraffic,
  facts: ReachabilityFacts,
): Reach => {
  const acl = facts.networkAcls.find(({ Associations }) => Associations.some((each) => each.SubnetId === SubnetId))
  if (!acl) return unclear('NetworkAclNotListed', `AWS lists no network ACL of the subnet ${SubnetId ?? ''}.`)
  const entries: NetworkAcl['Entries'] = acl.Entries.filter(({ CidrBlock, Ipv6CidrBlock }) =>
    family === 'ipv4' ? CidrBlock !== undefined : Ipv6CidrBlock !== undefined,
  )
  const answer = judgeNetworkAclConversation(entries, traffic)
  if (answer.answer === 'unknown') return unclear('RuleNotReadable', answer.reason)
  return answer.answer === 'yes' ? { answer: 'yes', steps: [] } : no
}

const judgeInterface = (
  networkInterface: Interface,
  family: AddressFamily,
  traffic: readonly PortTraffic[],
  facts: ReachabilityFacts,
  findList: PrefixListLookup<Gap>,
): Reach => {
  const [address] = publicAddresses(networkInterface, family)
  if (!address) return no
  const route = judgeRoute(networkInterface, family, facts, findList)
  if (route.answer === 'no') return no
  const ports = traffic.map((each) => {
    const links = [
      route,
      judgeInterfaceGroups(networkInterface, family, each, facts, findList),
      judgeAcl(networkInterface, family, each, facts),
    ]
    const broken = links.find(({ answer }) => answer === 'no') ?? links.find(({ answer }) => answer === 'unknown')
    if (broken) return broken
    const steps = links.flatMap((link) => (link.answer === 'yes' ? link.steps : []))
    return { answer: 'yes', steps: [address, ...steps] } satisfies Reach
  })
  return worstOf(ports)
}

const worstOf = (reaches: readonly Reach[]): Reach => {
  const open = reaches.flatMap((reach) => (reach.answer === 'yes' ? reach.steps : []))
  if (open.length > 0) {
    return { answer: 'yes', steps: [...new Map(open.map((step) => [step.path, step])).values()] }
  }
  return reaches.find(({ answer }) => answer === 'unknown') ?? no
}

/**
 * Whether hosts of the internet can open a connection to one of the ports: over a public address, a route to an
 * internet gateway, the security groups of the interface and the network ACL of its subnet, for the same IP version.
 */
export const judgeReach = (
  instance: Instance,
  traffic: readonly PortTraffic[],
  facts: ReachabilityFacts,
  findList: PrefixListLookup<Gap>,
): Reach => {
  const reaches = instance.NetworkInterfaces.flatMap((networkInterface, index) =>
    (['ipv4', 'ipv6'] as const).map((family): Reach => {
      const reach = judgeInterface(networkInterface, family, traffic, facts, findList)
      if (reach.answer !== 'yes') return reach
      const base = `NetworkInterfaces[${index}]`
      return { answer: 'yes', steps: reach.steps.map(({ path, value }) => ({ path: `${base}.${path}`, value })) }
    }),
  )
  const placed = instance.NetworkInterfaces.some((each) => publicAddresses(each, 'ipv4').length > 0)
  const { PublicIpAddress: address } = instance
  if (address === undefined || placed) return worstOf(reaches)
  return worstOf([...reaches, unclear('AddressNotPlaced', `AWS names no network interface that has ${address}.`)])
}
