import type {
  FlowLog,
  InternetGatewayBlockMode,
  NetworkAcl,
  Route,
  RouteTable,
  Subnet,
  Vpc,
  VpcBlockPublicAccessExclusion,
  VpcEndpoint,
  VpcPeeringConnection,
  VpnConnection,
} from '@aws-sdk/client-ec2'
import { sampleArn } from '../../ids'
import { during } from '../../moments'
import type { SampleVpc } from '../../network'
import { prefix, secondRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { idOf, ipv6Prefix, tagsOf, type Site } from './build'
import { blockModeOf, exclusionsOf } from './block-public-access'
import { endpointServicesOf, type SampleEndpointService } from './endpoint-services'
import { describeAcls } from './network-acls'
import { isStrict, nameOf, vpcsOf } from './network-plans'
import { describePeering, peeringPlans, routesFor } from './peerings'
import { prefixListsOf, type SamplePrefixList } from './prefix-lists'
import { vpnConnectionsOf } from './vpn-connections'

/** What there is of networks in one account and region. */
export interface Networks {
  /** With the VPC that new things go to first. */
  readonly plans: readonly SampleVpc[]
  readonly vpcs: readonly Vpc[]
  readonly subnets: readonly Subnet[]
  readonly routeTables: readonly RouteTable[]
  readonly networkAcls: readonly NetworkAcl[]
  readonly flowLogs: readonly FlowLog[]
  readonly endpoints: readonly VpcEndpoint[]
  readonly peerings: readonly VpcPeeringConnection[]
  readonly prefixLists: readonly SamplePrefixList[]
  readonly blockMode: InternetGatewayBlockMode
  readonly exclusions: readonly VpcBlockPublicAccessExclusion[]
  readonly endpointServices: readonly SampleEndpointService[]
  readonly vpnConnections: readonly VpnConnection[]
}

const describeVpc = (site: Site, vpc: SampleVpc): Vpc => ({
  VpcId: vpc.id,
  OwnerId: site.account.id,
  CidrBlock: vpc.cidr,
  CidrBlockAssociationSet: [
    {
      AssociationId: vpc.id.replace('vpc', 'vpc-cidr-assoc'),
      CidrBlock: vpc.cidr,
      CidrBlockState: { State: 'associated' },
    },
  ],
  IsDefault: nameOf(vpc) === 'default',
  State: 'available',
  InstanceTenancy: 'default',
  DhcpOptionsId: idOf('dopt', site, 'dhcp'),
  Tags: nameOf(vpc) === 'default' ? [] : tagsOf(site, nameOf(vpc)),
})

const describeSubnets = (place: SamplePlace, vpc: SampleVpc): readonly Subnet[] =>
  vpc.subnets.map((subnet) => ({
    SubnetId: subnet.id,
    SubnetArn: sampleArn('ec2', place.region, place.account.id, `subnet/${subnet.id}`),
    VpcId: vpc.id,
    OwnerId: place.account.id,
    CidrBlock: subnet.cidr,
    AvailabilityZone: subnet.zone,
    State: 'available',
    AvailableIpAddressCount: 4000,
    DefaultForAz: nameOf(vpc) === 'default',
    MapPublicIpOnLaunch: subnet.public && (nameOf(vpc) !== 'main' || !isStrict(place)),
    BlockPublicAccessStates: { InternetGatewayBlockMode: blockModeOf(place) },
    Ipv6CidrBlockAssociationSet:
      nameOf(vpc) === 'lab'
        ? [
            {
              AssociationId: idOf('subnet-cidr-assoc', place, subnet.id),
              Ipv6CidrBlock: `${ipv6Prefix(subnet)}::/64`,
              Ipv6CidrBlockState: { State: 'associated' },
            },
          ]
        : [],
    Tags: nameOf(vpc) === 'default' ? [] : tagsOf(place, subnet.name),
  }))

const local = (vpc: SampleVpc): Route => ({
  DestinationCidrBlock: vpc.cidr,
  GatewayId: 'local',
  Origin: 'CreateRouteTable',
  State: 'active',
})

const describeRoutes = (place: SamplePlace, vpc: SampleVpc, peered: readonly Route[]): readonly RouteTable[] => {
  const toInternet: Route = {
    DestinationCidrBlock: '0.0.0.0/0',
    GatewayId: idOf('igw', place, vpc.id),
    Origin: 'CreateRoute',
    State: 'active',
  }
  const toNat = (zone: string): Route => ({
    DestinationCidrBlock: '0.0.0.0/0',
    NatGatewayId: idOf('nat', place, vpc.id, zone),
    Origin: 'CreateRoute',
    State: 'active',
  })
  const table = (name: string, subnetIds: readonly string[], routes: readonly Route[], main = false): RouteTable => {
    const RouteTableId = idOf('rtb', place, vpc.id, name)
    const association = (SubnetId?: string): NonNullable<RouteTable['Associations']>[number] => ({
      Main: SubnetId === undefined,
      RouteTableAssociationId: idOf('rtbassoc', place, vpc.id, name, SubnetId ?? ''),
      RouteTableId,
      ...(SubnetId ? { SubnetId } : {}),
      AssociationState: { State: 'associated' },
    })
    return {
      RouteTableId,
      VpcId: vpc.id,
      OwnerId: place.account.id,
      Associations: [...(main ? [association()] : []), ...subnetIds.map(association)],
      Routes: [local(vpc), ...routes],
      PropagatingVgws: [],
      Tags: nameOf(vpc) === 'default' ? [] : tagsOf(place, name),
    }
  }
  const ids = (test: (name: string) => boolean): readonly string[] =>
    vpc.subnets.filter(({ name }) => test(name)).map(({ id }) => id)
  const toInternet6: Route = {
    DestinationIpv6CidrBlock: '::/0',
    GatewayId: idOf('igw', place, vpc.id),
    Origin: 'CreateRoute',
    State: 'active',
  }
  const open = nameOf(vpc) === 'lab' ? [toInternet, toInternet6] : [toInternet]
  if (nameOf(vpc) !== 'main') return [table('main', [], [...open, ...peered], true)]
  const zones = ['a', 'b'] as const
  return [
    table('main', [], [], true),
    table(
      'public',
      ids((name) => name.startsWith('public')),
      [toInternet],
    ),
    ...zones.map((zone) =>
      table(
        `private-${zone}`,
        ids((name) => name === `private-${zone}`),
        [toNat(zone), ...peered],
      ),
    ),
    table(
      'data',
      ids((name) => name.startsWith('data')),
      [],
    ),
  ]
}

const hasFlowLog = ({ account, at }: SamplePlace, vpc: SampleVpc): boolean => {
  if (account.key === 'sandbox') return false
  if (account.key === 'staging') return during(at, 'spring')
  return account.key !== 'management' || nameOf(vpc) === 'main'
}

const describeFlowLogs = (place: SamplePlace, vpc: SampleVpc): readonly FlowLog[] => {
  if (!hasFlowLog(place, vpc)) return []
  const { account, region, at } = place
  // The copy's log could not be written until somebody looked.
  const fails = account.key === 'storefront' && region === secondRegion && !during(at, 'spring')
  return [
    {
      FlowLogId: idOf('fl', place, vpc.id),
      ResourceId: vpc.id,
      FlowLogStatus: 'ACTIVE',
      TrafficType: 'ALL',
      LogDestinationType: 's3',
      LogDestination: `arn:aws:s3:::${prefix}-flow-logs-${region}`,
      DeliverLogsStatus: fails ? 'FAILED' : 'SUCCESS',
      ...(fails ? { DeliverLogsErrorMessage: 'Access error' } : {}),
      CreationTime: new Date('2025-03-04T11:00:00Z'),
      MaxAggregationInterval: 600,
      Tags: [],
    },
  ]
}

const full = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }

