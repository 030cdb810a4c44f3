import { containsRange, parseCidr } from '../../../shared/network/address-range'
import { admitsTraffic } from '../../../shared/network/ip-permission'
import { portTraffic } from '../../../shared/network/traffic'
import type { PortTraffic } from '../../../shared/network/traffic'
import { at, listOrGap } from '../../engine/check'
import type { Evidence, Gap, Views } from '../../engine/check'
import type { Instance } from '../ec2/facts'
import { loadBalancerListeners, loadBalancers, targetGroups, targetGroupTargets } from '../elbv2/facts'
import type { LoadBalancer, LoadBalancerListeners, TargetGroup } from '../elbv2/facts'
import type { NetworkView } from './network-view'
import { inParallel, inSeries, through, unclear, unread } from './reach'
import type { Reach } from './reach'
import { judgeBlock, judgeRoutes } from './reach-routes'
import { judgeAclRules, judgeGroupRules } from './reach-rules'
import type { GroupPlace } from './reach-rules'

/**
 * Network load balancers, which hand connections of their clients on to ports of targets. Application load balancers end the
 * connection and speak HTTP of their own: what they publish is judged at the balancer.
 */
export const balancerNeeds = {
  loadBalancers: listOrGap(loadBalancers),
  loadBalancerListeners,
  targetGroups: listOrGap(targetGroups),
  targetGroupTargets,
} as const

/** The facts of `balancerNeeds`. */
export type BalancerFacts = Views<typeof balancerNeeds>

type Listener = LoadBalancerListeners['Listeners'][number]
type Protocol = PortTraffic['protocol']

const protocolsOf = ({ Protocol: name = '' }: Listener): readonly Protocol[] => [
  ...(['TCP', 'TLS', 'TCP_UDP'].includes(name) ? (['tcp'] as const) : []),
  ...(['UDP', 'TCP_UDP', 'QUIC'].includes(name) ? (['udp'] as const) : []),
]

const groupArnsOf = ({ DefaultActions }: Listener): readonly string[] =>
  DefaultActions.flatMap(({ TargetGroupArn, ForwardConfig }) => [
    ...(TargetGroupArn === undefined ? [] : [TargetGroupArn]),
    ...(ForwardConfig?.TargetGroups ?? []).flatMap((each) => each.TargetGroupArn ?? []),
  ])

/** Whether the internet gets as far as a listener: routes and block of the balancer's subnets, and its groups if it has any. */
const judgeEntrance = (balancer: LoadBalancer, port: number, protocol: Protocol, view: NetworkView): Reach => {
  const subnets = balancer.AvailabilityZones.map(({ SubnetId }) => {
    const subnet = view.subnet(SubnetId)
    if (!subnet.known) return unread(subnet.gap)
    if (!subnet.value) return unclear('SubnetNotListed', `AWS does not list the subnet ${SubnetId ?? ''}.`)
    return inSeries([
      judgeRoutes(subnet.value, 'ipv4', '', view),
      judgeBlock(subnet.value, view),
      judgeAclRules(SubnetId, 'ipv4', portTraffic(protocol, port), view),
    ])
  })
  const groups = balancer.SecurityGroups.map((id, index) => ({ path: `SecurityGroups[${index}]`, id }))
  const open = groups.length === 0 ? through() : judgeGroupRules(groups, 'ipv4', portTraffic(protocol, port), view)
  return inSeries([inParallel(subnets), open])
}

type Rules = readonly { readonly step: Evidence; readonly rule: Parameters<typeof admitsTraffic>[0] & RuleSources }[]
type RuleSources = {
  readonly IpRanges: readonly { readonly CidrIp?: string | undefined }[]
  readonly UserIdGroupPairs: readonly { readonly GroupId?: string | undefined }[]
}

/** Where a connection through a balancer ends. */
type Arrival = {
  readonly groups: readonly GroupPlace[]
  readonly instance: Instance
  readonly balancer: LoadBalancer
  readonly target: TargetGroup
  readonly traffic: PortTraffic
  readonly sender: BalancerEntrance['sender']
}

/** Whether an instance's groups let a balancer in: as the client, by the balancer's group, or by the addresses of its subnets. */
const judgeArrival = ({ groups, instance, balancer, target, traffic, sender }: Arrival, view: NetworkView): Reach => {
  const asClient = inSeries([
    judgeAclRules(instance.SubnetId, 'ipv4', traffic, view),
    judgeGroupRules(groups, 'ipv4', traffic, view),
  ])
  if (asClient.answer !== 'stopped') return asClient
  const rules: Rules = groups.flatMap(({ path, id }) => {
    const found = view.group(id)
    const all = found.known ? (found.value?.IpPermissions ?? []) : []
    return all.filter((rule) => admitsTraffic(rule, traffic) !== false).map((rule) => ({ step: at(path, id), rule }))
  })
  const byGroup = rules.find(({ rule }) =>
    rule.UserIdGroupPairs.some(({ GroupId }) => GroupId !== undefined && balancer.SecurityGroups.includes(GroupId)),
  )
  if (byGroup) return through(byGroup.step)
  const blocks = balancer.AvailabilityZones.flatMap(({ SubnetId }) => {
    const subnet = view.subnet(SubnetId)
    return subnet.known ? (parseCidr(subnet.value?.CidrBlock ?? '') ?? []) : []
  })
  const byAddress = rules.find(({ rule }) =>
    rule.IpRanges.some(({ CidrIp = '' }) => {
      const range = parseCidr(CidrIp)
      return range !== undefined && blocks.some((block) => containsRange(range, block))
    }),
  )
  if (sender === 'interface' && rules.length > 0) {
    const text =
      'From which interface of the VPC link a connection comes, and whether the balancer shows it, no list tells.'
    return unclear('ClientAddressNotKnown', text)
  }
  if (!byAddress) return asClient
  // Without the client's address the balancer speaks with its own; for targets by id that is a choice which no list tells.
  if (sender === 'balancer' || target.TargetType === 'ip' || target.Protocol === 'TLS') return through(byAddress.step)
  const text = `Whether the balancer ${balancer.LoadBalancerName} speaks with its clients' addresses or its own, no list tells.`
  return unclear('ClientAddressNotKnown', text)
}

