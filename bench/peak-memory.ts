import { existsSync, readFileSync } from 'node:fs'

const status = '/proc/self/status'

/**
 * The most memory that this process held, in bytes. Linux's own count (`maxRSS`) starts with what the process that started this one
 * held, so there it is read from where it begins with the program.
 */
export const peakMemory = (): number => {
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) * 1024
}
