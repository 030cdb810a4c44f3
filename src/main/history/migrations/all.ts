import { reviews } from './001-reviews'
import type { Migration } from './migration'

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [reviews]
