import { bucketOfHost } from '../../src/shared/network/bucket-host'
import type { Members } from '../estate'
import { each, itemsOf, once, pageCount, pages } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'

const buckets: List = { from: 's3', operation: 'ListBuckets', list: 'Buckets', most: 10_000 }

const listOf = (operation: string, list: string): List => ({
  from: 'cloudfront',
  operation,
  list: `${list}.Items`,
  most: 100,
})
const distributions = listOf('ListDistributions', 'DistributionList')

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null

const originsOf = ({ Origins }: Members): readonly Members[] => {
  const items = isMembers(Origins) ? Origins['Items'] : undefined
  return Array.isArray(items) ? items.filter(isMembers) : []
}

const countForeignBuckets: Row['count'] = async (place) => {
  const own = new Set((await itemsOf(place, buckets)).map(({ Name }) => Name))
  const hosts = (await itemsOf(place, distributions)).flatMap(originsOf)
  const names = new Set(hosts.flatMap(({ DomainName }) => bucketOfHost(String(DomainName))?.name ?? []))
  const stepsBefore = (await pageCount(place, buckets)) + 1
  return [...names].filter((name) => !own.has(name)).map(() => ({ calls: 1, steps: 1, stepsBefore }))
}

/** What CloudFront takes at least. The account's own buckets come in a list that S3's review reads; others are asked for one by one. */
export const rows: readonly Row[] = [
  { operation: 'cloudfront:ListDistributions', per: 'account', count: pages(distributions) },
  {
    operation: 'cloudfront:ListOriginAccessControls',
    per: 'account',
    count: pages(listOf('ListOriginAccessControls', 'OriginAccessControlList')),
  },
  {
    operation: 'cloudfront:ListVpcOrigins',
    per: 'account',
    count: pages(listOf('ListVpcOrigins', 'VpcOriginList')),
  },
  { operation: 'cloudfront:GetDistributionConfig', per: 'account', count: each(distributions) },
  { operation: 's3:HeadBucket', per: 'account', count: countForeignBuckets },
  ...['DescribeDeliverySources', 'DescribeDeliveries'].map((name): Row => ({
    operation: `cloudwatchlogs:${name}`,
    per: 'account',
    count: once,
  })),
]
