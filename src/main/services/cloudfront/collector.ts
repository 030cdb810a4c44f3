import {
  CloudFrontClient,
  GetDistributionConfigCommand,
  ListVpcOriginsCommand,
  paginateListDistributions,
  paginateListOriginAccessControls,
} from '@aws-sdk/client-cloudfront'
import type { VpcOriginSummary } from '@aws-sdk/client-cloudfront'
import {
  CloudWatchLogsClient,
  paginateDescribeDeliveries,
  paginateDescribeDeliverySources,
} from '@aws-sdk/client-cloudwatch-logs'
import { HeadBucketCommand, paginateListBuckets, S3Client } from '@aws-sdk/client-s3'
import { bucketOfHost } from '../../../shared/network/bucket-host'
import { bucketExists } from '../../aws/bucket-exists'
import { bucketList } from '../../aws/list-buckets'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, readOne, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  distributionConfigs,
  distributions,
  logDeliveries,
  originAccessControls,
  originBuckets,
  vpcOrigins,
} from './facts'

const clientOf = (context: ReadContext): CloudFrontClient => context.client(CloudFrontClient)
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

/** The largest page of each list. */
const MaxItems = 100

/** AWS leaves the items out where it counts none. */
const itemsOf = <Item>(
  list: { readonly Quantity: number | undefined; readonly Items?: readonly Item[] | undefined } | undefined,
): readonly Item[] | undefined => (list?.Quantity === 0 ? [] : list?.Items)

const readVpcOrigins = async (context: ReadContext): Promise<readonly VpcOriginSummary[]> => {
  // The SDK has no paginator for this list.
  async function* pages() {
    let Marker: string | undefined
    do {
      const command = new ListVpcOriginsCommand({ MaxItems, Marker })
      const { VpcOriginList } = await requireField(clientOf(context).send(command, options(context)), 'VpcOriginList')
      yield VpcOriginList
      Marker = VpcOriginList?.NextMarker
    } while (Marker)
  }
  return allPages(pages(), itemsOf)
}

const readOwnBuckets = (context: ReadContext) =>
  context.shared(bucketList, () => {
    const client = context.client(S3Client)
    const pages = paginateListBuckets({ client }, { MaxBuckets: 10000 }, options(context))
    return allPages(pages, (page) => page.Buckets)
  })

const askForBucket = (Bucket: string, context: ReadContext): Promise<boolean> =>
  context.shared(`cloudfront-origin-bucket ${Bucket}`, () =>
    bucketExists(context.client(S3Client).send(new HeadBucketCommand({ Bucket }), options(context))),
  )

export default defineCollector({
  service: 'cloudfront',
  reads: [
    readList(distributions, {
      calls: { 'cloudfront:ListDistributions': ['cloudfront:ListDistributions'] },
      read: async (context) => {
        const pages = paginateListDistributions({ client: clientOf(context) }, { MaxItems }, options(context))
        const found = await allPages(pages, ({ DistributionList }) => itemsOf(DistributionList))
        return found.map((distribution) => ({ ...distribution, arn: distribution.ARN }))
      },
    }),
    // The list leaves the default root object and the standard logs out.
    readEach(distributionConfigs, {
      calls: { 'cloudfront:GetDistributionConfig': ['cloudfront:GetDistributionConfig'] },
      read: async ({ Id }, context) => {
        const answer = clientOf(context).send(new GetDistributionConfigCommand({ Id }), options(context))
        return (
          (await orAbsent(requireField(answer, 'DistributionConfig'), 'NoSuchDistribution'))?.DistributionConfig ??
          vanished
        )
      },
    }),
    // The account's own buckets come in one list; only others are asked for one by one, each once.
    readEach(originBuckets, {
      calls: { 's3:ListBuckets': ['s3:ListAllMyBuckets'], 's3:HeadBucket': ['s3:ListBucket'] },
      read: async ({ Origins }, context) => {
        const names = new Set(Origins.Items.flatMap(({ DomainName }) => bucketOfHost(DomainName)?.name ?? []))
        if (names.size === 0) return { Buckets: [] }
        const own = new Set((await readOwnBuckets(context)).map((bucket) => bucket.Name))
        const Buckets: unknown[] = []
        for (const Name of names) {
          const Own = own.has(Name)
          Buckets.push({ Name, Own, Exists: Own || (await askForBucket(Name, context)) })
        }
        return { Buckets }
      },
    }),
    readList(originAccessControls, {
      calls: { 'cloudfront:ListOriginAccessControls': ['cloudfront:ListOriginAccessControls'] },
      read: async (context) => {
        const pages = paginateListOriginAccessControls({ client: clientOf(context) }, { MaxItems }, options(context))
        const found = await allPages(pages, ({ OriginAccessControlList }) => itemsOf(OriginAccessControlList))
        const { partition, account } = context
        return found.map((control) => ({
          ...control,
          arn: `arn:${partition}:cloudfront::${account}:origin-access-control/${control.Id}`,
        }))
      },
    }),
    readList(vpcOrigins, {
      calls: { 'cloudfront:ListVpcOrigins': ['cloudfront:ListVpcOrigins'] },
      read: async (context) => (await readVpcOrigins(context)).map((origin) => ({ ...origin, arn: origin.Arn })),
    }),
    readOne(logDeliveries, {
      calls: {
        'cloudwatchlogs:DescribeDeliverySources': ['logs:DescribeDeliverySources'],
        'cloudwatchlogs:DescribeDeliveries': ['logs:DescribeDeliveries'],
      },
      read: async (context) => {
        // CloudFront's deliveries stand in the partition's global region.
        const client = context.client(CloudWatchLogsClient)
        const sources = paginateDescribeDeliverySources({ client }, { limit: 50 }, options(context))
        const deliveries = paginateDescribeDeliveries({ client }, { limit: 50 }, options(context))
        const deliverySources = await allPages(sources, (page) => page.deliverySources)
        return {
          deliverySources: deliverySources.filter(({ service }) => service === 'cloudfront'),
          deliveries: await allPages(deliveries, (page) => page.deliveries),
        }
      },
    }),
  ],
})
