/** Seconds until a moment, never below 0; `null` where the moment is not known. */
export const secondsUntil = (endsAt: string | null, now: number): number | null => {
  if (endsAt === null) return null
  const end = Date.parse(endsAt)
  return Number.isNaN(end) ? null : Math.max(0, Math.ceil((end - now) / 1000))
}

/** `9:05`; an hour and more as `1:00:00`. */
export const showClock = (seconds: number): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
