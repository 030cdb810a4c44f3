import type { Certificate } from './facts'

/** Whether something is served with the certificate: a resource of AWS holds it, or it was handed out with its key. */
export const isUsed = ({ InUse, Exported }: Certificate): boolean => InUse === true || Exported === true

/** Whole days from one time to another; negative where it has passed. */
export const daysUntil = (now: string, then: string): number =>
  Math.floor((Date.parse(then) - Date.parse(now)) / 86_400_000)
