import { containsRange, parseCidr, subtractRanges } from '../../../shared/network/address-range'
import type { AddressFamily, AddressRange } from '../../../shared/network/address-range'
import { coversInternet } from '../../../shared/network/internet'
import { at } from '../../engine/check'
import type { Evidence, Gap } from '../../engine/check'
import type { RouteTable, Subnet } from '../vpc/facts'
import type { NetworkView } from './network-view'
import { stopped, through, unclear, unread } from './reach'
import type { Reach } from './reach'

type Route = RouteTable['Routes'][number]
type KnownRoute = {
  readonly route: Route
  readonly index: number
  readonly ranges: readonly AddressRange[]
  readonly gap: Gap | undefined
}

const size = (range: AddressRange): bigint => range.last - range.first

const readRoutes = ({ Routes }: RouteTable, family: AddressFamily, view: NetworkView): readonly KnownRoute[] =>
  Routes.map((route, index) => {
    const cidr = family === 'ipv4' ? route.DestinationCidrBlock : route.DestinationIpv6CidrBlock
    const id = route.DestinationPrefixListId
    const list = id === undefined ? { cidrs: [] } : view.findList(id)
    const cidrs = [...(cidr === undefined ? [] : [cidr]), ...('gap' in list ? [] : list.cidrs)]
    const ranges = cidrs.flatMap((text) => parseCidr(text) ?? []).filter((range) => range.family === family)
    return { route, index, ranges, gap: 'gap' in list ? list.gap : undefined }
  })

/** The addresses that routes of one kind lead to, but for what narrower routes take away, a black hole as well. */
const rangesOf = (routes: readonly KnownRoute[], fits: (route: Route) => boolean): readonly AddressRange[] => {
  const others = routes.filter(({ route }) => !fits(route)).flatMap(({ ranges }) => ranges)
  return routes
    .filter(({ route }) => fits(route))
    .flatMap(({ ranges }) => ranges)
    .flatMap((range) =>
      subtractRanges(
        [range],
        others.filter((other) => size(other) < size(range)),
      ),
    )
}

const isActive = ({ State }: Route): boolean => State !== 'blackhole'
/** Gateways that hosts outside can come in through; a carrier gateway lets in those of the carrier's own network. */
const isWayIn = (route: Route): boolean =>
  isActive(route) && (route.GatewayId?.startsWith('igw-') === true || route.CarrierGatewayId !== undefined)
/** What packets may pass on their way to a gateway: endpoints of firewalls and balancers, and appliances. */
const isAppliance = (route: Route): boolean =>
  isActive(route) &&
  (route.GatewayId?.startsWith('vpce-') === true ||
    route.NetworkInterfaceId !== undefined ||
    route.InstanceId !== undefined)

const nameOf = ({ GatewayId, NetworkInterfaceId, InstanceId }: Route): string =>
  GatewayId ?? NetworkInterfaceId ?? InstanceId ?? ''

const targetStep = ({ route, index }: KnownRoute): Evidence =>
  route.CarrierGatewayId === undefined
    ? at(`Routes[${index}].GatewayId`, route.GatewayId)
    : at(`Routes[${index}].CarrierGatewayId`, route.CarrierGatewayId)

const throughAppliance = (subnet: Subnet, name: string): Reach =>
  unclear(
    'ApplianceInPath',
    `The way from the internet to the subnet ${subnet.SubnetId} leads through ${name}, and what it lets through is not known.`,
  )

/** Whether the other side of an endpoint's or appliance's subnet is the internet; what is not listed may be. */
const mayLeadOn = (route: Route, family: AddressFamily, view: NetworkView): boolean => {
  const endpoint = view.endpoint(route.GatewayId)
  if (!endpoint.known || !endpoint.value || endpoint.value.SubnetIds.length === 0) return true
  return endpoint.value.SubnetIds.some((id) => {
    const subnet = view.subnet(id)
    const table = subnet.known && subnet.value ? view.tableOf(subnet.value) : undefined
    if (!table?.known || !table.value) return true
    const routes = readRoutes(table.value, family, view)
    const outward = (each: Route): boolean => isWayIn(each) || isAppliance(each)
    return coversInternet(rangesOf(routes, outward)) || routes.some(({ route: each, gap }) => gap && outward(each))
  })
}

