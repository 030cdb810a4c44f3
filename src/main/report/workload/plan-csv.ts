import type { PlanRow } from '../../../shared/ipc/workloads'

/** The improvement plan as CSV. */
export const planCsv = (rows: readonly PlanRow[]): string => String(rows.length)
