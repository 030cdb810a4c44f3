import {
  AcceptVpcPeeringConnectionCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateFlowLogsCommand,
  CreateInternetGatewayCommand,
  CreateManagedPrefixListCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateNetworkInterfaceCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  CreateVpcPeeringConnectionCommand,
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  ModifySubnetAttributeCommand,
  ReplaceNetworkAclAssociationCommand,
  RevokeSecurityGroupEgressCommand,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2'
import type { IpPermission } from '@aws-sdk/client-ec2'
import { account, regions } from '../clients'
import type { Clients } from '../clients'
import { given } from '../given'
import type { Name, Site } from './build-estate'

/** Ids that the builders of other services put their resources into. */
export interface Network {
  readonly vpc: string
  readonly privateA: string
  readonly privateB: string
  readonly publicA: string
  readonly publicB: string
  /** Security groups by what they let in. */
  readonly groups: ReadonlyMap<string, string>
}

const arn = (resource: string, region: string = regions.main): string => `arn:aws:ec2:${region}:${account}:${resource}`

/** Names what every account has in every region from the start: a VPC, its subnets, its group and its ACL. */
const nameDefaults = async ({ main, other, name }: Site): Promise<void> => {
  const found = { groups: new Set<string>(), subnets: new Set<string>() }
  for (const [place, { ec2 }] of [
    ['main', main],
    ['other', other],
  ] as const) {
    const region = regions[place]
    const { Vpcs } = await ec2.send(new DescribeVpcsCommand({}))
    name(`vpc:default of ${place}`, ...(Vpcs ?? []).map(({ VpcId }) => arn(`vpc/${VpcId}`, region)))
    const { NetworkAcls } = await ec2.send(new DescribeNetworkAclsCommand({}))
    name(`acl:default of ${place}`, ...(NetworkAcls ?? []).map((acl) => arn(`network-acl/${acl.NetworkAclId}`, region)))
    const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({}))
    for (const { SecurityGroupArn } of SecurityGroups ?? []) found.groups.add(given(SecurityGroupArn))
    const { Subnets } = await ec2.send(new DescribeSubnetsCommand({}))
    for (const { SubnetArn } of Subnets ?? []) found.subnets.add(given(SubnetArn))
  }
  // moto gives these two ARNs that name the same region wherever they are, so both places are one name.
  name('group:default of default VPCs', ...found.groups)
  name('subnet:default', ...found.subnets)
}

const makeVpc = async ({ ec2 }: Clients, name: Name, title: string, CidrBlock: string): Promise<string> => {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock }))
  const id = given(Vpc?.VpcId)
  name(`vpc:${title}`, arn(`vpc/${id}`))
  const Filters = [{ Name: 'vpc-id', Values: [id] }]
  const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({ Filters }))
  name(`group:default of ${title}`, ...(SecurityGroups ?? []).map(({ SecurityGroupArn }) => SecurityGroupArn))
  const { NetworkAcls } = await ec2.send(new DescribeNetworkAclsCommand({ Filters }))
  name(`acl:default of ${title}`, ...(NetworkAcls ?? []).map((acl) => arn(`network-acl/${acl.NetworkAclId}`)))
  return id
}

const everyone = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] }
const tcp = (from: number, to = from) => ({ IpProtocol: 'tcp', FromPort: from, ToPort: to })

const groupRules = (list: string): Readonly<Record<string, IpPermission>> => ({
  web: { ...tcp(443), ...everyone },
  'ssh from everyone': { ...tcp(22), ...everyone },
  'ssh from both halves': { ...tcp(22), IpRanges: [{ CidrIp: '0.0.0.0/1' }, { CidrIp: '128.0.0.0/1' }] },
  'ssh from everyone over IPv6': { ...tcp(22), Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
  'ssh from a list of everyone': { ...tcp(22), PrefixListIds: [{ PrefixListId: list }] },
  'ssh from the office': { ...tcp(22), IpRanges: [{ CidrIp: '198.51.100.0/24' }] },
  'all traffic': { IpProtocol: '-1', ...everyone },
  'a range with MySQL': { ...tcp(3300, 3310), ...everyone },
  'file shares': { ...tcp(445), ...everyone },
})

const makeGroups = async ({ ec2 }: Clients, name: Name, VpcId: string): Promise<ReadonlyMap<string, string>> => {
  const { PrefixList } = await ec2.send(
    new CreateManagedPrefixListCommand({
      PrefixListName: 'everyone',
      AddressFamily: 'IPv4',
      MaxEntries: 5,
      Entries: [{ Cidr: '0.0.0.0/0' }],
    }),
  )
  const groups = new Map<string, string>()
  const make = async (title: string, rule: IpPermission | undefined): Promise<string> => {
    const made = await ec2.send(
      new CreateSecurityGroupCommand({ GroupName: title.replaceAll(' ', '-'), Description: title, VpcId }),
    )
    const GroupId = given(made.GroupId)
    if (rule) await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: [rule] }))
    const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [GroupId] }))
    name(`group:${title}`, SecurityGroups?.[0]?.SecurityGroupArn)
    groups.set(title, GroupId)
    return GroupId
  }
  const named = await make('named in a rule', undefined)
  for (const [title, rule] of Object.entries(groupRules(given(PrefixList?.PrefixListId)))) await make(title, rule)
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId: groups.get('web'),
      IpPermissions: [{ ...tcp(8443), UserIdGroupPairs: [{ GroupId: named }] }],
    }),
  )
  return groups
}

