import { invalid } from './failures'

/** The largest page of most lists of the Tool. */
export const largestPage = { size: 50, most: 50 } as const

/** The limits that the API's model gives, in characters. */
export const limits = {
  Notes: [0, 2084],
  ChoiceNotes: [0, 250],
  MilestoneName: [3, 100],
  WorkloadName: [3, 100],
  Description: [3, 250],
  ReviewOwner: [3, 255],
  Industry: [0, 100],
  ArchitecturalDesign: [0, 2048],
  ClientRequestToken: [1, 2048],
} as const satisfies Record<string, readonly [least: number, most: number]>

/** Refuses a text that is shorter or longer than its limit, in Unicode code points as Smithy counts. None at all is fine. */
export function checkLength(field: keyof typeof limits, text: string | undefined, name: string = field): void {
  if (text === undefined) return
  const [least, most] = limits[field]
  const { length } = Array.from(text)
  if (length < least) throw invalid(name, `The length must be at least ${least}, not ${length}.`)
  if (length > most) throw invalid(name, `The length must be at most ${most}, not ${length}.`)
}

/** Refuses a value that is not one of those that the API knows. */
export function checkOneOf(field: string, value: string | undefined, known: object): void {
  if (value === undefined || Object.values(known).includes(value)) return
  throw invalid(field, `${value} is none of ${Object.values(known).join(', ')}.`)
}

/** The value of a member that must be given. */
export function required<Value>(field: string, value: Value | undefined): Value {
  if (value === undefined) throw invalid(field, 'It is required.')
  return value
}

/** Refuses a list that is longer than its limit. */
export function checkCount(field: string, list: readonly unknown[] | undefined, most: number): void {
  if (list && list.length > most) throw invalid(field, `There may be at most ${most}, not ${list.length}.`)
}

/** Refuses a page size that AWS refuses. */
export function checkPage(max: number | undefined, most: number): void {
  if (max !== undefined && !(max >= 1 && max <= most)) {
    throw invalid('MaxResults', `It must be from 1 to ${most}, not ${max}.`)
  }
}
