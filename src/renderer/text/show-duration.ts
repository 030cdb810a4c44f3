/** An estimate in words, from seconds: `about 2 minutes`. */
export const showDuration = (seconds: number): string => {
  if (seconds < 10) return 'a few seconds'
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds`
  const minutes = Math.max(1, Math.round(seconds / 60))
  if (minutes < 60) return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`
  const hours = Math.round(minutes / 30) / 2
  return hours === 1 ? 'about an hour' : `about ${hours} hours`
}
