import { intersectRanges, parseCidr, subtractRanges, uniteRanges } from './address-range'
import type { AddressFamily, AddressRange } from './address-range'
import { coversInternet, internet } from './internet'
import type { DecidingElement, NetworkJudgement } from './judgement'
import { matchProbe, probeTraffic, readProtocol } from './traffic'
import type { PortTraffic, Probe, RuleTraffic, Traffic } from './traffic'

/** A rule of a network ACL, in the shape of EC2's `NetworkAclEntry`. */
export type NetworkAclEntry = {
  /** Place in the order of evaluation; the default deny is 32767. */
  readonly RuleNumber?: number | undefined
  /** `-1` for all, else a protocol number. */
  readonly Protocol?: string | undefined
  /** `allow` or `deny`. */
  readonly RuleAction?: string | undefined
  /** True for packets that leave the subnet. */
  readonly Egress?: boolean | undefined
  /** IPv4 range of the other side. */
  readonly CidrBlock?: string | undefined
  /** IPv6 range of the other side. */
  readonly Ipv6CidrBlock?: string | undefined
  /** Ports of TCP and UDP; all if missing. */
  readonly PortRange?: { readonly From?: number | undefined; readonly To?: number | undefined } | undefined
  /** ICMP type and code; -1 for all. */
  readonly IcmpTypeCode?: { readonly Type?: number | undefined; readonly Code?: number | undefined } | undefined
}

/** Which way packets go through the subnet's border. */
export type Direction = 'ingress' | 'egress'

type Rule = {
  readonly element: DecidingElement
  readonly number: number
  readonly action: 'allow' | 'deny'
  readonly traffic: RuleTraffic
  readonly range: AddressRange
}

type ReadRules = { readonly rules: readonly Rule[]; readonly unread: readonly DecidingElement[] }

/** The ports from which clients speak, whatever their system: replies to them must be let out. */
const ephemeralPorts = { from: 1024, to: 65535 } as const

function readTraffic(entry: NetworkAclEntry): RuleTraffic | undefined {
  const protocol = readProtocol(entry.Protocol)
  if (protocol === undefined) return undefined
  if (protocol === 1 || protocol === 58) {
    return { protocol, from: entry.IcmpTypeCode?.Type ?? -1, to: entry.IcmpTypeCode?.Code ?? -1 }
  }
  return { protocol, from: entry.PortRange?.From ?? 0, to: entry.PortRange?.To ?? 65535 }
}

function readRules(
  entries: readonly NetworkAclEntry[],
  direction: Direction,
  base: string,
  family?: AddressFamily,
): ReadRules {
  const rules: Rule[] = []
  const unread: DecidingElement[] = []
  for (const [index, entry] of entries.entries()) {
    if (entry.Egress !== undefined && entry.Egress !== (direction === 'egress')) continue
    const field = entry.CidrBlock === undefined ? 'Ipv6CidrBlock' : 'CidrBlock'
    if (family !== undefined && field !== (family === 'ipv4' ? 'CidrBlock' : 'Ipv6CidrBlock')) continue
    const value = entry[field] ?? ''
    const element = { path: `${base}[${index}].${field}`, value }
    const { RuleNumber: number, RuleAction: action } = entry
    const traffic = readTraffic(entry)
    const range = parseCidr(value)
    const readable = entry.Egress !== undefined && (action === 'allow' || action === 'deny')
    if (readable && number !== undefined && traffic !== undefined && range !== undefined) {
      rules.push({ element, number, action, traffic, range })
    } else {
      unread.push(element)
    }
  }
  return { rules: rules.sort((a, b) => a.number - b.number), unread }
}

/** A rule that lets packets in, with the public addresses for which it is the one that decides. */
type Admission = { readonly element: DecidingElement; readonly part: readonly AddressRange[] }

