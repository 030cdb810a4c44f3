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

/** What the rest of VPC takes at least. */
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
  // AWS gives all connections in one answer.
  { operation: 'ec2:DescribeVpnConnections', per: 'region', count: once },
]
