import { at, fail, failAs, pass, undecided, unknown } from '../../engine/check'
import type { Evidence, Gap, Judgement, Seen, Views } from '../../engine/check'
import { judgeInternetAccess } from '../../../shared/network/ip-permission'
import type { PrefixListLookup } from '../../../shared/network/ip-permission'
import { parseCidr } from '../../../shared/network/address-range'
import { countPublicAddresses } from '../../../shared/network/internet'
import type { DecidingElement, NetworkJudgement } from '../../../shared/network/judgement'
import { portTraffic } from '../../../shared/network/traffic'
import type { PortTraffic } from '../../../shared/network/traffic'
import { administrationTraffic, dataTraffic, internalTraffic } from '../derived/service-ports'
import { lookUpPrefixLists, prefixListNeeds } from '../derived/prefix-list-lookup'
import { judgeReach, reachabilityNeeds } from '../derived/reachability'
import { instances, networkInterfaces, securityGroups } from './facts'
import type { EbsSnapshot, Instance, NetworkAcl, SecurityGroup, Volume } from './facts'

/** What a check of the inbound rules of security groups needs. */
export const groupNeeds = { securityGroups, networkInterfaces, ...prefixListNeeds } as const

/** The facts of `groupNeeds`. */
export type GroupViews = Views<typeof groupNeeds>

/** The ports of the rule in which an element stands. */
const portsOf = (group: SecurityGroup, path: string): readonly Evidence[] => {
  const index = Number(/^IpPermissions\[(\d+)\]/.exec(path)?.[1])
  const rule = group.IpPermissions[index]
  if (!rule) return []
  const base = `IpPermissions[${index}]`
  return rule.FromPort === undefined
    ? [at(`${base}.IpProtocol`, rule.IpProtocol)]
    : [at(`${base}.FromPort`, rule.FromPort), at(`${base}.ToPort`, rule.ToPort)]
}

const evidenceOf = (group: SecurityGroup, elements: readonly DecidingElement[]): readonly Evidence[] => {
  const evidence = elements.flatMap(({ path, value }) => [...portsOf(group, path), at(path, value)])
  return [...new Map(evidence.map((item) => [item.path, item])).values()]
}

/** The gap that stands for a rule which could not be read. */
export const gapOf = (judgement: Extract<NetworkJudgement<Gap>, { answer: 'unknown' }>): Gap =>
  judgement.gaps[0] ?? undecided('RuleNotReadable', judgement.reason)

/** Fails a group for these elements; one that is attached to nothing weighs less. */
export const failGroup = (
  group: Seen<SecurityGroup>,
  elements: readonly DecidingElement[],
  interfaces: GroupViews['networkInterfaces'],
): Judgement => {
  const [first, ...rest] = evidenceOf(group, elements)
  if (!first) throw new Error(`No evidence against ${group.GroupId}`)
  return isAttached(group, interfaces) ? fail(group, first, ...rest) : failAs('low', group, first, ...rest)
}

/** Whether a network interface has the group. */
export const isAttached = (group: SecurityGroup, interfaces: GroupViews['networkInterfaces']): boolean =>
  interfaces.some(({ Groups }) => Groups.some(({ GroupId }) => GroupId === group.GroupId))

const everyPort: readonly PortTraffic[] = [
  { protocol: 'tcp', from: 0, to: 65535 },
  { protocol: 'udp', from: 0, to: 65535 },
]

/** Judges each group by whether it lets the internet in on any of the traffic. */
export const judgeGroups = (views: GroupViews, traffic: readonly PortTraffic[]): readonly Judgement[] => {
  const findList = lookUpPrefixLists(views)
  return views.securityGroups.map((group) => {
    // Most groups are closed to the internet on all ports, and two questions show it.
    const closed = everyPort.every((each) => judgeInternetAccess(group.IpPermissions, each, findList).answer === 'no')
    if (closed) return pass(group)
    const answers = traffic.map((each) => judgeInternetAccess(group.IpPermissions, each, findList))
    const open = answers.flatMap((answer) => (answer.answer === 'yes' ? answer.evidence : []))
    if (open.length > 0) return failGroup(group, open, views.networkInterfaces)
    const unread = answers.find((answer) => answer.answer === 'unknown')
    return unread?.answer === 'unknown' ? unknown(group, gapOf(unread)) : pass(group)
  })
}

