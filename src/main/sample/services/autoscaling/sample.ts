import * as autoScaling from '@aws-sdk/client-auto-scaling'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { scalingOf, type ScalingEstate } from './estate'

type Paging = { readonly NextToken?: string | undefined; readonly MaxRecords?: number | undefined }

const cut = <Item>(
  context: SampleContext<ScalingEstate>,
  items: readonly Item[],
  { NextToken, MaxRecords }: Paging,
): { readonly items: Item[]; readonly next: { readonly NextToken?: string } } => {
  if (MaxRecords !== undefined && MaxRecords > 100) {
    throw new AwsFailure('ValidationError', 'MaxRecords must be less than or equal to 100')
  }
  const page = context.page(items, { token: NextToken, max: MaxRecords, size: 50, most: 100 })
  return { items: page.items, next: page.next ? { NextToken: page.next } : {} }
}

/** Auto Scaling of the sample: groups of EC2 instances. */
export const sample = defineSampleService<typeof autoScaling, ScalingEstate>({
  service: 'autoscaling',
  scope: 'regional',
  sdk: autoScaling,
  client: autoScaling.AutoScalingClient,
  badToken: 'InvalidNextToken',
  state: scalingOf,
}).answer({
  DescribeAutoScalingGroups: (input, context) => {
    const { items, next } = cut(context, context.state.groups, input)
    return { AutoScalingGroups: items, ...next }
  },
  DescribeLaunchConfigurations: (input, context) => {
    const { items, next } = cut(context, context.state.configurations, input)
    return { LaunchConfigurations: items, ...next }
  },
  DescribePolicies: (input, context) => {
    const { items, next } = cut(context, context.state.policies, input)
    return { ScalingPolicies: items, ...next }
  },
})
