import { judgeInternetAccess } from '../../../shared/network/ip-permission'
import { portTraffic } from '../../../shared/network/traffic'
import { at, fail, pass, undecided, unknown } from '../../engine/check'
import type { Judged, Judgement } from '../../engine/check'
import { securityGroups } from '../ec2/facts'
import type { SecurityGroup } from '../ec2/facts'
import { lookUpPrefixLists, prefixListNeeds } from './prefix-list-lookup'
import type { PrefixListFacts } from './prefix-list-lookup'
import { administrationTraffic, dataTraffic } from './service-ports'

/** What decides whether the listeners of a balancer on the internet can be reached. */
export const listenerNeeds = { securityGroups, ...prefixListNeeds } as const

/** The facts of `listenerNeeds`. */
export type ListenerFacts = PrefixListFacts & { readonly securityGroups: readonly SecurityGroup[] }

/** A port on which a balancer listens, and where the fact says so. */
export type ListeningPort = {
  readonly path: string
  readonly port: number
  readonly protocols: readonly ('tcp' | 'udp')[]
}

/** A security group of a balancer, and where the fact says so. */
export type GroupPlace = { readonly path: string; readonly id: string }

const isSensitive = (port: number, protocol: 'tcp' | 'udp'): boolean =>
  [...administrationTraffic, ...dataTraffic].some(
    (traffic) => traffic.protocol === protocol && traffic.from <= port && port <= traffic.to,
  )

/**
 * Judges a balancer on the internet by the ports that it listens on: it fails where one is made for administration or data and its
 * groups let the internet in. A balancer without groups lets everybody in.
 */
export const judgeListeners = (
  judged: Judged,
  ports: readonly ListeningPort[],
  groups: readonly GroupPlace[],
  facts: ListenerFacts,
): Judgement => {
  const sensitive = ports.flatMap(({ path, port, protocols }) =>
    protocols.filter((protocol) => isSensitive(port, protocol)).map((protocol) => ({ path, port, protocol })),
  )
  const found = groups.map(({ path, id }) => ({
    path,
    id,
    group: facts.securityGroups.find(({ GroupId }) => GroupId === id),
  }))
  const permissions = found.flatMap(({ group }) => group?.IpPermissions ?? [])
  const answers = sensitive.map(({ path, port, protocol }) => ({
    evidence: at(path, port),
    answer:
      groups.length === 0
        ? ('yes' as const)
        : judgeInternetAccess(permissions, portTraffic(protocol, port), lookUpPrefixLists(facts)).answer,
  }))
  const [first, ...rest] = answers.filter(({ answer }) => answer === 'yes').map(({ evidence }) => evidence)
  if (first) return fail(judged, first, ...rest, ...found.map(({ path, id }) => at(path, id)))
  const missing = found.find(({ group }) => !group)
  if (sensitive.length > 0 && missing) {
    return unknown(judged, undecided('GroupNotListed', `AWS does not list the security group ${missing.id}.`))
  }
  if (answers.some(({ answer }) => answer === 'unknown')) {
    return unknown(judged, undecided('RuleNotReadable', 'A rule of its security groups could not be read.'))
  }
  return pass(judged, ...ports.map(({ path, port }) => at(path, port)))
}
