import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAddresses, intersectRanges, parseCidr, subtractRanges, uniteRanges } from './address-range'
import type { AddressRange } from './address-range'
import { coversInternet, findInternetCover, isPublicAddress, reachesInternet } from './internet'

const ranges = (...cidrs: readonly string[]): readonly AddressRange[] =>
  cidrs.map((cidr) => {
    const range = parseCidr(cidr)
    if (range === undefined) throw new Error(cidr)
    return range
  })

describe('parseCidr', () => {
  it('reads blocks and single addresses of both families', () => {
    expect(parseCidr('10.0.0.0/8')).toEqual({ family: 'ipv4', first: 0x0a000000n, last: 0x0affffffn })
    expect(parseCidr('8.8.8.8')).toEqual({ family: 'ipv4', first: 0x08080808n, last: 0x08080808n })
    expect(parseCidr('::/0')).toEqual({ family: 'ipv6', first: 0n, last: (1n << 128n) - 1n })
    expect(parseCidr('2001:DB8::1/128')).toEqual(parseCidr('2001:db8::1'))
  })

  it('ignores bits behind the prefix', () => {
    expect(parseCidr('10.1.2.3/8')).toEqual(parseCidr('10.0.0.0/8'))
    expect(parseCidr('128.1.1.1/0')).toEqual(parseCidr('0.0.0.0/0'))
  })

  it.each([
    '',
    '0',
    '10/8',
    '0x7f.1',
    '1.2.3',
    '1.2.3.4/33',
    '1.2.3.4/-1',
    '1.2.3.4/',
    '::/129',
    'fe80::1%eth0',
    'x/8',
    '1.2.3.4/8/8',
    '1.2.3.256',
    '01.2.3.4.5',
  ])('refuses %j', (text) => {
    expect(parseCidr(text)).toBeUndefined()
  })
})

describe('isPublicAddress', () => {
  it.each([
    ['8.8.8.8', true],
    ['172.15.255.255', true],
    ['172.16.0.1', false],
    ['100.64.0.1', false],
    ['100.128.0.1', true],
    ['169.254.169.254', false],
    ['127.0.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['2600:1f18::1', true],
    ['fd00::1', false],
    ['fe80::1', false],
    ['2001:db8::1', false],
    ['::1', false],
    ['::ffff:8.8.8.8', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected)
  })

  it('does not judge what is no address', () => {
    expect(isPublicAddress('8.8.8.0/24')).toBeUndefined()
    expect(isPublicAddress('example.com')).toBeUndefined()
  })
})

describe('coversInternet', () => {
  it.each([
    [['0.0.0.0/0'], true],
    [['::/0'], true],
    [['0.0.0.0/1', '128.0.0.0/1'], true],
    [['0.0.0.0/1'], true],
    [['2000::/3'], true],
    [['2000::/4'], true],
    [['8.0.0.0/7'], true],
    [['8.0.0.0/8', '9.0.0.0/8'], true],
    [['8.0.0.0/9', '9.0.0.0/9', '11.0.0.0/32'], true],
    [['8.0.0.0/8'], false],
    [['8.0.0.0/8', '8.1.0.0/16'], false],
    [['10.0.0.0/7'], false],
    [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'], false],
    [['224.0.0.0/3'], false],
    [['fc00::/7'], false],
    [['fe80::/10', '::/3'], false],
    [['2600::/16'], false],
    [['2600::/15'], true],
    [['2606:4700::/32', '2803:f800::/32', '2405:b500::/32', '2a06:98c0::/29'], false],
    [[], false],
  ])('%j: %s', (cidrs, expected) => {
    expect(coversInternet(ranges(...cidrs))).toBe(expected)
  })

  it('does not add the two families up', () => {
    expect(coversInternet(ranges('8.0.0.0/8', '2600::/16'))).toBe(false)
  })

  it('never shrinks when a range is added, and does not depend on order', () => {
    const cidr = fc
      .tuple(fc.nat(255), fc.nat(255), fc.integer({ min: 0, max: 32 }))
      .map(([a, b, prefix]) => `${a}.${b}.0.0/${prefix}`)
    fc.assert(
      fc.property(fc.array(cidr, { maxLength: 8 }), cidr, (cidrs, more) => {
        const before = coversInternet(ranges(...cidrs))
        expect(coversInternet(ranges(...cidrs.toReversed()))).toBe(before)
        if (before) expect(coversInternet(ranges(...cidrs, more))).toBe(true)
        const sourced = ranges(...cidrs).map((range, index) => ({ range, source: cidrs[index] }))
        expect(findInternetCover(sourced).length > 0).toBe(before)
      }),
    )
  })
})

describe('findInternetCover', () => {
  const cover = (...cidrs: readonly string[]): readonly string[] =>
    findInternetCover(ranges(...cidrs).map((range, index) => ({ range, source: cidrs[index] ?? '' }))).map(
      ({ source }) => source,
    )

  it('names the one range that is enough', () => {
    expect(cover('8.8.8.0/24', '10.0.0.0/8', '0.0.0.0/0')).toEqual(['0.0.0.0/0'])
  })

  it('names the ranges that are only together enough', () => {
    expect(cover('11.0.0.0/9', '8.0.0.0/9', '8.0.0.0/10')).toEqual([])
    expect(cover('9.9.9.9/32', '11.0.0.0/8', '8.0.0.0/10', '11.1.0.0/16')).toEqual(['11.0.0.0/8', '8.0.0.0/10'])
  })
})

describe('reachesInternet', () => {
  it('sees a single public address', () => {
    expect(reachesInternet(ranges('8.8.8.8/32'))).toBe(true)
    expect(reachesInternet(ranges('10.0.0.0/8', 'fd00::/8'))).toBe(false)
  })
})

describe('sets of addresses', () => {
  const block = fc
    .tuple(fc.nat(7), fc.nat(7))
    .map(([a, b]): AddressRange => ({ family: 'ipv4', first: BigInt(Math.min(a, b)), last: BigInt(Math.max(a, b)) }))
  const has = (set: readonly AddressRange[], address: bigint): boolean =>
    set.some((range) => range.first <= address && address <= range.last)

  it('agree with membership, address by address', () => {
    fc.assert(
      fc.property(fc.array(block), fc.array(block), (a, b) => {
        const addresses = Array.from({ length: 8 }, (_, index) => BigInt(index))
        for (const address of addresses) {
          expect(has(uniteRanges(a), address)).toBe(has(a, address))
          expect(has(subtractRanges(a, b), address)).toBe(has(a, address) && !has(b, address))
          expect(has(intersectRanges(a, b), address)).toBe(has(a, address) && has(b, address))
        }
        expect(countAddresses(a, 'ipv4')).toBe(BigInt(addresses.filter((address) => has(a, address)).length))
      }),
    )
  })
})
