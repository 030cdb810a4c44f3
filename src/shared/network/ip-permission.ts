import { parseCidr } from './address-range'
import { findInternetCover, reachesInternet } from './internet'
import type { SourcedRange } from './internet'
import type { DecidingElement, NetworkJudgement } from './judgement'
import { matchProbe, portTraffic, probeTraffic, readProtocol } from './traffic'
import type { Probe, RuleTraffic, Traffic } from './traffic'

/** A rule of a security group, in the shape of EC2's `IpPermission`; only the fields that decide. */
export type IpPermission = {
  /** `-1` for all, a name (`tcp`, `udp`, `icmp`, `icmpv6`) or a number. */
  readonly IpProtocol?: string | undefined
  /** Lowest port, or ICMP type; -1 for all. */
  readonly FromPort?: number | undefined
  /** Highest port, or ICMP code; -1 for all. */
  readonly ToPort?: number | undefined
  /** IPv4 ranges that may speak. */
  readonly IpRanges?: readonly { readonly CidrIp?: string | undefined }[] | undefined
  /** IPv6 ranges that may speak. */
  readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string | undefined }[] | undefined
  /** Prefix lists whose ranges may speak. */
  readonly PrefixListIds?: readonly { readonly PrefixListId?: string | undefined }[] | undefined
}

/** What is known of a prefix list: its CIDR blocks, or why it could not be read. */
export type PrefixListContent<Gap> = { readonly cidrs: readonly string[] } | { readonly gap: Gap }

/** Finds the content of a prefix list by its id. */
export type PrefixListLookup<Gap> = (prefixListId: string) => PrefixListContent<Gap>

/** Reads protocol and ports of a permission; undefined if the protocol cannot be read. */
function readTraffic(permission: IpPermission): RuleTraffic | undefined {
  const protocol = readProtocol(permission.IpProtocol)
  if (protocol === undefined) return undefined
  const { FromPort: from, ToPort: to } = permission
  if (protocol === 1 || protocol === 58) return { protocol, from: from ?? -1, to: to ?? -1 }
  // A missing port, or -1, is no limit: reading it as one could only hide an open port.
  const lowest = from === undefined || from === -1 ? 0 : from
  return { protocol, from: lowest, to: to === undefined || to === -1 ? 65535 : to }
}

/** Whether a permission, from whatever source, lets a port through; undefined if its protocol cannot be read. */
export function opensPort(permission: IpPermission, port: number, protocol: 'tcp' | 'udp'): boolean | undefined {
  return admitsTraffic(permission, portTraffic(protocol, port))
}

/** Whether a permission, from whatever source, lets any of the traffic through; undefined if it cannot be read. */
export function admitsTraffic(permission: IpPermission, traffic: Traffic): boolean | undefined {
  const rule = readTraffic(permission)
  if (rule === undefined) return undefined
  return probeTraffic(traffic, [rule]).some(
    (probe) => admitsProbe(rule, probe, 'ipv4') || admitsProbe(rule, probe, 'ipv6'),
  )
}

function admitsProbe(rule: RuleTraffic, probe: Probe, family: 'ipv4' | 'ipv6'): boolean {
  const match = matchProbe(rule, probe, family)
  // "Everything" is only what one rule for all protocols admits; one code of an ICMP type is enough to be reached.
  return match === 'all' || (match === 'some' && probe.protocol !== 'all')
}

type Source = DecidingElement & { readonly rule: RuleTraffic }
type Unread<Gap> = DecidingElement & {
  readonly rule: RuleTraffic | undefined
  readonly gap?: Gap
  readonly reason: string
}

function* listCidrs(permission: IpPermission, path: string): Generator<DecidingElement> {
  for (const [index, { CidrIp }] of (permission.IpRanges ?? []).entries()) {
    yield { path: `${path}.IpRanges[${index}].CidrIp`, value: CidrIp ?? '' }
  }
  for (const [index, { CidrIpv6 }] of (permission.Ipv6Ranges ?? []).entries()) {
    yield { path: `${path}.Ipv6Ranges[${index}].CidrIpv6`, value: CidrIpv6 ?? '' }
  }
}