const describeEndpoints = (place: SamplePlace, vpc: SampleVpc): readonly VpcEndpoint[] => {
  const { account, region, organization } = place
  const used = nameOf(vpc) === 'main' && vpc.subnets.some(({ name }) => name === 'data-a')
  if (!used || account.key === 'management') return []
  const strict = isStrict(place)
  const limits = { StringEquals: { 'aws:PrincipalOrgID': organization.id } }
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [strict ? { ...full, Condition: limits } : full],
  })
  const subnetIds = vpc.subnets.filter(({ name }) => name.startsWith('private')).map(({ id }) => id)
  const endpoint = (service: string, fields: Partial<VpcEndpoint>): VpcEndpoint => ({
    VpcEndpointId: idOf('vpce', place, vpc.id, service),
    VpcId: vpc.id,
    OwnerId: account.id,
    ServiceName: `com.amazonaws.${region}.${service}`,
    State: 'Available',
    PolicyDocument,
    CreationTimestamp: new Date('2025-03-04T12:00:00Z'),
    Tags: tagsOf(place, service),
    ...fields,
  })
  return [
    endpoint('s3', {
      VpcEndpointType: 'Gateway',
      RouteTableIds: [idOf('rtb', place, vpc.id, 'private-a'), idOf('rtb', place, vpc.id, 'private-b')],
    }),
    endpoint('secretsmanager', {
      VpcEndpointType: 'Interface',
      SubnetIds: strict ? subnetIds : subnetIds.slice(0, 1),
      PrivateDnsEnabled: true,
    }),
  ]
}

/** All networks of an account and region on the day. */
export const networksOf = (place: SamplePlace): Networks => {
  const plans = vpcsOf(place)
  const peered = peeringPlans(place)
  return {
    plans,
    vpcs: plans.map((vpc) => describeVpc(place, vpc)),
    subnets: plans.flatMap((vpc) => describeSubnets(place, vpc)),
    routeTables: plans.flatMap((vpc) => describeRoutes(place, vpc, routesFor(vpc, place.region, peered))),
    networkAcls: plans.flatMap((vpc) => describeAcls(place, vpc)),
    flowLogs: plans.flatMap((vpc) => describeFlowLogs(place, vpc)),
    endpoints: plans.flatMap((vpc) => describeEndpoints(place, vpc)),
    peerings: peered.map((plan) => describePeering(place, plan)),
    prefixLists: prefixListsOf(place),
    blockMode: blockModeOf(place),
    exclusions: exclusionsOf(place),
    endpointServices: endpointServicesOf(place),
    vpnConnections: vpnConnectionsOf(place),
  }
}
