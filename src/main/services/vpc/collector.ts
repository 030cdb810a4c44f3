import {
  EC2Client,
  paginateDescribeFlowLogs,
  paginateDescribeManagedPrefixLists,
  paginateDescribeRouteTables,
  paginateDescribeSubnets,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcPeeringConnections,
  paginateDescribeVpcs,
  paginateGetManagedPrefixListEntries,
} from '@aws-sdk/client-ec2'
import type { EC2PaginationConfiguration } from '@aws-sdk/client-ec2'
import { allPages } from '../../aws/reading'
import { defineCollector, readEach, readList, readTogether } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  awsPrefixLists,
  endpoints,
  flowLogs,
  peerings,
  prefixListEntries,
  prefixLists,
  routeTables,
  subnets,
  vpcs,
} from './facts'

const pagination = (context: ReadContext): EC2PaginationConfiguration => ({ client: context.client(EC2Client) })
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

const arnOf = ({ partition, region, account }: ReadContext, resource: string, owner = account): string =>
  `arn:${partition}:ec2:${region}:${owner}:${resource}`

/** The policy as JSON; its text where it is none; null where there is none. */
const parsePolicy = (text: string | undefined): unknown => {
  if (text === undefined || text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export default defineCollector({
  service: 'vpc',
  reads: [
    readList(vpcs, {
      calls: { 'ec2:DescribeVpcs': ['ec2:DescribeVpcs'] },
      read: async (context) => {
        const pages = paginateDescribeVpcs(pagination(context), { MaxResults: 1000 }, options(context))
        const found = await allPages(pages, (page) => page.Vpcs)
        return found.map((vpc) => ({ ...vpc, arn: arnOf(context, `vpc/${vpc.VpcId}`, vpc.OwnerId) }))
      },
    }),
    readList(subnets, {
      calls: { 'ec2:DescribeSubnets': ['ec2:DescribeSubnets'] },
      read: async (context) => {
        const pages = paginateDescribeSubnets(pagination(context), { MaxResults: 1000 }, options(context))
        const found = await allPages(pages, (page) => page.Subnets)
        return found.map((subnet) => ({
          ...subnet,
          arn: subnet.SubnetArn ?? arnOf(context, `subnet/${subnet.SubnetId}`, subnet.OwnerId),
        }))
      },
    }),
    readList(routeTables, {
      calls: { 'ec2:DescribeRouteTables': ['ec2:DescribeRouteTables'] },
      read: async (context) => {
        const pages = paginateDescribeRouteTables(pagination(context), { MaxResults: 100 }, options(context))
        const found = await allPages(pages, (page) => page.RouteTables)
        return found.map((table) => ({
          ...table,
          arn: arnOf(context, `route-table/${table.RouteTableId}`, table.OwnerId),
        }))
      },
    }),
    readList(flowLogs, {
      calls: { 'ec2:DescribeFlowLogs': ['ec2:DescribeFlowLogs'] },
      read: async (context) => {
        const pages = paginateDescribeFlowLogs(pagination(context), { MaxResults: 1000 }, options(context))
        const found = await allPages(pages, (page) => page.FlowLogs)
        return found.map((log) => ({ ...log, arn: arnOf(context, `vpc-flow-log/${log.FlowLogId}`) }))
      },
    }),
    readList(endpoints, {
      calls: { 'ec2:DescribeVpcEndpoints': ['ec2:DescribeVpcEndpoints'] },
      read: async (context) => {
        const pages = paginateDescribeVpcEndpoints(pagination(context), { MaxResults: 1000 }, options(context))
        const found = await allPages(pages, (page) => page.VpcEndpoints)
        return found.map((endpoint) => ({
          ...endpoint,
          PolicyDocument: parsePolicy(endpoint.PolicyDocument),
          arn: arnOf(context, `vpc-endpoint/${endpoint.VpcEndpointId}`, endpoint.OwnerId),
        }))
      },
    }),
    readList(peerings, {
      calls: { 'ec2:DescribeVpcPeeringConnections': ['ec2:DescribeVpcPeeringConnections'] },
      read: async (context) => {
        const pages = paginateDescribeVpcPeeringConnections(pagination(context), { MaxResults: 1000 }, options(context))
        const found = await allPages(pages, (page) => page.VpcPeeringConnections)
        return found.map((peering) => ({
          ...peering,
          arn: arnOf(context, `vpc-peering-connection/${peering.VpcPeeringConnectionId}`),
        }))
      },
    }),
    readTogether(
      { prefixLists, awsPrefixLists },
      {
        calls: { 'ec2:DescribeManagedPrefixLists': ['ec2:DescribeManagedPrefixLists'] },
        read: async (context) => {
          const pages = paginateDescribeManagedPrefixLists(pagination(context), { MaxResults: 100 }, options(context))
          const found = await allPages(pages, (page) => page.PrefixLists)
          return {
            prefixLists: found
              .filter(({ OwnerId }) => OwnerId !== 'AWS')
              .map((list) => ({
                ...list,
                arn: list.PrefixListArn ?? arnOf(context, `prefix-list/${list.PrefixListId}`, list.OwnerId),
              })),
            awsPrefixLists: { PrefixLists: found.filter(({ OwnerId }) => OwnerId === 'AWS') },
          }
        },
      },
    ),
    readEach(prefixListEntries, {
      calls: { 'ec2:GetManagedPrefixListEntries': ['ec2:GetManagedPrefixListEntries'] },
      read: async ({ PrefixListId }, context) => {
        const input = { PrefixListId, MaxResults: 100 }
        const pages = paginateGetManagedPrefixListEntries(pagination(context), input, options(context))
        return { Entries: await allPages(pages, (page) => page.Entries) }
      },
    }),
  ],
})
