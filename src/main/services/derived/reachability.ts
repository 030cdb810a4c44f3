import type { AddressFamily } from '../../../shared/network/address-range'
import { isPublicAddress } from '../../../shared/network/internet'
import { admitsTraffic } from '../../../shared/network/ip-permission'
import type { PortTraffic } from '../../../shared/network/traffic'
import { at, listOrGap } from '../../engine/check'
import type { CheckPlace, Evidence, Views } from '../../engine/check'
import { vpcOrigins } from '../cloudfront/facts'
import type { Instance, NetworkInterface } from '../ec2/facts'
import { networkNeeds, viewNetwork } from './network-view'
import type { NetworkView } from './network-view'
import { inParallel, inSeries, stopped, through, unclear, unread, within } from './reach'
import type { Reach } from './reach'
import { acceleratorNeeds, judgeAccelerators } from './reach-accelerators'
import { balancerNeeds, judgeBalancers } from './reach-balancers'
import { entrancesOfLinks, linkNeeds } from './reach-links'
import { judgeBlock, judgeRoutes } from './reach-routes'
import { judgeAclRules, judgeGroupRules } from './reach-rules'
import type { GroupPlace } from './reach-rules'
import { isHttpPort } from './service-ports'

/** All that stands between the internet and what runs in VPCs. None of it is a must. */
export const reachabilityNeeds = {
  ...networkNeeds,
  ...acceleratorNeeds,
  ...balancerNeeds,
  ...linkNeeds,
  vpcOrigins: listOrGap(vpcOrigins),
} as const

/** The facts of `reachabilityNeeds`. */
export type ReachabilityFacts = Views<typeof reachabilityNeeds>

type Interface = Pick<
  Instance['NetworkInterfaces'][number],
  'SubnetId' | 'Groups' | 'PrivateIpAddresses' | 'Ipv6Addresses' | 'Ipv6Prefixes'
> & { readonly InterfaceType?: string | undefined }
type Traffic = readonly PortTraffic[]

/** What the internet reaches in an account and region. */
export type Reachability = {
  readonly view: NetworkView
  /** Whether hosts of the internet can open a connection to one of the ports of an instance, in whatever way. */
  readonly ofInstance: (instance: Instance, traffic: Traffic) => Reach
  /** The same of one network interface, whatever it belongs to. */
  readonly ofInterface: (networkInterface: NetworkInterface, traffic: Traffic) => Reach
  /** The same of the interfaces of a load balancer, by its ARN; AWS names it in their description. */
  readonly ofBalancer: (arn: string, traffic: Traffic) => Reach
}

type PublicAddress = { readonly family: AddressFamily; readonly step: Evidence; readonly inside: string }

/** The addresses of an interface that strangers can name: public, of a carrier, IPv6, of delegated prefixes. */
const addressesOf = ({ PrivateIpAddresses, Ipv6Addresses, Ipv6Prefixes = [] }: Interface): readonly PublicAddress[] => [
  ...PrivateIpAddresses.flatMap(({ Association, PrivateIpAddress: inside = '' }, index) => {
    const base = `PrivateIpAddresses[${index}].Association`
    const steps = [
      ...(Association?.PublicIp === undefined ? [] : [at(`${base}.PublicIp`, Association.PublicIp)]),
      ...(Association?.CarrierIp === undefined ? [] : [at(`${base}.CarrierIp`, Association.CarrierIp)]),
    ]
    return steps.map((step) => ({ family: 'ipv4' as const, step, inside }))
  }),
  ...Ipv6Addresses.flatMap(({ Ipv6Address: inside }, index) =>
    isPublicAddress(inside) === false
      ? []
      : [{ family: 'ipv6' as const, step: at(`Ipv6Addresses[${index}].Ipv6Address`, inside), inside }],
  ),
  ...Ipv6Prefixes.flatMap(({ Ipv6Prefix: prefix = '' }, index) => {
    const inside = prefix.replace(/\/\d+$/, '')
    return isPublicAddress(inside) === true
      ? [{ family: 'ipv6' as const, step: at(`Ipv6Prefixes[${index}].Ipv6Prefix`, prefix), inside }]
      : []
  }),
]

