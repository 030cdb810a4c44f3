import { sampleHex } from './ids'

/** A source of numbers that a seed decides. */
export interface Random {
  /** The next number, from 0 to just under 1. */
  number(): number
  /** The next whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number
  /** True with this probability (0 to 1). */
  chance(probability: number): boolean
  /** One of the items; the list must not be empty. */
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

/** Random numbers that depend on the seed's parts only (mulberry32 over a hash of them). */
export function createRandom(...seed: readonly string[]): Random {
  let state = Number.parseInt(sampleHex(8, 'random', ...seed), 16)
  const number = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    number,
    integer: (from, to) => from + Math.floor(number() * (to - from + 1)),
    chance: (probability) => number() < probability,
    pick: (items) => items[Math.floor(number() * items.length)] ?? items[0],
  }
}
