import type { Check } from './engine/check'
import type { Cases } from './engine/cases'
import type { Collector } from './engine/collector'
import { makeRegistry } from './engine/validate'

const folderOf = (path: string): string => path.split('/')[2] ?? ''

const collectors = import.meta.glob<Collector>('./services/*/collector.ts', { eager: true, import: 'default' })
const checks = import.meta.glob<Check>('./services/*/checks/*.check.ts', { eager: true, import: 'default' })

/** All collectors and checks of the app: the only place that looks for them, so that adding one edits no list. */
export const registry = makeRegistry(
  Object.values(collectors),
  Object.entries(checks).map(([path, check]) => ({ path, service: folderOf(path), check })),
)

/** The tables of cases, by the path of their file; loaded by tests only. */
export const loadCases = (): Readonly<Record<string, () => Promise<Cases>>> =>
  import.meta.glob<Cases>('./services/*/checks/*.cases.ts', { import: 'default' })
