const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })

const parse = (iso: string): Date | undefined => {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** `23 Nov 2026`, in UTC as in the evidence and the report; a text that is no date stays as it is. */
export const showDay = (iso: string): string => {
  const date = parse(iso)
  return date ? day.format(date) : iso
}

/** `23 Nov 2026, 18:04 UTC`. */
export const showMoment = (iso: string): string => {
  const date = parse(iso)
  return date ? `${day.format(date)}, ${time.format(date)} UTC` : iso
}
