import {
  CloudFrontClient,
  ListVpcOriginsCommand,
  paginateListDistributions,
  paginateListOriginAccessControls,
} from '@aws-sdk/client-cloudfront'
import type { VpcOriginSummary } from '@aws-sdk/client-cloudfront'
import { allPages } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readList } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import { distributions, originAccessControls, vpcOrigins } from './facts'

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
  ],
})
