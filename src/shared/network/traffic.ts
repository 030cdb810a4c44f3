import { assertNever } from '../assert-never'

/** Ports of a transport protocol; a question about them is one about at least one of them. */
export type PortTraffic = {
  /** Transport protocol. */
  readonly protocol: 'tcp' | 'udp'
  /** Lowest port, 0 to 65535. */
  readonly from: number
  /** Highest port, included. */
  readonly to: number
}

/** What a rule is asked about: at least one port of a range, at least one kind of ICMP, or everything at once. */
export type Traffic =
  | PortTraffic
  | {
      /** ICMP of both families. */
      readonly protocol: 'icmp'
      /** ICMP type; without it any type will do. */
      readonly type?: number
    }
  | {
      /** Every protocol and every port together. */
      readonly protocol: 'all'
    }

/** One port of one transport protocol. */
export function portTraffic(protocol: 'tcp' | 'udp', port: number): PortTraffic {
  return { protocol, from: port, to: port }
}

/** Protocol of a rule as its number, -1 for all; undefined if it is neither a known name nor a number. */
export function readProtocol(text: string | undefined): number | undefined {
  const name = text?.trim().toLowerCase()
  switch (name) {
    case undefined:
    case '':
      return undefined
    case 'all':
      return -1
    case 'icmp':
      return 1
    case 'tcp':
      return 6
    case 'udp':
      return 17
    case 'icmpv6':
      return 58
    default:
      return /^(-1|\d{1,3})$/.test(name) ? Number(name) : undefined
  }
}

/** A rule's protocol, with its ports (TCP, UDP) or its ICMP type and code, read into numbers. */
export type RuleTraffic = {
  /** Protocol number; -1 for all. */
  readonly protocol: number
  /** Lowest port; for ICMP the type, -1 for all. */
  readonly from: number
  /** Highest port, included; for ICMP the code, -1 for all. */
  readonly to: number
}

/** One packet, as exact as rules can tell packets apart; `point` is a port or an ICMP type. */
export type Probe = {
  /** Kind of packet. */
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all'
  /** Port or ICMP type; -1 where the kind has none. */
  readonly point: number
}

/**
 * Splits traffic into probes that stand for all of it: between two neighbouring ends of the rules' ranges all ports are
 * treated alike, so one port of each stretch is enough.
 */
export function probeTraffic(traffic: Traffic, rules: readonly RuleTraffic[]): readonly Probe[] {
  const { protocol } = traffic
  switch (protocol) {
    case 'all':
      return [{ protocol, point: -1 }]
    case 'icmp': {
      if (traffic.type !== undefined) return [{ protocol, point: traffic.type }]
      const types = rules.filter((rule) => rule.protocol === 1 || rule.protocol === 58).map((rule) => rule.from)
      const unnamed = Array.from({ length: 256 }, (_, type) => type).find((type) => !types.includes(type)) ?? 0
      return [...new Set([unnamed, ...types.filter((type) => type >= 0)])].map((point) => ({ protocol, point }))
    }
    case 'tcp':
    case 'udp': {
      const starts = rules.flatMap((rule) => [rule.from, rule.to + 1])
      const inside = starts.filter((port) => port > traffic.from && port <= traffic.to)
      return [...new Set([traffic.from, ...inside])].map((point) => ({ protocol, point }))
    }
    default:
      return assertNever(protocol)
  }
}

/** Whether a rule is about a probe: about all such packets, only some of them (single ICMP codes), or none. */
export function matchProbe(rule: RuleTraffic, probe: Probe, family: 'ipv4' | 'ipv6'): 'all' | 'some' | 'none' {
  if (rule.protocol === -1) return 'all'
  switch (probe.protocol) {
    case 'all':
      return 'some'
    case 'icmp': {
      if (rule.protocol !== (family === 'ipv4' ? 1 : 58)) return 'none'
      if (rule.from !== -1 && rule.from !== probe.point) return 'none'
      return rule.to === -1 ? 'all' : 'some'
    }
    case 'tcp':
    case 'udp': {
      if (rule.protocol !== (probe.protocol === 'tcp' ? 6 : 17)) return 'none'
      return rule.from <= probe.point && probe.point <= rule.to ? 'all' : 'none'
    }
    default:
      return assertNever(probe.protocol)
  }
}