/** What cannot be read may be a way in, but where AWS offers no balancers. */
const perhaps = (gap: Gap): readonly Reach[] => (gap.kind === 'unsupported' ? [] : [unread(gap)])

/** How connections of the internet come to network load balancers of one scheme. */
export type BalancerEntrance = {
  readonly scheme: 'internet-facing' | 'internal'
  /** Whether they come to this listener; undefined where nothing leads to it. */
  readonly enter: (balancer: LoadBalancer, listener: Listener, protocol: Protocol) => Reach | undefined
  /**
   * Who stands as the sender at the target: the client, or the balancer, by a setting that no list tells (`client`); always the balancer,
   * as for what comes over PrivateLink (`balancer`); or an interface in the VPC (`interface`).
   */
  readonly sender: 'client' | 'balancer' | 'interface'
}

const fromInternet = (view: NetworkView): BalancerEntrance => ({
  scheme: 'internet-facing',
  enter: (balancer, { Port = 0 }, protocol) => judgeEntrance(balancer, Port, protocol, view),
  sender: 'client',
})

/** The ways over network load balancers to an instance, for the traffic that arrives at one of its ports; from the internet unless told. */
export const judgeBalancers = (
  instance: Instance,
  groups: readonly GroupPlace[],
  asked: readonly PortTraffic[],
  facts: BalancerFacts,
  view: NetworkView,
  { scheme, enter, sender }: BalancerEntrance = fromInternet(view),
): readonly Reach[] => {
  const { loadBalancers: all } = facts
  const shown = all.known ? all.value.filter(({ Type, Scheme }) => Type === 'network' && Scheme === scheme) : []
  if (all.known && shown.length === 0) return []
  const isAdmitted = groups.some(({ id }) => {
    const group = view.group(id)
    if (!group.known) return true
    return (group.value?.IpPermissions ?? []).some((rule) => asked.some((each) => admitsTraffic(rule, each) !== false))
  })
  // What no rule lets in, from wherever, no balancer brings in.
  if (!isAdmitted) return []
  if (!all.known) return perhaps(all.gap)
  if (!facts.targetGroups.known) return perhaps(facts.targetGroups.gap)
  const byArn = new Map(facts.targetGroups.value.map((group) => [group.arn, group]))
  const ids = new Set([
    instance.InstanceId,
    ...instance.NetworkInterfaces.flatMap(({ PrivateIpAddresses }) =>
      PrivateIpAddresses.flatMap(({ PrivateIpAddress }) => PrivateIpAddress ?? []),
    ),
  ])
  return shown.flatMap((balancer) => {
    const listeners = facts.loadBalancerListeners.of(balancer)
    if (!listeners.known) return perhaps(listeners.gap)
    return listeners.value.Listeners.flatMap((listener, i) =>
      groupArnsOf(listener).flatMap((arn) => {
        const group = byArn.get(arn)
        if (!group) return []
        const targets = facts.targetGroupTargets.of(group)
        if (!targets.known) return perhaps(targets.gap)
        return (targets.value.TargetHealthDescriptions ?? []).flatMap(({ Target }, k): readonly Reach[] => {
          const port = Target?.Port ?? group.Port
          if (!Target || !ids.has(Target.Id) || port === undefined || listener.Port === undefined) return []
          const entry = listener.Port
          const ways = protocolsOf(listener)
            .filter((protocol) =>
              asked.some((each) => each.protocol === protocol && each.from <= port && port <= each.to),
            )
            .flatMap((protocol) => {
              const entered = enter(balancer, listener, protocol)
              const traffic = portTraffic(protocol, port)
              if (!entered) return []
              return [
                inSeries([
                  through(at('arn', balancer.arn), at(`Listeners[${i}].Port`, entry)),
                  entered,
                  through(at(`TargetHealthDescriptions[${k}].Target.Id`, Target.Id)),
                  judgeArrival({ groups, instance, balancer, target: group, traffic, sender }, view),
                ]),
              ]
            })
          return ways.length > 0 ? [inParallel(ways)] : []
        })
      }),
    )
  })
}
