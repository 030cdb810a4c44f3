import { writeSync } from 'node:fs'
import { lockHome } from '../home-lock'

// Takes a home's lock, prints what came of it, and holds it until standard input ends.
const [home = '', since = ''] = process.argv.slice(2)
const lock = lockHome(home, 'cli', since)
writeSync(
  1,
  `${JSON.stringify(lock.ok ? { held: true, left: lock.value.left } : { held: false, problem: lock.error })}\n`,
)
process.stdin.on('end', () => process.exit(0)).resume()
