import { reviews } from './001-reviews'
import { findings } from './002-findings'
import { workloads } from './003-workloads'
import type { Migration } from './migration'

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [reviews, findings, workloads]
