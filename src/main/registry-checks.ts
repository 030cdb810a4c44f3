import type { Check } from './engine/check'
import { makeRegistry, type FoundCheck } from './engine/validate'
import type { CheckMetadata } from '../shared/review/check-metadata'

const folderOf = (path: string): string => path.split('/')[2] ?? ''

const checks = import.meta.glob<Check>('./services/*/checks/*.check.ts', { eager: true, import: 'default' })

/** All checks of the app, without the collectors and the AWS clients that these bring with them. */
export const foundChecks: readonly FoundCheck[] = Object.entries(checks).map(([path, check]) => ({
  path,
  service: folderOf(path),
  check,
}))

/** What all checks say about themselves, for threads that only read. */
export const listCheckMetadata = (): readonly CheckMetadata[] =>
  makeRegistry([], foundChecks).checks.map(({ metadata }) => metadata)