const emptyDefaultGroup = async ({ ec2 }: Clients, vpc: string): Promise<void> => {
  const Filters = [{ Name: 'vpc-id', Values: [vpc] }]
  const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({ Filters }))
  const found = SecurityGroups?.find(({ GroupName }) => GroupName === 'default')
  const GroupId = given(found?.GroupId)
  const [inbound, outbound] = [found?.IpPermissions ?? [], found?.IpPermissionsEgress ?? []]
  if (inbound.length > 0) {
    await ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId, IpPermissions: inbound }))
  }
  if (outbound.length > 0) {
    await ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions: outbound }))
  }
}

const makeAcls = async ({ ec2 }: Clients, name: Name, VpcId: string, subnet: string): Promise<void> => {
  const make = async (title: string, port: number): Promise<string> => {
    const { NetworkAcl } = await ec2.send(new CreateNetworkAclCommand({ VpcId }))
    const NetworkAclId = given(NetworkAcl?.NetworkAclId)
    await ec2.send(
      new CreateNetworkAclEntryCommand({
        NetworkAclId,
        RuleNumber: 100,
        Protocol: '6',
        PortRange: { From: port, To: port },
        CidrBlock: '0.0.0.0/0',
        Egress: false,
        RuleAction: 'allow',
      }),
    )
    // Without it no reply would come back, and nobody could get in.
    await ec2.send(
      new CreateNetworkAclEntryCommand({
        NetworkAclId,
        RuleNumber: 100,
        Protocol: '-1',
        CidrBlock: '0.0.0.0/0',
        Egress: true,
        RuleAction: 'allow',
      }),
    )
    name(`acl:${title}`, arn(`network-acl/${NetworkAclId}`))
    return NetworkAclId
  }
  await make('of no subnet, with SSH', 22)
  const NetworkAclId = await make('of a subnet, with HTTPS', 443)
  const { NetworkAcls } = await ec2.send(
    new DescribeNetworkAclsCommand({ Filters: [{ Name: 'association.subnet-id', Values: [subnet] }] }),
  )
  const association = NetworkAcls?.[0]?.Associations?.find(({ SubnetId }) => SubnetId === subnet)
  const AssociationId = association?.NetworkAclAssociationId
  await ec2.send(new ReplaceNetworkAclAssociationCommand({ AssociationId, NetworkAclId }))
}

const makePeering = async ({ ec2 }: Clients, name: Name, title: string, VpcId: string, PeerVpcId: string) => {
  const made = await ec2.send(new CreateVpcPeeringConnectionCommand({ VpcId, PeerVpcId }))
  const VpcPeeringConnectionId = given(made.VpcPeeringConnection?.VpcPeeringConnectionId)
  await ec2.send(new AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId }))
  name(`peering:${title}`, arn(`vpc-peering-connection/${VpcPeeringConnectionId}`))
  return VpcPeeringConnectionId
}

