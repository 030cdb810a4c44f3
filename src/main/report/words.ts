import type { ReviewedAccount } from '../../shared/review/snapshot'

const counts = new Intl.NumberFormat('en')
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'UTC' })

const withDate = (iso: string, show: (date: Date) => string): string => {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : show(date)
}

/** A whole number with its thousands set apart. */
export const showNumber = (value: number): string => counts.format(value)

/** `1 finding`, `2 findings`. */
export const showCount = (value: number, singular: string, plural = `${singular}s`): string =>
  `${showNumber(value)} ${value === 1 ? singular : plural}`

/** `23 November 2026`, in UTC; a text that is no date stays as it is. */
export const showDay = (iso: string): string => withDate(iso, (date) => day.format(date))

/** `23 Nov 2026`, in UTC. */
export const showShortDay = (iso: string): string => withDate(iso, (date) => shortDay.format(date))

/** `23 November 2026, 18:04:12 UTC`. */
export const showMoment = (iso: string): string =>
  withDate(iso, (date) => `${day.format(date)}, ${time.format(date)} UTC`)

/** A score as it is stored, with one decimal where it has one; it was never rounded up. */
export const showScore = (score: number | null): string => (score === null ? 'not assessed' : String(score))

/** A share from 0 to 1 in whole percent, never rounded up, and never down to nothing. */
export const showShare = (share: number): string => {
  const percent = Math.floor(share * 100 + 1e-9)
  return percent === 0 && share > 0 ? 'less than 1%' : `${percent}%`
}

/** A change of a score: `+2.4`, `−0.5`, `±0`; undefined where one of the two is missing. */
export const showChange = (now: number | null, before: number | null | undefined): string | undefined => {
  if (now === null || before === null || before === undefined) return undefined
  const change = Math.round((now - before) * 10) / 10
  if (change === 0) return '±0'
  return change > 0 ? `+${change}` : `−${Math.abs(change)}`
}

/** Finds the account's name by its id; an account without one is called by its id. */
export const nameAccounts = (accounts: readonly ReviewedAccount[]): ((id: string) => string) => {
  const names = new Map(accounts.flatMap(({ id, name }) => (id === null ? [] : [[id, name] as const])))
  return (id) => names.get(id) ?? id
}
