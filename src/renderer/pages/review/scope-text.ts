import type { Scope } from '../../../shared/review/snapshot'
import { showCount } from '../../text/show-count'
import { shorten } from '../../text/shorten'

/** A scope in a line: whose accounts, where, and what of them. */
export const scopeText = ({ profiles, regions, services, checks }: Scope): string =>
  [
    profiles.length === 0
      ? 'default credentials'
      : profiles.length > 3
        ? showCount(profiles.length, 'profile')
        : profiles.map((name) => shorten(name, 40)).join(', '),
    regions === null
      ? 'all enabled regions'
      : regions.length > 3
        ? showCount(regions.length, 'region')
        : regions.join(', '),
    services === null
      ? 'all services'
      : services.length > 3
        ? showCount(services.length, 'service')
        : services.join(', '),
    ...(checks === null ? [] : [showCount(checks.length, 'check')]),
  ].join(' · ')
