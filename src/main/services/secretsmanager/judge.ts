import type { PolicyTarget } from '../../../shared/policy/coverage'
import type { Secret } from './facts'

/** The days after which a secret should be another one, and after which one that nobody asks for is not needed. */
export const limitDays = 90

/** Whether a moment is more than `limitDays` before another one; both in ISO 8601. */
export const isOld = (moment: string, now: string): boolean =>
  Date.parse(now) - Date.parse(moment) > limitDays * 86_400_000

/** Whether the secret is a copy of one in another region, where it is changed. */
export const isCopy = ({ PrimaryRegion }: Secret, region: string): boolean =>
  PrimaryRegion !== undefined && PrimaryRegion !== region

/** Whether an AWS service manages the secret and leaves nothing to set up. */
export const isManaged = ({ OwningService, RotationEnabled }: Secret): boolean =>
  OwningService !== undefined && RotationEnabled !== true

/** What a secret's policy is about: the secret. */
export const secretTarget = ({ arn }: Secret): PolicyTarget => ({ service: 'secretsmanager', resources: [arn] })
