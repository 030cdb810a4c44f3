import {
  DescribeVpcBlockPublicAccessExclusionsCommand,
  DescribeVpcBlockPublicAccessOptionsCommand,
  DescribeVpnConnectionsCommand,
  EC2Client,
  paginateDescribeFlowLogs,
  paginateDescribeManagedPrefixLists,
  paginateDescribeRouteTables,
  paginateDescribeSubnets,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcEndpointServiceConfigurations,
  paginateDescribeVpcEndpointServicePermissions,
  paginateDescribeVpcPeeringConnections,
  paginateDescribeVpcs,
  paginateGetManagedPrefixListEntries,
} from '@aws-sdk/client-ec2'
import type {
  EC2PaginationConfiguration,
  TunnelOption,
  VpcBlockPublicAccessExclusion,
  VpnConnection,
} from '@aws-sdk/client-ec2'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, readOne, readTogether, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  awsPrefixLists,
  blockPublicAccessExclusions,
  blockPublicAccessOptions,
  endpoints,
  endpointServicePermissions,
  endpointServices,
  flowLogs,
  peerings,
  prefixListEntries,
  prefixLists,
  routeTables,
  subnets,
  vpcs,
  vpnConnections,
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

/** AWS answers in pages here too, though the SDK has no paginator for it. */
const readExclusions = async (context: ReadContext): Promise<readonly VpcBlockPublicAccessExclusion[]> => {
  const found: VpcBlockPublicAccessExclusion[] = []
  let NextToken: string | undefined
  do {
    const command = new DescribeVpcBlockPublicAccessExclusionsCommand({ MaxResults: 1000, NextToken })
    const page = requireField(
      context.client(EC2Client).send(command, options(context)),
      'VpcBlockPublicAccessExclusions',
    )
    const { VpcBlockPublicAccessExclusions = [], NextToken: next } = await page
    found.push(...VpcBlockPublicAccessExclusions)
    NextToken = next
  } while (NextToken)
  return found
}

/** What is kept of a tunnel: what is named here, so that its key is not. */
const describeTunnel = (tunnel: TunnelOption): object => ({
  OutsideIpAddress: tunnel.OutsideIpAddress,
  IkeVersions: tunnel.IkeVersions,
  Phase1EncryptionAlgorithms: tunnel.Phase1EncryptionAlgorithms,
  Phase2EncryptionAlgorithms: tunnel.Phase2EncryptionAlgorithms,
  Phase1IntegrityAlgorithms: tunnel.Phase1IntegrityAlgorithms,
  Phase2IntegrityAlgorithms: tunnel.Phase2IntegrityAlgorithms,
  Phase1DHGroupNumbers: tunnel.Phase1DHGroupNumbers,
  Phase2DHGroupNumbers: tunnel.Phase2DHGroupNumbers,
  LogOptions: tunnel.LogOptions,
})

/** What is kept of a connection, without the configuration for the customer's device, which holds the keys of its tunnels. */
const describeConnection = (connection: VpnConnection): object => ({
  VpnConnectionId: connection.VpnConnectionId,
  State: connection.State,
  CustomerGatewayId: connection.CustomerGatewayId,
  VpnGatewayId: connection.VpnGatewayId,
  TransitGatewayId: connection.TransitGatewayId,
  Options: { TunnelOptions: (connection.Options?.TunnelOptions ?? []).map(describeTunnel) },
  VgwTelemetry: connection.VgwTelemetry,
  Tags: connection.Tags,
})

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
      gone: ['InvalidPrefixListID.NotFound'],
      calls: { 'ec2:GetManagedPrefixListEntries': ['ec2:GetManagedPrefixListEntries'] },
      read: async ({ PrefixListId }, context) => {
        const input = { PrefixListId, MaxResults: 100 }
        const pages = paginateGetManagedPrefixListEntries(pagination(context), input, options(context))
        return { Entries: await allPages(pages, (page) => page.Entries) }
      },
    }),
    readOne(blockPublicAccessOptions, {
      calls: { 'ec2:DescribeVpcBlockPublicAccessOptions': ['ec2:DescribeVpcBlockPublicAccessOptions'] },
      read: async (context) => {
        const command = new DescribeVpcBlockPublicAccessOptionsCommand({})
        const answer = requireField(
          context.client(EC2Client).send(command, options(context)),
          'VpcBlockPublicAccessOptions',
        )
        return (await answer).VpcBlockPublicAccessOptions
      },
    }),
    readList(blockPublicAccessExclusions, {
      calls: { 'ec2:DescribeVpcBlockPublicAccessExclusions': ['ec2:DescribeVpcBlockPublicAccessExclusions'] },
      read: async (context) =>
        (await readExclusions(context)).map((exclusion) => ({
          ...exclusion,
          arn: arnOf(context, `vpc-block-public-access-exclusion/${exclusion.ExclusionId}`),
        })),
    }),
    readList(endpointServices, {
      calls: { 'ec2:DescribeVpcEndpointServiceConfigurations': ['ec2:DescribeVpcEndpointServiceConfigurations'] },
      read: async (context) => {
        const input = { MaxResults: 1000 }
        const pages = paginateDescribeVpcEndpointServiceConfigurations(pagination(context), input, options(context))
        const found = await allPages(pages, (page) => page.ServiceConfigurations)
        return found.map((service) => ({
          ...service,
          arn: arnOf(context, `vpc-endpoint-service/${service.ServiceId}`),
        }))
      },
    }),
    // Who may use a service is in no list: a call for each, for the one check that asks.
    readEach(endpointServicePermissions, {
      calls: { 'ec2:DescribeVpcEndpointServicePermissions': ['ec2:DescribeVpcEndpointServicePermissions'] },
      read: async ({ ServiceId }, context) => {
        const input = { ServiceId, MaxResults: 1000 }
        const pages = paginateDescribeVpcEndpointServicePermissions(pagination(context), input, options(context))
        const principals = allPages(pages, (page) => page.AllowedPrincipals)
        const found = await orAbsent(principals, 'InvalidVpcEndpointServiceId.NotFound')
        return found === undefined ? vanished : { AllowedPrincipals: found }
      },
    }),
    readList(vpnConnections, {
      calls: { 'ec2:DescribeVpnConnections': ['ec2:DescribeVpnConnections'] },
      read: async (context) => {
        const command = new DescribeVpnConnectionsCommand({})
        const answer = requireField(context.client(EC2Client).send(command, options(context)), 'VpnConnections')
        const { VpnConnections = [] } = await answer
        // A connection that is gone stays listed for a while.
        return VpnConnections.filter(({ State }) => State !== 'deleted').map((connection) => ({
          ...describeConnection(connection),
          arn: arnOf(context, `vpn-connection/${connection.VpnConnectionId}`),
        }))
      },
    }),
  ],
})
