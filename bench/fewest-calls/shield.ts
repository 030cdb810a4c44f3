import { once, pages, pageCount } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'
import type { EstatePlace } from '../estate'

const protections: List = { from: 'shield', operation: 'ListProtections', list: 'Protections', most: 1000 }
const attacks: List = { from: 'shield', operation: 'ListAttacks', list: 'AttackSummaries', most: 1000 }

/** AWS answers with an error where there is no subscription, and so does the sample: then nothing else is asked. */
const isSubscribed = async (place: EstatePlace): Promise<boolean> => {
  try {
    await pageCount(place, protections)
    return true
  } catch {
    return false
  }
}

const whereSubscribed =
  (count: Row['count']): Row['count'] =>
  async (place) => {
    if (!(await isSubscribed(place))) return []
    return (await count(place)).map((one) => ({ ...one, stepsBefore: 1 }))
  }

const asked = (operation: string, count: Row['count']): Row => ({
  operation: `shield:${operation}`,
  per: 'account',
  count: whereSubscribed(count),
})

/** What Shield Advanced takes at least: without a subscription, one call. */
export const rows: readonly Row[] = [
  { operation: 'shield:GetSubscriptionState', per: 'account', count: once },
  asked('DescribeSubscription', once),
  asked('ListProtections', pages(protections)),
  asked('ListAttacks', pages(attacks)),
  asked('DescribeDRTAccess', once),
  asked('DescribeEmergencyContactSettings', once),
]
