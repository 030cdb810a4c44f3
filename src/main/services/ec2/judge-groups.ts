import { judgeInternetAccess } from '../../../shared/network/ip-permission'
import type { PrefixListLookup } from '../../../shared/network/ip-permission'
import type { DecidingElement, NetworkJudgement } from '../../../shared/network/judgement'
import { portTraffic } from '../../../shared/network/traffic'
import type { PortTraffic } from '../../../shared/network/traffic'
import type { Severity } from '../../../shared/review/outcome'
import { at, fail, failAs, pass, undecided, unknown } from '../../engine/check'
import type { CheckPlace, Evidence, Gap, Judgement, Seen, Views } from '../../engine/check'
import { reachabilityNeeds, reachabilityOf } from '../derived/reachability'
import type { Reachability } from '../derived/reachability'
import { securityGroups } from './facts'
import type { NetworkInterface, SecurityGroup } from './facts'

/** What a check of the inbound rules of security groups needs: their rules, and what stands behind them where it can be seen. */
export const groupNeeds = { ...reachabilityNeeds, securityGroups } as const

/** The facts of `groupNeeds`. */
export type GroupViews = Views<typeof groupNeeds>

type Traffic = readonly PortTraffic[]

/** What the internet reaches, for a check that cannot do without security groups. */
export const reachOfGroups = (views: GroupViews, place: CheckPlace): Reachability =>
  reachabilityOf({ ...views, securityGroups: { known: true, value: views.securityGroups } }, place)

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

/** Instances and balancers have checks of their own, which judge what the internet reaches of them. */
const isJudgedItself = ({ Attachment, InterfaceType, Description }: NetworkInterface): boolean =>
  Attachment?.InstanceId !== undefined ||
  InterfaceType === 'network_load_balancer' ||
  InterfaceType === 'gateway_load_balancer' ||
  Description.startsWith('ELB ')

/** What stands behind a group: something that the internet reaches, with the evidence; nothing that it does; or not known. */
type Behind =
  | { readonly kind: 'reached' | 'service'; readonly steps: readonly Evidence[] }
  | { readonly kind: 'nothing' | 'unknown' }

const lookBehind = (group: SecurityGroup, traffic: Traffic, reach: Reachability): Behind => {
  const interfaces = reach.view.interfacesOf(group)
  if (!interfaces.known) return { kind: 'unknown' }
  let found: Behind = { kind: 'nothing' }
  for (const each of interfaces.value) {
    const { answer, ...rest } = reach.ofInterface(each, traffic)
    const address = 'steps' in rest ? rest.steps.slice(0, 1) : []
    const steps = [at('NetworkInterfaceId', each.NetworkInterfaceId), ...address]
    if (answer === 'reachable' && !isJudgedItself(each)) return { kind: 'service', steps }
    if (answer === 'reachable' && found.kind !== 'reached') found = { kind: 'reached', steps }
    if (answer === 'unknown' && found.kind === 'nothing') found = { kind: 'unknown' }
  }
  return found
}

/** How a group's failure weighs. */
export type GroupWeight = {
  /** Where the internet reaches something behind it that no other check judges: a database, a container, a service. */
  readonly service?: Severity
  /** Whether another check has the same rule already. */
  readonly judgedElsewhere?: boolean
}

/**
 * Fails a group for these elements. It weighs in full where the internet reaches something behind it on that traffic, or where that is not
 * known, and little where it reaches nothing.
 */
export const failGroup = (
  group: Seen<SecurityGroup>,
  elements: readonly DecidingElement[],
  traffic: Traffic,
  reach: Reachability,
  { service, judgedElsewhere = false }: GroupWeight = {},
): Judgement => {
  const [first, ...rest] = evidenceOf(group, elements)
  if (!first) throw new Error(`No evidence against ${group.GroupId}`)
  const behind = lookBehind(group, traffic, reach)
  const steps = 'steps' in behind ? behind.steps : []
  if (judgedElsewhere || behind.kind === 'nothing') return failAs('low', group, first, ...rest, ...steps)
  return behind.kind === 'service' && service !== undefined
    ? failAs(service, group, first, ...rest, ...steps)
    : fail(group, first, ...rest, ...steps)
}

const everyPort: Traffic = [
  { protocol: 'tcp', from: 0, to: 65535 },
  { protocol: 'udp', from: 0, to: 65535 },
]

/** Judges each group by whether it lets the internet in on any of the traffic. */
export const judgeGroups = (
  views: GroupViews,
  traffic: Traffic,
  place: CheckPlace,
  weight: GroupWeight = {},
): readonly Judgement[] => {
  const reach = reachOfGroups(views, place)
  const { findList } = reach.view
  return views.securityGroups.map((group) => {
    // Most groups are closed to the internet on all ports, and two questions show it.
    const closed = everyPort.every((each) => judgeInternetAccess(group.IpPermissions, each, findList).answer === 'no')
    if (closed) return pass(group)
    const answers = traffic.map((each) => ({ each, ...judgeInternetAccess(group.IpPermissions, each, findList) }))
    const open = answers.filter(({ answer }) => answer === 'yes')
    if (open.length > 0) {
      const elements = open.flatMap((answer) => (answer.answer === 'yes' ? answer.evidence : []))
      // A group that opens every port fails in a check of its own, which has the full weight.
      const judgedElsewhere = judgeEveryPort(group, 'tcp', findList).answer === 'yes'
      const asked = open.map(({ each }) => each)
      return failGroup(group, elements, asked, reach, { ...weight, judgedElsewhere })
    }
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