/** What the rules let through of one kind of packet; for each address the first rule about it decides. */
function admit(rules: readonly Rule[], probe: Probe): readonly Admission[] {
  let undecided = internet
  const admissions: Admission[] = []
  for (const { action, traffic, range, element } of rules) {
    const match = matchProbe(traffic, probe, range.family)
    if (match === 'none') continue
    const wholeTraffic = probe.protocol === 'all'
    if (action === 'allow') {
      // A rule about a part of everything says nothing about everything; one about a part of an ICMP type lets that in.
      if (wholeTraffic && match === 'some') continue
      const part = intersectRanges(undecided, [range])
      if (part.length > 0) admissions.push({ element, part })
    }
    // A deny for single ICMP codes leaves the others undecided; one for a single protocol ends "everything".
    if (match === 'all' || wholeTraffic) undecided = subtractRanges(undecided, [range])
  }
  return admissions
}

const unite = (admissions: readonly Admission[]): readonly AddressRange[] =>
  uniteRanges(admissions.flatMap(({ part }) => part))

function listElements(admissions: readonly Admission[], reached: readonly AddressRange[]): readonly DecidingElement[] {
  const deciding = admissions.filter(({ part }) => intersectRanges(part, reached).length > 0)
  return [...new Map(deciding.map(({ element }) => [element.path, element])).values()]
}

function describeUnread(unread: readonly DecidingElement[]): NetworkJudgement<never> {
  if (unread.length === 0) return { answer: 'no' }
  return { answer: 'unknown', evidence: unread, reason: 'A rule of the network ACL could not be read.', gaps: [] }
}

/**
 * Whether a network ACL lets traffic of the internet through in one direction: at least one port (or kind of ICMP) for
 * more public addresses than `internetLimit`. Rules count in the order of their numbers.
 * With a rule that cannot be read the answer is `unknown`, for that rule could come first.
 *
 * @param base path of the entries within the item, for the evidence
 * @param family asks about one IP version only; either is enough where absent
 */
export function judgeNetworkAcl(
  entries: readonly NetworkAclEntry[],
  traffic: Traffic,
  direction: Direction,
  base = 'Entries',
  family?: AddressFamily,
): NetworkJudgement<never> {
  const { rules, unread } = readRules(entries, direction, base, family)
  if (unread.length > 0) return describeUnread(unread)
  const probes = probeTraffic(
    traffic,
    rules.map((rule) => rule.traffic),
  )
  for (const probe of probes) {
    const admissions = admit(rules, probe)
    const reached = unite(admissions)
    if (coversInternet(reached)) return { answer: 'yes', evidence: listElements(admissions, reached) }
  }
  return { answer: 'no' }
}

/**
 * Whether a client of the internet can hold a conversation on a TCP or UDP port through the ACL. It keeps no state, so
 * the request must come in and the reply must go out to a port from 1024 up, for the same addresses.
 *
 * @param family asks about clients of one IP version only; either is enough where absent
 */
export function judgeNetworkAclConversation(
  entries: readonly NetworkAclEntry[],
  traffic: PortTraffic,
  base = 'Entries',
  family?: AddressFamily,
): NetworkJudgement<never> {
  const ingress = readRules(entries, 'ingress', base, family)
  const egress = readRules(entries, 'egress', base, family)
  const unread = [...ingress.unread, ...egress.unread]
  if (unread.length > 0) return describeUnread(unread)
  const probe = (asked: Traffic, rules: readonly Rule[]): readonly Probe[] =>
    probeTraffic(
      asked,
      rules.map((rule) => rule.traffic),
    )
  const replies = probe({ protocol: traffic.protocol, ...ephemeralPorts }, egress.rules)
  const outgoing = replies.flatMap((reply) => admit(egress.rules, reply))
  for (const request of probe(traffic, ingress.rules)) {
    const incoming = admit(ingress.rules, request)
    const reached = intersectRanges(unite(incoming), unite(outgoing))
    if (coversInternet(reached)) {
      return { answer: 'yes', evidence: listElements([...incoming, ...outgoing], reached) }
    }
  }
  return { answer: 'no' }
}
