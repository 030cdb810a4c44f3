import { registry } from '../../src/main/registry'
import { findBestPractice } from '../../src/shared/framework/lookup'
import type { CheckMetadata } from '../../src/shared/review/check-metadata'
import { decidedServices } from './decided-services'
import { readPeerChecks } from './peer-checks'
import type { PeerCheck } from './peer-checks'
import type { PeerReason, PeerReasons, ReasonKind } from './peer-reason'
import { generatedNote, table } from './table'

/** How the checks stand against those of other tools. */
export type CheckCoverage = {
  /** Peers' checks that ours answer, with ours. */
  readonly answered: readonly { readonly peer: PeerCheck; readonly by: readonly CheckMetadata[] }[]
  /** Peers' checks that none of ours answers, for a reason. */
  readonly reasoned: readonly { readonly peer: PeerCheck; readonly reason: PeerReason }[]
  /** Peers' checks of the same services that have neither. */
  readonly open: readonly PeerCheck[]
  /** Ids that no peer has, reasons for what is answered, and severities that nobody shares and nobody explains. */
  readonly problems: readonly string[]
}

/** Severities of peers' checks that must have an answer. */
const weighty: ReadonlySet<string> = new Set(['critical', 'high', 'medium'])

/** Whether a peer's check must have an answer where its service is decided. */
export const isWeighty = ({ severity }: PeerCheck): boolean => weighty.has(severity)

const found = import.meta.glob<PeerReasons>('./peer-reasons/*.ts', { eager: true, import: 'reasons' })

/** All reasons, by row. */
export const peerReasons: PeerReasons = Object.fromEntries(Object.values(found).flatMap((each) => Object.entries(each)))

const severityProblems = (checks: readonly CheckMetadata[], peers: readonly PeerCheck[]): readonly string[] => {
  const byId = new Map(peers.map((peer) => [peer.id, peer]))
  return checks.flatMap(({ id, severity, weighs, peers: named }) => {
    const rows = named.flatMap((name) => byId.get(name) ?? []).filter(({ severity: theirs }) => theirs !== '')
    const decided = rows.some(({ service }) => decidedServices.includes(service))
    const shared = rows.length === 0 || rows.some((row) => row.severity === severity)
    if (!decided || shared || weighs !== undefined) return []
    return [`${id} is ${severity}, as none of its peers is, and does not say why.`]
  })
}

/** Holds the checks against the peers' list. */
export const compareWithPeers = (
  checks: readonly CheckMetadata[],
  peers: readonly PeerCheck[],
  reasons: PeerReasons = {},
): CheckCoverage => {
  const known = new Set(peers.map(({ id }) => id))
  const services = new Set([...checks.map(({ service }) => service), ...decidedServices])
  const rows = peers.map((peer) => ({ peer, by: checks.filter((check) => check.peers.includes(peer.id)) }))
  const answered = rows.filter(({ by }) => by.length > 0)
  const ids = new Set(answered.map(({ peer }) => peer.id))
  return {
    answered,
    reasoned: peers.flatMap((peer) => {
      const reason = reasons[peer.id]
      return reason === undefined || ids.has(peer.id) ? [] : [{ peer, reason }]
    }),
    open: peers.filter((peer) => !ids.has(peer.id) && reasons[peer.id] === undefined && services.has(peer.service)),
    problems: [
      ...checks.flatMap(({ id, peers: named, differs }) => [
        ...named.filter((peer) => !known.has(peer)).map((peer) => `${id} names ${peer}, which no peer has.`),
        ...Object.keys(differs)
          .filter((peer) => !named.includes(peer))
          .map((peer) => `${id} says why it differs from ${peer}, which it does not name.`),
      ]),
      ...Object.keys(reasons).flatMap((id) => [
        ...(known.has(id) ? [] : [`A reason is given for ${id}, which no peer has.`]),
        ...(ids.has(id) ? [`A reason is given for ${id}, which a check answers.`] : []),
      ]),
      ...severityProblems(checks, peers),
    ],
  }
}