function readSources<Gap>(
  permissions: readonly IpPermission[],
  findPrefixList: PrefixListLookup<Gap>,
  base: string,
): { readonly ranges: readonly SourcedRange<Source>[]; readonly unread: readonly Unread<Gap>[] } {
  const ranges: SourcedRange<Source>[] = []
  const unread: Unread<Gap>[] = []
  const read = (cidr: string, element: DecidingElement, rule: RuleTraffic): void => {
    const range = parseCidr(cidr)
    if (range === undefined) unread.push({ ...element, rule, reason: `“${cidr}” is no CIDR block.` })
    else ranges.push({ range, source: { ...element, rule } })
  }
  for (const [index, permission] of permissions.entries()) {
    const path = `${base}[${index}]`
    const rule = readTraffic(permission)
    if (rule === undefined) {
      const value = permission.IpProtocol ?? ''
      unread.push({ path: `${path}.IpProtocol`, value, rule, reason: `“${value}” is no known protocol.` })
      continue
    }
    for (const element of listCidrs(permission, path)) read(element.value, element, rule)
    for (const [position, { PrefixListId: id = '' }] of (permission.PrefixListIds ?? []).entries()) {
      const element = { path: `${path}.PrefixListIds[${position}].PrefixListId`, value: id }
      const content = findPrefixList(id)
      if ('gap' in content) {
        unread.push({ ...element, rule, gap: content.gap, reason: `The prefix list ${id} could not be read.` })
      } else {
        for (const cidr of content.cidrs) read(cidr, element, rule)
      }
    }
  }
  return { ranges, unread }
}

/**
 * Whether permissions together let traffic of the internet through: at least one port (or kind of ICMP) of it from more
 * public addresses than `internetLimit`. Rules of other groups (`UserIdGroupPairs`) are never the internet.
 *
 * @param base path of the permissions within the item, for the evidence
 */
export function judgeInternetAccess<Gap>(
  permissions: readonly IpPermission[],
  traffic: Traffic,
  findPrefixList: PrefixListLookup<Gap>,
  base = 'IpPermissions',
): NetworkJudgement<Gap> {
  return judgeSources(permissions, traffic, findPrefixList, base, findInternetCover)
}

/** Like `judgeInternetAccess`, but a single public address is enough. */
export function judgePublicAccess<Gap>(
  permissions: readonly IpPermission[],
  traffic: Traffic,
  findPrefixList: PrefixListLookup<Gap>,
  base = 'IpPermissions',
): NetworkJudgement<Gap> {
  const findPublic = (ranges: readonly SourcedRange<Source>[]): readonly SourcedRange<Source>[] =>
    ranges.filter(({ range }) => reachesInternet([range]))
  return judgeSources(permissions, traffic, findPrefixList, base, findPublic)
}

function judgeSources<Gap>(
  permissions: readonly IpPermission[],
  traffic: Traffic,
  findPrefixList: PrefixListLookup<Gap>,
  base: string,
  decide: (ranges: readonly SourcedRange<Source>[]) => readonly SourcedRange<Source>[],
): NetworkJudgement<Gap> {
  const { ranges, unread } = readSources(permissions, findPrefixList, base)
  const probes = probeTraffic(
    traffic,
    ranges.map(({ source }) => source.rule),
  )
  for (const probe of probes) {
    const decided = decide(ranges.filter(({ range, source }) => admitsProbe(source.rule, probe, range.family)))
    if (decided.length > 0) {
      const elements = new Map(decided.map(({ source: { path, value } }) => [path, { path, value }]))
      return { answer: 'yes', evidence: [...elements.values()] }
    }
  }
  const deciding = unread.filter(({ rule }) => {
    if (rule === undefined) return true
    return probeTraffic(traffic, [rule]).some(
      (probe) => admitsProbe(rule, probe, 'ipv4') || admitsProbe(rule, probe, 'ipv6'),
    )
  })
  if (deciding.length === 0) return { answer: 'no' }
  return {
    answer: 'unknown',
    evidence: deciding.map(({ path, value }) => ({ path, value })),
    reason: deciding.map(({ reason }) => reason).join(' '),
    gaps: deciding.flatMap(({ gap }) => (gap === undefined ? [] : [gap])),
  }
}
