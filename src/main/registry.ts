import type { Cases } from './engine/cases'
import type { Collector } from './engine/collector'
import { makeRegistry } from './engine/validate'
import { foundChecks } from './registry-checks'

const collectors = import.meta.glob<Collector>('./services/*/collector.ts', { eager: true, import: 'default' })

/** All collectors and checks of the app: here and in `registry-checks.ts` they are looked for, so that adding one edits no list. */
export const registry = makeRegistry(Object.values(collectors), foundChecks)

/** The tables of cases, by the path of their file; loaded by tests only. */
export const loadCases = (): Readonly<Record<string, () => Promise<Cases>>> =>
  import.meta.glob<Cases>('./services/*/checks/*.cases.ts', { import: 'default' })
