import { parsePolicy } from './parse-policy'
import type { Policy } from './policy'

/** For tables of cases: reads statements into a policy of the current language and throws if they are malformed. */
export function readStatements(...statements: readonly Readonly<Record<string, unknown>>[]): Policy {
  const parsed = parsePolicy({ Version: '2012-10-17', Statement: statements })
  if (parsed.kind === 'malformed') throw new Error(`${parsed.error.path}: ${parsed.error.message}`)
  return parsed.policy
}
