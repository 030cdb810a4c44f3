import { each, once, pageCount, pages } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'

const listOf = (operation: string, list: string, input?: List['input']): List => ({
  from: 'ec2',
  operation,
  list,
  most: 1000,
  ...(input ? { input } : {}),
})

const services = listOf('DescribeVpcEndpointServiceConfigurations', 'ServiceConfigurations')

const targetGroups: List = { from: 'elbv2', operation: 'DescribeTargetGroups', list: 'TargetGroups', most: 400 }

/** Whether a network load balancer, whose targets decide about reachability, sends to the group. */
const hasNetworkBalancer = ({ LoadBalancerArns }: { readonly [field: string]: unknown }): boolean =>
  Array.isArray(LoadBalancerArns) && LoadBalancerArns.some((arn) => String(arn).includes(':loadbalancer/net/'))

/** What the rest of VPC takes at least, and what reachability takes of balancers. */
export const rows: readonly Row[] = [
  { operation: 'ec2:DescribeVpcBlockPublicAccessOptions', per: 'region', count: once },
  {
    operation: 'ec2:DescribeVpcBlockPublicAccessExclusions',
    paged: true,
    per: 'region',
    count: pages(listOf('DescribeVpcBlockPublicAccessExclusions', 'VpcBlockPublicAccessExclusions')),
  },
  {
    operation: 'ec2:DescribeVpcEndpointServiceConfigurations',
    paged: true,
    per: 'region',
    count: pages(services),
  },
  {
    operation: 'ec2:DescribeVpcEndpointServicePermissions',
    paged: true,
    per: 'region',
    count: each(services, async ({ ServiceId }, place) =>
      pageCount(place, listOf('DescribeVpcEndpointServicePermissions', 'AllowedPrincipals', { ServiceId })),
    ),
  },
  {
    operation: 'elasticloadbalancingv2:DescribeTargetHealth',
    per: 'region',
    count: each(targetGroups, (group) => (hasNetworkBalancer(group) ? 1 : 0)),
  },
  // AWS gives all connections in one answer.
  { operation: 'ec2:DescribeVpnConnections', per: 'region', count: once },
]
