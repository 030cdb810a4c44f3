import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** When a process began, in the kernel's own count since boot; tells a reused pid apart. `null` where the system does not say. */
export const processStart = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in parentheses, may hold anything; the start time is the 20th field after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[19] ?? null
  } catch {
    return null
  }
}

/** A process on a machine. */
export type ProcessIdentity = { readonly pid: number; readonly host: string; readonly processStart: string | null }

/** This process. */
export const ownIdentity = (): ProcessIdentity => ({
  pid: process.pid,
  host: hostname(),
  processStart: processStart(process.pid),
})

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether that process runs now; undefined where it is another machine's. */
export const isRunning = (identity: ProcessIdentity): boolean | undefined => {
  if (identity.host !== hostname()) return undefined
  if (!exists(identity.pid)) return false
  const start = processStart(identity.pid)
  return start === null || identity.processStart === null || start === identity.processStart
}
