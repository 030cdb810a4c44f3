import {
  AutoScalingClient,
  paginateDescribeAutoScalingGroups,
  paginateDescribeLaunchConfigurations,
  paginateDescribePolicies,
} from '@aws-sdk/client-auto-scaling'
import type { AutoScalingPaginationConfiguration, LaunchConfiguration } from '@aws-sdk/client-auto-scaling'
import { EC2Client, paginateDescribeImages } from '@aws-sdk/client-ec2'
import { allPages } from '../../aws/reading'
import { summarizeUserData } from '../../aws/user-data'
import { defineCollector, readBatches, readList } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import { autoScalingGroups, launchConfigurations, launchImages, scalingPolicies } from './facts'

const pagination = (context: ReadContext): AutoScalingPaginationConfiguration => ({
  client: context.client(AutoScalingClient),
})
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })
const arnOf = ({ partition, region, account }: ReadContext, resource: string): string =>
  `arn:${partition}:autoscaling:${region}:${account}:${resource}`

/** A launch configuration without the text of its user data, which goes no further than this. */
const describeLaunchConfiguration = async (
  { UserData, ...configuration }: LaunchConfiguration,
  context: ReadContext,
): Promise<object> => ({
  ...configuration,
  UserData: await summarizeUserData(UserData),
  arn:
    configuration.LaunchConfigurationARN ??
    arnOf(context, `launchConfiguration:*:launchConfigurationName/${configuration.LaunchConfigurationName}`),
})

export default defineCollector({
  service: 'autoscaling',
  reads: [
    readList(autoScalingGroups, {
      calls: { 'autoscaling:DescribeAutoScalingGroups': ['autoscaling:DescribeAutoScalingGroups'] },
      read: async (context) => {
        // Instances come and go, and are EC2's: without them the answer is far smaller.
        const input = { IncludeInstances: false, MaxRecords: 100 }
        const pages = paginateDescribeAutoScalingGroups(pagination(context), input, options(context))
        // EC2 needs the same list, to know which versions of launch templates are in use.
        const groups = await context.shared('autoscaling:DescribeAutoScalingGroups', () =>
          allPages(pages, (page) => page.AutoScalingGroups),
        )
        return groups.map((group) => ({
          ...group,
          arn:
            group.AutoScalingGroupARN ??
            arnOf(context, `autoScalingGroup:*:autoScalingGroupName/${group.AutoScalingGroupName}`),
        }))
      },
    }),
    readList(launchConfigurations, {
      calls: { 'autoscaling:DescribeLaunchConfigurations': ['autoscaling:DescribeLaunchConfigurations'] },
      read: async (context) => {
        const pages = paginateDescribeLaunchConfigurations(pagination(context), { MaxRecords: 100 }, options(context))
        const found = await allPages(pages, (page) => page.LaunchConfigurations)
        return Promise.all(found.map((configuration) => describeLaunchConfiguration(configuration, context)))
      },
    }),
    // The images are asked for by id: most belong to AWS or to another account, and no list of the own ones holds them.
    readBatches(launchImages, {
      calls: { 'ec2:DescribeImages': ['ec2:DescribeImages'] },
      size: 200,
      read: async (configurations, context) => {
        const ids = [...new Set(configurations.flatMap(({ ImageId }) => ImageId ?? []))]
        // By filter and not by `ImageIds`: there one id that is gone would be an error about all of them.
        const input = {
          Filters: [{ Name: 'image-id', Values: ids }],
          IncludeDeprecated: true,
          IncludeDisabled: true,
          MaxResults: 1000,
        }
        const client = context.client(EC2Client)
        const found =
          ids.length === 0
            ? []
            : await allPages(paginateDescribeImages({ client }, input, options(context)), (page) => page.Images)
        const byId = new Map(found.map((image) => [image.ImageId, image]))
        return new Map(configurations.map(({ arn, ImageId }) => [arn, { Image: byId.get(ImageId) ?? null }]))
      },
    }),
    readList(scalingPolicies, {
      calls: { 'autoscaling:DescribePolicies': ['autoscaling:DescribePolicies'] },
      read: async (context) => {
        const pages = paginateDescribePolicies(pagination(context), { MaxRecords: 100 }, options(context))
        return (await allPages(pages, (page) => page.ScalingPolicies)).map((policy) => ({
          ...policy,
          arn:
            policy.PolicyARN ??
            arnOf(
              context,
              `scalingPolicy:*:autoScalingGroupName/${policy.AutoScalingGroupName}:policyName/${policy.PolicyName}`,
            ),
        }))
      },
    }),
  ],
})