/**
 * Whether the internet reaches every port of a protocol, be it by one rule or by several together: between two ends of
 * the rules' ranges all ports are alike, so one port of each stretch is asked.
 */
export const judgeEveryPort = (
  group: SecurityGroup,
  protocol: 'tcp' | 'udp',
  findList: PrefixListLookup<Gap>,
): NetworkJudgement<Gap> => {
  const ends = group.IpPermissions.flatMap(({ FromPort, ToPort }) => [FromPort ?? 0, (ToPort ?? -1) + 1])
  const ports = [...new Set([0, ...ends])].filter((port) => port >= 0 && port <= 65535)
  const answers = ports.map((port) => judgeInternetAccess(group.IpPermissions, portTraffic(protocol, port), findList))
  const closed = answers.find(({ answer }) => answer === 'no')
  if (closed) return closed
  return (
    answers.find(({ answer }) => answer === 'unknown') ?? {
      answer: 'yes',
      evidence: answers.flatMap((answer) => (answer.answer === 'yes' ? answer.evidence : [])),
    }
  )
}

/** What a check of an instance's reachability needs. */
export const exposureNeeds = { instances, ...reachabilityNeeds, ...prefixListNeeds } as const

/** The rows of a peer that ask about the exposure of instances by these services, and why it answers otherwise. */
export const exposurePeers = (
  services: readonly string[],
): { readonly peers: readonly string[]; readonly differs: Readonly<Record<string, string>> } => {
  const why = 'An open security group is not enough: address, route and network ACL must let the internet in as well.'
  const peers = services.map((service) => `prowler:ec2_instance_port_${service}_exposed_to_internet`)
  return { peers, differs: Object.fromEntries(peers.map((peer) => [peer, why])) }
}

/** Judges each instance by whether the internet reaches it on any of the traffic. */
export const judgeExposure = (
  views: Views<typeof exposureNeeds>,
  traffic: readonly PortTraffic[],
): readonly Judgement[] => {
  const findList = lookUpPrefixLists(views)
  return views.instances.map((instance) => {
    const reach = judgeReach(instance, traffic, views, findList)
    switch (reach.answer) {
      case 'no':
        return pass(instance)
      case 'unknown':
        return unknown(instance, reach.gap)
      case 'yes': {
        const [first, ...rest] = reach.steps.map(({ path, value }) => at(path, value))
        if (!first) throw new Error(`No evidence against ${instance.InstanceId}`)
        return fail(instance, first, ...rest)
      }
    }
  })
}

/** Judges network ACLs by answers to questions about their entries; those of no subnet weigh less. */
export const judgeAcls = (
  acls: readonly Seen<NetworkAcl>[],
  ask: (entries: NetworkAcl['Entries']) => readonly NetworkJudgement<never>[],
): readonly Judgement[] =>
  acls.map((acl) => {
    const answers = ask(acl.Entries)
    const [first, ...rest] = answers
      .flatMap((answer) => (answer.answer === 'yes' ? answer.evidence : []))
      .map(({ path, value }) => at(path, value))
    if (first) {
      const evidence = [...new Map([first, ...rest].map((item) => [item.path, item])).values()].slice(1)
      return acl.Associations.length > 0 ? fail(acl, first, ...evidence) : failAs('low', acl, first, ...evidence)
    }
    const unread = answers.find((answer) => answer.answer === 'unknown')
    return unread ? unknown(acl, undecided('RuleNotReadable', unread.reason)) : pass(acl)
  })

const millisecondsPerDay = 86_400_000

