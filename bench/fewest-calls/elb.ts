import { each, pages } from '../fewest-calls-row'
import type { Row } from '../fewest-calls-row'

const balancers = { from: 'elb', operation: 'DescribeLoadBalancers', list: 'LoadBalancerDescriptions', most: 400 }

/** What Classic Load Balancers take at least: attributes and policies are told of one at a time. */
export const rows: readonly Row[] = [
  { operation: 'elasticloadbalancing:DescribeLoadBalancers', per: 'region', count: pages(balancers) },
  ...['DescribeLoadBalancerAttributes', 'DescribeLoadBalancerPolicies'].map((name): Row => ({
    operation: `elasticloadbalancing:${name}`,
    per: 'region',
    count: each(balancers),
  })),
]
