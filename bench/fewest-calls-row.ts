import type { EstatePlace, Members } from './estate'

/** Calls of one operation in one place, as far as one thing causes them. */
export type Counted = {
  readonly region?: unknown
  readonly calls: number
  readonly steps: number
  readonly stepsBefore?: number
}

/** What one operation takes at least. */
export type Row = {
  readonly operation: string
  readonly paged?: true
  readonly per: 'account' | 'region'
  readonly count: (place: EstatePlace) => Promise<readonly Counted[]>
}

/** A list that AWS gives in pages: `most` is the largest page. */
export type List = {
  readonly from: string
  readonly operation: string
  readonly list: string
  readonly most: number
  readonly input?: Members
}

/** All items of a list. */
export const itemsOf = (place: EstatePlace, { from, operation, list, input }: List): Promise<readonly Members[]> =>
  place.list(from, operation, list, input)

/** How many calls a list takes, one at least. */
export const pageCount = async (place: EstatePlace, list: List): Promise<number> =>
  Math.max(1, Math.ceil((await itemsOf(place, list)).length / list.most))

/** One call. */
export const once: Row['count'] = async () => [{ calls: 1, steps: 1 }]

/** The pages of a list, at AWS's largest page size. */
export const pages =
  (list: List): Row['count'] =>
  async (place) => {
    const calls = await pageCount(place, list)
    return [{ calls, steps: calls }]
  }

/** Calls for the items of a list, in the region that each names: one for each unless told. */
export const each =
  (
    list: List,
    callsOf: (item: Members, place: EstatePlace) => number | Promise<number> = () => 1,
    regionOf?: (item: Members) => unknown,
    further = 0,
  ): Row['count'] =>
  async (place) => {
    const stepsBefore = (await pageCount(place, list)) + further
    const counted = await Promise.all(
      (await itemsOf(place, list)).map(async (item) => ({
        calls: await callsOf(item, place),
        steps: 1,
        stepsBefore,
        ...(regionOf ? { region: regionOf(item) } : {}),
      })),
    )
    return counted.filter(({ calls }) => calls > 0)
  }
