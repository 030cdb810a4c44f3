import { fail, pass } from '../../engine/check'
import type { Evidence, Judged, Judgement, Seen } from '../../engine/check'
import type { CacheBehavior, Distribution, Origin } from './facts'

/** The distributions that answer viewers. */
export const serving = (distributions: readonly Seen<Distribution>[]): readonly Seen<Distribution>[] =>
  distributions.filter(({ Enabled }) => Enabled)

/** A behaviour and where the distribution says so. */
export type PlacedBehavior = { readonly path: string; readonly behavior: CacheBehavior }

/** All behaviours of a distribution: that of each path, and the default. */
export const behaviorsOf = ({ DefaultCacheBehavior, CacheBehaviors }: Distribution): readonly PlacedBehavior[] => [
  { path: 'DefaultCacheBehavior', behavior: DefaultCacheBehavior },
  ...CacheBehaviors.Items.map((behavior, index) => ({ path: `CacheBehaviors.Items[${index}]`, behavior })),
]

/** An origin, where the distribution says so, and the behaviours that lead to it. */
export type PlacedOrigin = {
  readonly path: string
  readonly origin: Origin
  readonly behaviors: readonly CacheBehavior[]
}

/** The origins of which anything is fetched: behaviours lead to them, directly or through a group of origins. */
export const originsInUse = (distribution: Distribution): readonly PlacedOrigin[] =>
  distribution.Origins.Items.flatMap((origin, index) => {
    const groups = (distribution.OriginGroups?.Items ?? [])
      .filter(({ Members }) => Members.Items.some(({ OriginId }) => OriginId === origin.Id))
      .map(({ Id }) => Id)
    const behaviors = behaviorsOf(distribution)
      .map(({ behavior }) => behavior)
      .filter(({ TargetOriginId }) => TargetOriginId === origin.Id || groups.includes(TargetOriginId))
    return behaviors.length > 0 ? [{ path: `Origins.Items[${index}]`, origin, behaviors }] : []
  })

/** Fails with what is bad, passes with what is good where nothing is. */
export const judgeAll = (judged: Judged, bad: readonly Evidence[], good: readonly Evidence[]): Judgement => {
  const [first, ...others] = bad
  return first ? fail(judged, first, ...others) : pass(judged, ...good)
}

/** How CloudFront asks a host. */
export type HostOrigin = { readonly ports: readonly number[]; readonly hasHeaders: boolean }

/** The origins of a distribution that are this host, with the ports that CloudFront asks and whether it sends headers of its own. */
export const originsOfHost = (distribution: Distribution, host: string | undefined): readonly HostOrigin[] =>
  originsInUse(distribution).flatMap(({ origin: { DomainName, CustomOriginConfig: config, CustomHeaders } }) => {
    const name = DomainName.toLowerCase().replace(/^dualstack\./, '')
    if (config === undefined || host === undefined || name !== host.toLowerCase()) return []
    const { HTTPPort = 80, HTTPSPort = 443, OriginProtocolPolicy } = config
    const plain = OriginProtocolPolicy === 'https-only' ? [] : [HTTPPort]
    const encrypted = OriginProtocolPolicy === 'http-only' ? [] : [HTTPSPort]
    return [{ ports: [...plain, ...encrypted], hasHeaders: (CustomHeaders?.Items ?? []).length > 0 }]
  })
