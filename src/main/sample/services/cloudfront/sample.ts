import * as cloudfront from '@aws-sdk/client-cloudfront'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext, type SampleService } from '../../service'
import { cloudFrontEstate, type CloudFrontEstate } from './estate'

type Context = SampleContext<CloudFrontEstate>
type Asked = { readonly Marker?: string | undefined; readonly MaxItems?: number | undefined }

/** A list as CloudFront cuts it: the items are left out where there are none. */
const listOf = <Item>(all: readonly Item[], { Marker, MaxItems }: Asked, context: Context) => {
  const { items, next } = context.page(all, { token: Marker, max: MaxItems, size: 100, most: 100 })
  return {
    Marker: Marker ?? '',
    MaxItems: MaxItems ?? 100,
    IsTruncated: next !== undefined,
    Quantity: items.length,
    ...(next === undefined ? {} : { NextMarker: next }),
    ...(items.length > 0 ? { Items: items } : {}),
  }
}

/** The distributions of the sample. */
export const sample: readonly SampleService[] = [
  defineSampleService<typeof cloudfront, CloudFrontEstate>({
    service: 'cloudfront',
    scope: 'global',
    sdk: cloudfront,
    client: cloudfront.CloudFrontClient,
    badToken: 'InvalidArgument',
    state: cloudFrontEstate,
  }).answer({
    ListDistributions: (input, context) => ({
      DistributionList: listOf(
        context.state.distributions.map(({ summary }) => summary),
        input,
        context,
      ),
    }),
    GetDistributionConfig: (input, context) => {
      const found = context.state.distributions.find(({ summary }) => summary.Id === input.Id)
      if (!found) throw new AwsFailure('NoSuchDistribution', 'The specified distribution does not exist.', 404)
      const { Id, ETag, ...summary } = found.summary
      return {
        ETag: ETag ?? '',
        DistributionConfig: {
          CallerReference: `made-${Id}`,
          Aliases: summary.Aliases,
          Origins: summary.Origins,
          OriginGroups: summary.OriginGroups,
          DefaultCacheBehavior: summary.DefaultCacheBehavior,
          CacheBehaviors: summary.CacheBehaviors,
          Comment: summary.Comment,
          Enabled: summary.Enabled,
          ViewerCertificate: summary.ViewerCertificate,
          WebACLId: summary.WebACLId,
          ...found.config,
        },
      }
    },
    ListOriginAccessControls: (input, context) => ({
      OriginAccessControlList: listOf(context.state.controls, input, context),
    }),
    ListVpcOrigins: (input, context) => ({ VpcOriginList: listOf(context.state.vpcOrigins, input, context) }),
  }),
]