/** All addresses of an instance that hosts of the internet can name, of all of its interfaces. */
export const listPublicAddresses = ({ NetworkInterfaces }: Pick<Instance, 'NetworkInterfaces'>): readonly Evidence[] =>
  NetworkInterfaces.flatMap((each, index) =>
    within(
      `NetworkInterfaces[${index}]`,
      addressesOf(each).map(({ step }) => step),
    ),
  )

/** A network load balancer may have no groups, and then takes what comes. */
const takesAll = ({ InterfaceType, Groups }: Interface): boolean =>
  InterfaceType === 'network_load_balancer' && Groups.length === 0

/** Keeps answers by a key: interfaces mostly share groups, ACLs and subnets. */
const kept = () => {
  const answers = new Map<string, Reach>()
  return (key: string, judge: () => Reach): Reach => {
    const found = answers.get(key) ?? judge()
    answers.set(key, found)
    return found
  }
}

const makeReachability = (facts: ReachabilityFacts, place: CheckPlace): Reachability => {
  const view = viewNetwork(facts, place.account.id)
  const [keepRules, keepBlock] = [kept(), kept()]

  const rulesOf = (
    groups: readonly GroupPlace[],
    subnet: string | undefined,
    family: AddressFamily,
    each: PortTraffic,
    replies = false,
  ): Reach => {
    const names = groups.map(({ path, id }) => `${path}=${id}`).join(' ')
    const key = [names, subnet, family, each.protocol, each.from, each.to, replies].join(' ')
    return keepRules(key, () =>
      inSeries([judgeAclRules(subnet, family, each, view, replies), judgeGroupRules(groups, family, each, view)]),
    )
  }

  const blockOf = (id: string | undefined): Reach =>
    keepBlock(String(id), () => {
      const subnet = view.subnet(id)
      if (!subnet.known) return unread(subnet.gap)
      return subnet.value
        ? judgeBlock(subnet.value, view)
        : unclear('SubnetNotListed', `AWS does not list the subnet ${id ?? ''}.`)
    })

  const routesOf = (id: string | undefined, { family, inside }: PublicAddress): Reach => {
    const subnet = view.subnet(id)
    if (!subnet.known) return unread(subnet.gap)
    return subnet.value ? judgeRoutes(subnet.value, family, inside, view) : through()
  }

  const groupsOf = (groups: Interface['Groups'], path: string): readonly GroupPlace[] =>
    groups.map(({ GroupId }, index) => ({ path: `${path}[${index}].GroupId`, id: GroupId }))

  /** The ways over the addresses of one interface; `base` is its path within the item. */
  const overAddresses = (one: Interface, base: string, traffic: Traffic): readonly Reach[] =>
    addressesOf(one).map((address) => {
      const [step] = base === '' ? [address.step] : within(base, [address.step])
      const head = inSeries([through(...(step ? [step] : [])), routesOf(one.SubnetId, address), blockOf(one.SubnetId)])
      if (head.answer === 'stopped') return head
      const groups = groupsOf(one.Groups, base === '' ? 'Groups' : `${base}.Groups`)
      const rules = (each: PortTraffic): Reach =>
        takesAll(one)
          ? judgeAclRules(one.SubnetId, address.family, each, view)
          : rulesOf(groups, one.SubnetId, address.family, each)
      return inSeries([head, inParallel(traffic.map(rules))])
    })

  /** Global Accelerator speaks IPv4 with instances, and comes to the first interface. */
  const overAccelerators = (instance: Instance, traffic: Traffic): readonly Reach[] => {
    const groups = groupsOf(instance.SecurityGroups, 'SecurityGroups')
    const { InstanceId: endpoint, SubnetId: subnet } = instance
    const arrive = (each: PortTraffic): Reach =>
      inSeries([blockOf(subnet), rulesOf(groups, subnet, 'ipv4', each, true)])
    return judgeAccelerators({ endpoint, subnet, region: place.region, asked: traffic, arrive }, facts)
  }

  /** CloudFront speaks HTTP with a VPC origin, on a port that no list tells. */
  const overOrigins = (instance: Instance, traffic: Traffic): readonly Reach[] => {
    const asked = traffic.filter(isHttpPort)
    const { vpcOrigins: all } = facts
    const origin = all.known
      ? all.value.find(({ OriginEndpointArn: arn }) => arn.endsWith(`:instance/${instance.InstanceId}`))
      : undefined
    if (asked.length === 0 || (all.known && !origin)) return []
    const isAdmitted = instance.SecurityGroups.some(({ GroupId }) => {
      const group = view.group(GroupId)
      if (!group.known) return true
      return (group.value?.IpPermissions ?? []).some((rule) =>
        asked.some((each) => admitsTraffic(rule, each) !== false),
      )
    })
    if (!isAdmitted) return []
    if (!all.known) {
      return all.gap.kind === 'unsupported' ? [] : [inSeries([blockOf(instance.SubnetId), unread(all.gap)])]
    }
    const text = `CloudFront reaches it through the VPC origin ${origin?.Id}; on which port, no list tells.`
    return [inSeries([blockOf(instance.SubnetId), unclear('OriginPortNotKnown', text)])]
  }

  const links = entrancesOfLinks(facts)
  /** Public balancers with what they speak, and internal ones behind API Gateway, which speaks HTTP. */
  const overBalancers = (instance: Instance, traffic: Traffic): readonly Reach[] => {
    const groups = groupsOf(instance.SecurityGroups, 'SecurityGroups')
    const http = traffic.filter(isHttpPort)
    return [
      ...judgeBalancers(instance, groups, traffic, facts, view),
      ...(http.length > 0 ? links.flatMap((link) => judgeBalancers(instance, groups, http, facts, view, link)) : []),
    ]
  }

  const isOff = ({ State: { Name } }: Instance): boolean => Name === 'stopped' || Name === 'stopping'

  const ofInstance = (instance: Instance, traffic: Traffic): Reach => {
    if (isOff(instance)) return stopped('state', at('State.Name', instance.State.Name))
    const { PublicIpAddress: address, NetworkInterfaces: all } = instance
    const placed = all.some((each) => addressesOf(each).some(({ family }) => family === 'ipv4'))
    return inParallel([
      ...all.flatMap((each, index) => overAddresses(each, `NetworkInterfaces[${index}]`, traffic)),
      ...overAccelerators(instance, traffic),
      ...overBalancers(instance, traffic),
      ...overOrigins(instance, traffic),
      ...(address === undefined || placed
        ? []
        : [unclear('AddressNotPlaced', `AWS names no network interface that has ${address}.`)]),
    ])
  }

  /** What the internet cannot begin a connection to, whatever its groups say. */
  const takesNothing = ({ InterfaceType }: NetworkInterface): boolean =>
    ['nat_gateway', 'transit_gateway', 'gateway_load_balancer_endpoint', 'lambda'].includes(InterfaceType ?? '')

  const ofInterface = (one: NetworkInterface, traffic: Traffic): Reach => {
    if (takesNothing(one)) return stopped('state', at('InterfaceType', one.InterfaceType))
    const ways = overAddresses(one, '', traffic)
    const id = one.Attachment?.InstanceId
    if (id === undefined) return inParallel(ways)
    const owner = view.instance(id)
    if (!owner.known || !owner.value) return inParallel(ways)
    if (isOff(owner.value)) return stopped('state', at('State.Name', owner.value.State.Name))
    const first =
      owner.value.SubnetId === one.SubnetId
        ? [
            ...overAccelerators(owner.value, traffic),
            ...overBalancers(owner.value, traffic),
            ...overOrigins(owner.value, traffic),
          ]
        : []
    return inParallel([...ways, ...first])
  }

  const ofBalancer = (arn: string, traffic: Traffic): Reach => {
    const { networkInterfaces: all } = view.facts
    if (!all.known) return unread(all.gap)
    const description = `ELB ${arn.slice(arn.indexOf(':loadbalancer/') + ':loadbalancer/'.length)}`
    const own = all.value.filter(({ Description }) => Description === description)
    if (own.length === 0) return unclear('InterfaceNotListed', `AWS lists no network interface of ${arn}.`)
    return inParallel(own.map((each) => ofInterface(each, traffic)))
  }

  return { view, ofInstance, ofInterface, ofBalancer }
}

const made = new WeakMap<object, Reachability>()

/**
 * What the internet reaches in the check's place. It is worked out once: all checks of a place are given the same object for the
 * same fact, and the answers are kept by it.
 */
export const reachabilityOf = (facts: ReachabilityFacts, place: CheckPlace): Reachability => {
  const found = made.get(facts.routeTables) ?? makeReachability(facts, place)
  made.set(facts.routeTables, found)
  return found
}