/** Three VPCs and what is in them: one as it should be, one careless, one at the other end of a peering connection. */
export const buildNetwork = async (site: Site): Promise<Network> => {
  await nameDefaults(site)
  const { main, other, name } = site
  const { ec2 } = main
  const subnet = async (title: string, VpcId: string, CidrBlock: string, zone: string): Promise<string> => {
    const made = await ec2.send(
      new CreateSubnetCommand({ VpcId, CidrBlock, AvailabilityZone: `${regions.main}${zone}` }),
    )
    name(`subnet:${title}`, made.Subnet?.SubnetArn)
    return given(made.Subnet?.SubnetId)
  }
  const routeTo = (RouteTableId: string | undefined, route: object) =>
    ec2.send(new CreateRouteCommand({ RouteTableId, ...route }))
  const mainTable = async (vpc: string): Promise<string> => {
    const Filters = [{ Name: 'vpc-id', Values: [vpc] }]
    const { RouteTables } = await ec2.send(new DescribeRouteTablesCommand({ Filters }))
    return given(RouteTables?.[0]?.RouteTableId)
  }
  const gateway = async (VpcId: string): Promise<string> => {
    const made = await ec2.send(new CreateInternetGatewayCommand({}))
    const InternetGatewayId = given(made.InternetGateway?.InternetGatewayId)
    await ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId, VpcId }))
    return InternetGatewayId
  }

  const vpc = await makeVpc(main, name, 'kept', '10.0.0.0/16')
  await emptyDefaultGroup(main, vpc)
  const privateA = await subnet('private a', vpc, '10.0.1.0/24', 'a')
  const privateB = await subnet('private b', vpc, '10.0.2.0/24', 'b')
  const publicA = await subnet('public a', vpc, '10.0.3.0/24', 'a')
  const publicB = await subnet('public b', vpc, '10.0.4.0/24', 'b')
  const table = given((await ec2.send(new CreateRouteTableCommand({ VpcId: vpc }))).RouteTable?.RouteTableId)
  await routeTo(table, { DestinationCidrBlock: '0.0.0.0/0', GatewayId: await gateway(vpc) })
  for (const SubnetId of [publicA, publicB]) {
    await ec2.send(new AssociateRouteTableCommand({ RouteTableId: table, SubnetId }))
  }
  await ec2.send(
    new CreateFlowLogsCommand({
      ResourceIds: [vpc],
      ResourceType: 'VPC',
      TrafficType: 'ALL',
      LogDestinationType: 's3',
      LogDestination: 'arn:aws:s3:::log-store',
    }),
  )

  const careless = await makeVpc(main, name, 'careless', '10.9.0.0/16')
  const shown = await subnet('that gives out public addresses', careless, '10.9.1.0/24', 'a')
  await ec2.send(new ModifySubnetAttributeCommand({ SubnetId: shown, MapPublicIpOnLaunch: { Value: true } }))
  await routeTo(await mainTable(careless), { DestinationCidrBlock: '0.0.0.0/0', GatewayId: await gateway(careless) })

  const far = await makeVpc(main, name, 'far', '10.20.0.0/16')
  const whole = await makePeering(main, name, 'routed as a whole', vpc, careless)
  const part = await makePeering(main, name, 'routed in part', vpc, far)
  const kept = await mainTable(vpc)
  await routeTo(kept, { DestinationCidrBlock: '10.9.0.0/16', VpcPeeringConnectionId: whole })
  await routeTo(kept, { DestinationCidrBlock: '10.20.5.0/24', VpcPeeringConnectionId: part })

  await makeAcls(main, name, vpc, privateB)
  await makeEndpoints(main, name, vpc, [privateA, privateB])
  const groups = await makeGroups(main, name, vpc)

  const { Subnets } = await other.ec2.send(new DescribeSubnetsCommand({}))
  await other.ec2.send(new CreateNetworkInterfaceCommand({ SubnetId: Subnets?.[0]?.SubnetId }))
  return { vpc, privateA, privateB, publicA, publicB, groups }
}

const makeEndpoints = async ({ ec2 }: Clients, name: Name, VpcId: string, subnets: readonly string[]) => {
  const make = async (title: string, service: string, more: object): Promise<void> => {
    const ServiceName = `com.amazonaws.${regions.main}.${service}`
    const { VpcEndpoint } = await ec2.send(new CreateVpcEndpointCommand({ VpcId, ServiceName, ...more }))
    name(`endpoint:${title}`, arn(`vpc-endpoint/${VpcEndpoint?.VpcEndpointId}`))
  }
  const policy = (statement: object): string => JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  const everything = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }
  await make('interface in two zones', 'ssm', {
    VpcEndpointType: 'Interface',
    SubnetIds: subnets,
    PolicyDocument: policy({
      ...everything,
      Condition: { StringEquals: { 'aws:PrincipalAccount': account, 'aws:ResourceAccount': account } },
    }),
  })
  await make('interface in one zone', 'kms', {
    VpcEndpointType: 'Interface',
    SubnetIds: subnets.slice(0, 1),
    PolicyDocument: policy(everything),
  })
}