/** Where what comes in through a gateway is sent for a private address: a gateway's own table may send it to an appliance. */
const judgeEdge = (
  gateway: string | undefined,
  address: string,
  subnet: Subnet,
  family: AddressFamily,
  view: NetworkView,
): Reach => {
  const table = view.edgeTable(gateway)
  const range = parseCidr(address)
  if (!table.known || !table.value || !range) return through()
  const [exact] = readRoutes(table.value, family, view)
    .flatMap(({ route, ranges }) => ranges.map((each) => ({ route, range: each })))
    .filter((each) => containsRange(each.range, range))
    .toSorted((a, b) => Number(size(a.range) - size(b.range)))
  if (!exact || exact.route.GatewayId === 'local') return through()
  const step = at('RouteTableId', table.value.RouteTableId)
  return isActive(exact.route) ? throughAppliance(subnet, nameOf(exact.route)) : stopped('route', step)
}

/**
 * Whether packets go between the internet and a subnet, by its route table and that of the gateway. An egress-only gateway, a NAT
 * gateway, a peering connection and a transit gateway are no way in. Through an endpoint of a firewall or of a Gateway Load
 * Balancer the answer is unknown: what stands behind it decides by rules of its own, which no check reads.
 *
 * @param address the private address, for the gateway's own table
 */
export const judgeRoutes = (subnet: Subnet, family: AddressFamily, address: string, view: NetworkView): Reach => {
  const found = view.tableOf(subnet)
  if (!found.known) return unread(found.gap)
  if (!found.value) {
    return unclear('RouteTableNotListed', `AWS lists no route table of the subnet ${subnet.SubnetId}.`)
  }
  const table = at('RouteTableId', found.value.RouteTableId)
  const routes = readRoutes(found.value, family, view)
  if (coversInternet(rangesOf(routes, isWayIn))) {
    const ways = routes.filter(({ route, ranges }) => isWayIn(route) && ranges.length > 0)
    const edges = ways.map(({ route }) => judgeEdge(route.GatewayId, address, subnet, family, view))
    return edges.find(({ answer }) => answer !== 'reachable') ?? through(table, ...ways.map(targetStep))
  }
  const gap = routes.find((each) => each.gap && isWayIn(each.route))?.gap
  if (gap) return unread(gap)
  const appliances = routes.filter(({ route }) => isAppliance(route))
  const open = appliances.filter(({ route }) => mayLeadOn(route, family, view)).map(({ route }) => route)
  if (open[0] && coversInternet(rangesOf(routes, (route) => open.includes(route)))) {
    return throughAppliance(subnet, nameOf(open[0]))
  }
  const listGap = appliances.find((each) => each.gap && open.includes(each.route))?.gap
  return listGap ? unread(listGap) : stopped('route', table)
}

/** States in which an exclusion is not, or no longer, in force. */
const ended: readonly string[] = ['create-failed', 'delete-complete', 'disable-complete']

/** Whether VPC Block Public Access of the region stops what comes in, of which its VPC or subnet may be excluded. */
export const judgeBlock = (subnet: Subnet, view: NetworkView): Reach => {
  const { blockPublicAccess, blockPublicAccessExclusions: exclusions } = view.facts
  // The block is one of the account that owns the VPC, and a subnet that another account shares only repeats its mode.
  const shared = subnet.OwnerId !== undefined && subnet.OwnerId !== view.account
  const told = subnet.BlockPublicAccessStates?.InternetGatewayBlockMode ?? 'off'
  const mode = blockPublicAccess.known && !shared ? (blockPublicAccess.value.InternetGatewayBlockMode ?? 'off') : told
  if (mode === 'off') return through()
  if (shared) {
    const text = `Whether the subnet ${subnet.SubnetId} is excluded from VPC Block Public Access, only its owner can see.`
    return unclear('ExclusionNotKnown', text)
  }
  if (!exclusions.known) return unread(exclusions.gap)
  const isOf = (arn: string | undefined): boolean =>
    arn?.endsWith(`:subnet/${subnet.SubnetId}`) === true || arn?.endsWith(`:vpc/${subnet.VpcId}`) === true
  const excluded = exclusions.value.find(
    ({ ResourceArn, State, InternetGatewayExclusionMode }) =>
      isOf(ResourceArn) && InternetGatewayExclusionMode === 'allow-bidirectional' && !ended.includes(State ?? ''),
  )
  if (excluded) return through(at('ExclusionId', excluded.ExclusionId))
  const from = blockPublicAccess.known ? 'InternetGatewayBlockMode' : 'BlockPublicAccessStates.InternetGatewayBlockMode'
  return stopped('block', at(from, mode))
}
