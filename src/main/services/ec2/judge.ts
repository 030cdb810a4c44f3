import { at, fail, failAs, pass, undecided, unknown } from '../../engine/check'
import type { Judgement, Seen } from '../../engine/check'
import { parseCidr } from '../../../shared/network/address-range'
import { countPublicAddresses, internetLimit } from '../../../shared/network/internet'
import type { NetworkJudgement } from '../../../shared/network/judgement'
import { portTraffic } from '../../../shared/network/traffic'
import type { PortTraffic } from '../../../shared/network/traffic'
import { administrationTraffic, dataTraffic, internalTraffic } from '../derived/service-ports'
import type { EbsSnapshot, Instance, NetworkAcl, NetworkInterface, SecurityGroup, Volume } from './facts'

/** The groups that a list of interfaces has; all checks of a place are given the same list. */
const attached = new WeakMap<readonly NetworkInterface[], ReadonlySet<string>>()

/** Whether a network interface has the group. */
export const isAttached = (group: SecurityGroup, interfaces: readonly NetworkInterface[]): boolean => {
  const ids =
    attached.get(interfaces) ?? new Set(interfaces.flatMap(({ Groups }) => Groups.map(({ GroupId }) => GroupId)))
  attached.set(interfaces, ids)
  return ids.has(group.GroupId)
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
    if (range === undefined) return false
    const count = countPublicAddresses(range)
    // What is wider counts as the internet, and is judged by what it opens.
    return count > largeBlock[range.family] && count <= internetLimit[range.family]
  })
}
