import { registry } from '../../src/main/registry'
import { findBestPractice } from '../../src/shared/framework/lookup'
import type { CheckMetadata } from '../../src/shared/review/check-metadata'
import { readPeerChecks } from './peer-checks'
import type { PeerCheck } from './peer-checks'
import { generatedNote, table } from './table'

/** How the checks stand against those of other tools. */
export type CheckCoverage = {
  /** Peers' checks that ours answer, with ours. */
  readonly answered: readonly { readonly peer: PeerCheck; readonly by: readonly CheckMetadata[] }[]
  /** Peers' checks of the same services that none of ours answers. */
  readonly open: readonly PeerCheck[]
  /** Ids in `peers` or `differs` that no peer has, and reasons for peers that are not named. */
  readonly problems: readonly string[]
}

/** Holds the checks against the peers' list. */
export const compareWithPeers = (checks: readonly CheckMetadata[], peers: readonly PeerCheck[]): CheckCoverage => {
  const known = new Set(peers.map(({ id }) => id))
  const services = new Set(checks.map(({ service }) => service))
  const rows = peers.map((peer) => ({ peer, by: checks.filter((check) => check.peers.includes(peer.id)) }))
  return {
    answered: rows.filter(({ by }) => by.length > 0),
    open: rows.filter(({ peer, by }) => by.length === 0 && services.has(peer.service)).map(({ peer }) => peer),
    problems: checks.flatMap(({ id, peers: named, differs }) => [
      ...named.filter((peer) => !known.has(peer)).map((peer) => `${id} names ${peer}, which no peer has.`),
      ...Object.keys(differs)
        .filter((peer) => !named.includes(peer))
        .map((peer) => `${id} says why it differs from ${peer}, which it does not name.`),
    ]),
  }
}

/** The pillars over which checks are spread: those of their best practices. */
export const pillarsOf = (checks: readonly CheckMetadata[]): readonly string[] =>
  [
    ...new Set(
      checks.flatMap(({ bestPractices }) => bestPractices.flatMap(({ id }) => findBestPractice(id)?.pillarId ?? [])),
    ),
  ].toSorted()

/** `docs/check-coverage.md`; throws where a check names a peer that does not exist. */
export const makeCheckCoverage = (): string => {
  const checks = registry.checks.map(({ metadata }) => metadata)
  const { answered, open, problems } = compareWithPeers(checks, readPeerChecks())
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const services = [...new Set(checks.map(({ service }) => service))].toSorted()
  const counts = services.map((service) => [
    service,
    String(checks.filter((check) => check.service === service).length),
    String(answered.filter(({ peer }) => peer.service === service).length),
    String(open.filter((peer) => peer.service === service).length),
  ])
  const rowsOf = (service: string) =>
    answered
      .filter(({ peer }) => peer.service === service)
      .map(({ peer, by }) => [
        `\`${peer.id}\``,
        by.map(({ id }) => `\`${id}\``).join(', '),
        by.flatMap(({ differs }) => differs[peer.id] ?? []).join(' '),
      ])
  const answeredServices = [...new Set(answered.map(({ peer }) => peer.service))].toSorted()
  return `${generatedNote('the checks and scripts/generate/peer-checks.csv')}

# Checks beside those of other tools

A check names the same question of two established scanners, Prowler and Service Screener, in \`peers\`; where it answers it
otherwise, it says why. ${answered.length} of their checks are answered by ${checks.length} of ours, over these pillars: ${pillarsOf(checks).join(', ')}.

${table(['service', 'checks here', 'answered there', 'not yet answered'], counts)}

${answeredServices
  .map((service) => `## ${service}\n\n${table(['there', 'here', 'why the answer differs'], rowsOf(service))}`)
  .join('\n\n')}
`
}
