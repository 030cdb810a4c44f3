import { each, pageCount, pages } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'
import type { EstatePlace } from '../estate'

const keys: List = { from: 'kms', operation: 'ListKeys', list: 'Keys', most: 1000 }
const aliases: List = { from: 'kms', operation: 'ListAliases', list: 'Aliases', most: 100 }

/** Keys that AWS made for its services have an alias that says so; nothing else is asked about them. */
const isOwn = async (place: EstatePlace, id: unknown): Promise<number> => {
  const named = await place.list(aliases.from, aliases.operation, aliases.list)
  const isOfAws = named.some(
    ({ TargetKeyId, AliasName }) => TargetKeyId === id && String(AliasName).startsWith('alias/aws/'),
  )
  return isOfAws ? 0 : 1
}

/** What keys take at least: KMS tells state, policy and rotation of one key at a time. */
export const rows: readonly Row[] = [
  { operation: 'kms:ListKeys', per: 'region', count: pages(keys) },
  { operation: 'kms:ListAliases', per: 'region', count: pages(aliases) },
  ...['DescribeKey', 'GetKeyPolicy', 'GetKeyRotationStatus'].map((name): Row => ({
    operation: `kms:${name}`,
    per: 'region',
    count: async (place) => {
      const counted = await each(keys, ({ KeyId }) => isOwn(place, KeyId))(place)
      // The aliases are read beside the keys; the longer of the two lists comes before.
      const stepsBefore = Math.max(await pageCount(place, keys), await pageCount(place, aliases))
      return counted.map((one) => ({ ...one, stepsBefore }))
    },
  })),
]