/** Whether a time (ISO 8601) lies more than `days` before `time`. */
export const isOlderThan = (moment: string, days: number, time: string): boolean =>
  Date.parse(time) - Date.parse(moment) > days * millisecondsPerDay

/** When an instance was stopped, in ISO 8601, as far as its last change of state says so. */
export const stoppedAt = ({ StateTransitionReason }: Instance): string | undefined => {
  const [, day, clock] = /\((\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) (?:GMT|UTC)\)/.exec(StateTransitionReason) ?? []
  const text = `${day}T${clock}Z`
  return day === undefined || Number.isNaN(Date.parse(text)) ? undefined : text
}

/** The newest completed snapshot of each volume that is in use and has any. */
export const newestSnapshots = (
  volumes: readonly Volume[],
  snapshots: readonly Seen<EbsSnapshot>[],
): readonly Seen<EbsSnapshot>[] => {
  const used = new Set(volumes.filter(({ State }) => State === 'in-use').map(({ VolumeId }) => VolumeId))
  const newest = new Map<string, Seen<EbsSnapshot>>()
  for (const snapshot of snapshots) {
    const { VolumeId = '', StartTime = '', State } = snapshot
    if (!used.has(VolumeId) || State !== 'completed' || StartTime === '') continue
    if (Date.parse(StartTime) > Date.parse(newest.get(VolumeId)?.StartTime ?? '1970-01-01T00:00:00Z')) {
      newest.set(VolumeId, snapshot)
    }
  }
  return [...newest.values()]
}

/** How many rules AWS counts in permissions: one for each source or target. */
export const countRules = (permissions: SecurityGroup['IpPermissions']): number =>
  permissions.reduce(
    (sum, { IpRanges, Ipv6Ranges, PrefixListIds, UserIdGroupPairs }) =>
      sum + IpRanges.length + Ipv6Ranges.length + PrefixListIds.length + UserIdGroupPairs.length,
    0,
  )

const judgedElsewhere: readonly PortTraffic[] = [
  ...administrationTraffic,
  ...dataTraffic,
  ...internalTraffic,
  ...[80, 443].map((port) => portTraffic('tcp', port)),
  portTraffic('udp', 443),
]

/** The ports that are neither those of the web nor judged by a check of their own. */
export const otherTraffic: readonly PortTraffic[] = (['tcp', 'udp'] as const).flatMap((protocol) => {
  const taken = judgedElsewhere.filter((each) => each.protocol === protocol).toSorted((a, b) => a.from - b.from)
  const rest: PortTraffic[] = []
  let from = 0
  for (const each of taken) {
    if (each.from > from) rest.push({ protocol, from, to: each.from - 1 })
    from = Math.max(from, each.to + 1)
  }
  return [...rest, { protocol, from, to: 65535 }]
})

/** More public addresses than these are a large block: a /16 of IPv4, a /32 of IPv6, which is what a company may hold. */
const largeBlock = { ipv4: 1n << 16n, ipv6: 1n << 96n }

/** An inbound rule for a large block of public addresses that is not the whole internet. */
export const findWideRange = (group: SecurityGroup): { readonly path: string; readonly cidr: string } | undefined => {
  const sources = group.IpPermissions.flatMap(({ IpRanges, Ipv6Ranges }, index) => [
    ...IpRanges.map(({ CidrIp = '' }, at) => ({
      path: `IpPermissions[${index}].IpRanges[${at}].CidrIp`,
      cidr: CidrIp,
    })),
    ...Ipv6Ranges.map(({ CidrIpv6 = '' }, at) => ({
      path: `IpPermissions[${index}].Ipv6Ranges[${at}].CidrIpv6`,
      cidr: CidrIpv6,
    })),
  ])
  return sources.find(({ cidr }) => {
    const range = parseCidr(cidr)
    return range !== undefined && !cidr.endsWith('/0') && countPublicAddresses(range) > largeBlock[range.family]
  })
}
