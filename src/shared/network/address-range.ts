import ipaddr from 'ipaddr.js'

/** IP version of an address. */
export type AddressFamily = 'ipv4' | 'ipv6'

/** A run of neighbouring addresses of one family, both ends included, as numbers. */
export type AddressRange = {
  /** Family that both ends belong to. */
  readonly family: AddressFamily
  /** Lowest address. */
  readonly first: bigint
  /** Highest address. */
  readonly last: bigint
}

const toNumber = (bytes: readonly number[]): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)

/**
 * Reads a CIDR block or a single address, IPv4 in four decimal parts or IPv6. Bits behind the prefix are ignored, as AWS
 * does. Undefined for anything else: whoever asks must treat that as "not known", never as "no addresses".
 */
export function parseCidr(text: string): AddressRange | undefined {
  const [address, prefixText, ...rest] = text.trim().split('/')
  if (address === undefined || rest.length > 0) return undefined
  const isIpv4 = ipaddr.IPv4.isValidFourPartDecimal(address)
  if (!isIpv4 && (!ipaddr.IPv6.isValid(address) || address.includes('%'))) return undefined
  const bits = isIpv4 ? 32 : 128
  if (prefixText !== undefined && !/^\d{1,3}$/.test(prefixText)) return undefined
  const prefix = prefixText === undefined ? bits : Number(prefixText)
  if (prefix > bits) return undefined
  const size = 1n << BigInt(bits - prefix)
  const value = toNumber(ipaddr.parse(address).toByteArray())
  const first = value - (value % size)
  return { family: isIpv4 ? 'ipv4' : 'ipv6', first, last: first + size - 1n }
}

/** Joins ranges that overlap or touch, per family; the result is sorted and free of overlaps. */
export function uniteRanges(ranges: readonly AddressRange[]): readonly AddressRange[] {
  const sorted = [...ranges].sort((a, b) =>
    a.family === b.family ? Number(a.first > b.first) - Number(a.first < b.first) : a.family < b.family ? -1 : 1,
  )
  const united: AddressRange[] = []
  for (const range of sorted) {
    const previous = united.at(-1)
    if (previous !== undefined && previous.family === range.family && range.first <= previous.last + 1n) {
      const last = range.last > previous.last ? range.last : previous.last
      united[united.length - 1] = { ...previous, last }
    } else {
      united.push(range)
    }
  }
  return united
}

/** The addresses of `ranges` that are in none of `removed`. */
export function subtractRanges(
  ranges: readonly AddressRange[],
  removed: readonly AddressRange[],
): readonly AddressRange[] {
  return uniteRanges(removed).reduce<readonly AddressRange[]>(
    (rest, hole) =>
      rest.flatMap((range) => {
        if (range.family !== hole.family || range.last < hole.first || range.first > hole.last) return [range]
        return [
          ...(range.first < hole.first ? [{ ...range, last: hole.first - 1n }] : []),
          ...(range.last > hole.last ? [{ ...range, first: hole.last + 1n }] : []),
        ]
      }),
    uniteRanges(ranges),
  )
}

/** The addresses that are in both sets. */
export function intersectRanges(a: readonly AddressRange[], b: readonly AddressRange[]): readonly AddressRange[] {
  const others = uniteRanges(b)
  return uniteRanges(a).flatMap((one) =>
    others.flatMap((other) => {
      if (one.family !== other.family) return []
      const first = one.first > other.first ? one.first : other.first
      const last = one.last < other.last ? one.last : other.last
      return first <= last ? [{ family: one.family, first, last }] : []
    }),
  )
}

/** Number of different addresses of a family in the ranges. */
export function countAddresses(ranges: readonly AddressRange[], family: AddressFamily): bigint {
  return uniteRanges(ranges)
    .filter((range) => range.family === family)
    .reduce((sum, range) => sum + range.last - range.first + 1n, 0n)
}

/** Whether every address of `inner` is in `outer`. */
export function containsRange(outer: AddressRange, inner: AddressRange): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last
}
