/** Writes one line of progress to standard error, so that standard output belongs to the task alone. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** A duration for people: `840 ms`, `12.3 s`, `2 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  const seconds = milliseconds / 1000
  if (seconds < 100) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** Runs one step of the set-up and prints what it does, how it ended and how long it took. */
export async function runStep<Value>(title: string, work: () => Promise<Value> | Value): Promise<Value> {
  const start = performance.now()
  say(`Set-up: ${title} ...`)
  try {
    const value = await work()
    say(`Set-up: ${title}: done in ${formatDuration(performance.now() - start)}`)
    return value
  } catch (thrown) {
    say(`Set-up: ${title}: failed after ${formatDuration(performance.now() - start)}`)
    throw thrown
  }
}
