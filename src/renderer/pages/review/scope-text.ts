import { waysOf, type Scope } from '../../../shared/review/snapshot'
import { nameWay } from '../../../shared/review/way-in'
import { serviceName } from '../../text/service-name'
import { showCount } from '../../text/show-count'
import { shorten } from '../../text/shorten'

/** A scope in a line: whose accounts, where, and what of them. */
export const scopeText = (scope: Scope): string => {
  const { regions, skipEmptyRegions, services, checks } = scope
  const ways = waysOf(scope)
  return [
    ways.length > 3
      ? showCount(ways.length, (scope.found ?? []).length === 0 ? 'profile' : 'account')
      : ways.map((way) => shorten(nameWay(way), 60)).join(', '),
    regions === null
      ? 'all enabled regions'
      : regions.length > 3
        ? showCount(regions.length, 'region')
        : regions.join(', '),
    ...(skipEmptyRegions === true ? ['without regions that look empty'] : []),
    services === null
      ? 'all services'
      : services.length > 3
        ? showCount(services.length, 'service')
        : services.map(serviceName).join(', '),
    ...(checks === null ? [] : [showCount(checks.length, 'check')]),
  ].join(' · ')
}