/** The pillars over which checks are spread: those of their best practices. */
export const pillarsOf = (checks: readonly CheckMetadata[]): readonly string[] =>
  [
    ...new Set(
      checks.flatMap(({ bestPractices }) => bestPractices.flatMap(({ id }) => findBestPractice(id)?.pillarId ?? [])),
    ),
  ].toSorted()

const reasonTitles: Readonly<Record<ReasonKind, string>> = {
  outsideSource: 'needs a source outside AWS, or one that AWS charges for',
  customerData: 'needs code, secrets or objects of customers',
  duplicate: 'asks what another row asks',
  wrong: 'is not true of AWS',
  retired: 'AWS took the thing away',
  noRisk: 'no risk by itself: a default of AWS, a paid option or a matter of taste',
}

const countsOf = ({ answered, reasoned, open }: CheckCoverage, checks: readonly CheckMetadata[]) => {
  const all = [...answered, ...reasoned].map(({ peer }) => peer.service).concat(open.map(({ service }) => service))
  return [...new Set([...checks.map(({ service }) => service), ...all])].toSorted().map((service) => {
    const count = (rows: readonly PeerCheck[], heavy: boolean): string =>
      String(rows.filter((row) => row.service === service && isWeighty(row) === heavy).length)
    const answers = answered.map(({ peer }) => peer)
    return [
      service,
      String(checks.filter((check) => check.service === service).length),
      count(answers, true),
      count(
        reasoned.map(({ peer }) => peer),
        true,
      ),
      count(open, true),
      count(answers, false),
    ]
  })
}

const answersOf = ({ answered }: CheckCoverage, service: string): string => {
  const rows = answered
    .filter(({ peer }) => peer.service === service)
    .map(({ peer, by }) => [
      `\`${peer.id}\``,
      peer.severity,
      by.map(({ id, severity }) => `\`${id}\` (${severity})`).join(', '),
      [...new Set(by.flatMap(({ differs }) => differs[peer.id] ?? []))].join(' '),
    ])
  return rows.length === 0 ? '' : `\n\n${table(['there', 'severity there', 'here', 'why the answer differs'], rows)}`
}

const reasonsOf = ({ reasoned }: CheckCoverage, service: string): string => {
  const rows = reasoned
    .filter(({ peer }) => peer.service === service)
    .map(({ peer, reason }) => [`\`${peer.id}\``, peer.severity, reasonTitles[reason.kind], reason.why])
  return rows.length === 0 ? '' : `\n\nNot answered:\n\n${table(['there', 'severity there', 'reason', 'why'], rows)}`
}

/** `docs/check-coverage.md`; throws where a check names a peer that does not exist, or a reason stands where a check does. */
export const makeCheckCoverage = (): string => {
  const checks = registry.checks.map(({ metadata }) => metadata)
  const coverage = compareWithPeers(checks, readPeerChecks(), peerReasons)
  const { answered, reasoned, problems } = coverage
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const services = [...new Set([...answered, ...reasoned].map(({ peer }) => peer.service))].toSorted()
  return `${generatedNote('the checks, scripts/generate/peer-checks.csv and scripts/generate/peer-reasons')}

# Checks beside those of other tools

A check names the same question of two established scanners, Prowler and Service Screener, in \`peers\`; where it answers it
otherwise, it says why. ${answered.length} of their checks are answered by ${checks.length} of ours, over these pillars: ${pillarsOf(checks).join(', ')}.
In the services ${decidedServices.join(', ')}, each of their checks of severity critical, high or medium is answered, or has the reason why not.

${table(['service', 'checks here', 'answered: critical, high, medium', 'not answered, for a reason', 'open', 'answered: low and less'], countsOf(coverage, checks))}

${services.map((service) => `## ${service}${answersOf(coverage, service)}${reasonsOf(coverage, service)}`).join('\n\n')}
`
}
