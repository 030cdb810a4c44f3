import { containsRange, parseCidr, subtractRanges, uniteRanges } from './address-range'
import type { AddressFamily, AddressRange } from './address-range'

function readRanges(cidrs: readonly string[]): readonly AddressRange[] {
  return cidrs.map((cidr) => {
    const range = parseCidr(cidr)
    if (range === undefined) throw new Error(`Not a CIDR block: ${cidr}`)
    return range
  })
}

/** Blocks that no packet from the internet can come from: IANA's IPv4 special-purpose registry, multicast, reserved. */
const notPublicIpv4 = readRanges([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
])

/** Global unicast without documentation blocks. Teredo and 6to4 stay in: they carry hosts of the IPv4 internet. */
const notPublicIpv6 = readRanges(['2001:2::/48', '2001:db8::/32', '3fff::/20'])

/** Every address that a host of the internet can have. */
export const internet: readonly AddressRange[] = [
  ...subtractRanges(readRanges(['0.0.0.0/0']), notPublicIpv4),
  ...subtractRanges(readRanges(['2000::/3']), notPublicIpv6),
]

/**
 * How many public addresses a rule may admit before it counts as open to the internet.
 *
 * - IPv4: a /8. It is the largest block that was ever given to one organization, and the limit beyond which S3 calls a
 *   bucket policy public ("The meaning of public" in the S3 user guide).
 * - IPv6: a /16. Providers and content networks hold blocks from /32 up to /19, and the published lists of one of them
 *   add up to several /32; a registry's own block is a /12. So whatever is wider than a /16 spans many organizations.
 *
 * The limit is one on the union of a rule's ranges, so that two halves of the internet count as the internet.
 */
export const internetLimit: Readonly<Record<AddressFamily, bigint>> = { ipv4: 1n << 24n, ipv6: 1n << 112n }

/** Whether a single address is one that hosts of the internet have; undefined if the text is no address. */
export function isPublicAddress(address: string): boolean | undefined {
  const range = parseCidr(address)
  if (range === undefined || address.includes('/')) return undefined
  return internet.some((part) => containsRange(part, range))
}

/** Number of public addresses in one range. Sums over the parts of the internet, which do not overlap. */
export function countPublicAddresses(range: AddressRange): bigint {
  return internet.reduce((sum, part) => {
    if (part.family !== range.family || part.last < range.first || range.last < part.first) return sum
    const first = part.first > range.first ? part.first : range.first
    const last = part.last < range.last ? part.last : range.last
    return sum + last - first + 1n
  }, 0n)
}

/** Whether the ranges hold any public address at all, be it one. */
export function reachesInternet(ranges: readonly AddressRange[]): boolean {
  return ranges.some((range) => countPublicAddresses(range) > 0n)
}

/** Whether the union of the ranges holds more public addresses of a family than `internetLimit` allows. */
export function coversInternet(ranges: readonly AddressRange[]): boolean {
  const counts: Record<AddressFamily, bigint> = { ipv4: 0n, ipv6: 0n }
  for (const range of uniteRanges(ranges)) counts[range.family] += countPublicAddresses(range)
  return counts.ipv4 > internetLimit.ipv4 || counts.ipv6 > internetLimit.ipv6
}

/** A range together with what it came from, so that an answer can name it. */
export type SourcedRange<Source> = {
  /** The addresses. */
  readonly range: AddressRange
  /** Where they stand. */
  readonly source: Source
}

/**
 * The fewest, widest ranges whose union covers the internet in the sense of `internetLimit`; empty if all together do
 * not. They are the evidence for "open to the internet". Order of the input decides among equals only.
 */
export function findInternetCover<Source>(ranges: readonly SourcedRange<Source>[]): readonly SourcedRange<Source>[] {
  for (const family of ['ipv4', 'ipv6'] as const) {
    const widestFirst = ranges
      .filter((entry) => entry.range.family === family)
      .map((entry) => ({ entry, size: countPublicAddresses(entry.range) }))
      .sort((a, b) => Number(b.size > a.size) - Number(b.size < a.size))
    const cover: SourcedRange<Source>[] = []
    let united: readonly AddressRange[] = []
    for (const { entry } of widestFirst) {
      if (united.some((range) => containsRange(range, entry.range))) continue
      cover.push(entry)
      united = uniteRanges([...united, entry.range])
      if (coversInternet(united)) return cover
    }
  }
  return []
}
