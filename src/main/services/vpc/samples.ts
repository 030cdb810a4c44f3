import type {
  BlockPublicAccessExclusion,
  Endpoint,
  EndpointService,
  FlowLog,
  Peering,
  PrefixList,
  RouteTable,
  Subnet,
  Vpc,
  VpnConnection,
} from './facts'

const arn = (resource: string): string => `arn:aws:ec2:eu-central-1:111122223333:${resource}`

type Route = RouteTable['Routes'][number]

/** A VPC of the account. */
export const vpc = (fields: Partial<Vpc> = {}): Vpc => {
  const VpcId = fields.VpcId ?? 'vpc-1'
  return {
    arn: arn(`vpc/${VpcId}`),
    VpcId,
    OwnerId: '111122223333',
    CidrBlock: '10.0.0.0/16',
    IsDefault: false,
    Tags: [],
    ...fields,
  }
}

/** A subnet of `vpc-1` that gives out no public addresses. */
export const subnet = (fields: Partial<Subnet> = {}): Subnet => {
  const SubnetId = fields.SubnetId ?? 'subnet-1'
  return {
    arn: arn(`subnet/${SubnetId}`),
    SubnetId,
    VpcId: 'vpc-1',
    OwnerId: '111122223333',
    CidrBlock: '10.0.0.0/24',
    AvailabilityZone: 'eu-central-1a',
    DefaultForAz: false,
    MapPublicIpOnLaunch: false,
    Tags: [],
    ...fields,
  }
}

/** The route that each table of a VPC has. */
export const localRoute: Route = { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' }

/** The route to the internet. */
export const internetRoute: Route = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' }

/** The route to the internet over IPv6. */
export const internetRouteIpv6: Route = { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1', State: 'active' }

/** A route table of `subnet-1`. */
export const routeTable = (Routes: RouteTable['Routes'], fields: Partial<RouteTable> = {}): RouteTable => {
  const RouteTableId = fields.RouteTableId ?? 'rtb-1'
  return {
    arn: arn(`route-table/${RouteTableId}`),
    RouteTableId,
    VpcId: 'vpc-1',
    Associations: [{ Main: false, SubnetId: 'subnet-1' }],
    Routes,
    Tags: [],
    ...fields,
  }
}

/** An active flow log of all traffic of `vpc-1`. */
export const flowLog = (fields: Partial<FlowLog> = {}): FlowLog => {
  const FlowLogId = fields.FlowLogId ?? 'fl-1'
  return {
    arn: arn(`vpc-flow-log/${FlowLogId}`),
    FlowLogId,
    ResourceId: 'vpc-1',
    FlowLogStatus: 'ACTIVE',
    TrafficType: 'ALL',
    LogDestinationType: 's3',
    LogDestination: 'arn:aws:s3:::example-flow-logs',
    Tags: [],
    ...fields,
  }
}

/** An interface endpoint in two subnets; its policy lets the account's own principals in. */
export const endpoint = (fields: Partial<Endpoint> = {}): Endpoint => {
  const VpcEndpointId = fields.VpcEndpointId ?? 'vpce-1'
  return {
    arn: arn(`vpc-endpoint/${VpcEndpointId}`),
    VpcEndpointId,
    OwnerId: '111122223333',
    VpcEndpointType: 'Interface',
    VpcId: 'vpc-1',
    ServiceName: 'com.amazonaws.eu-central-1.sqs',
    State: 'available',
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: '*',
          Resource: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } },
        },
      ],
    },
    SubnetIds: ['subnet-1', 'subnet-2'],
    Tags: [],
    ...fields,
  }
}

const side = (VpcId: string, CidrBlock: string): Peering['AccepterVpcInfo'] => ({
  VpcId,
  OwnerId: '111122223333',
  Region: 'eu-central-1',
  CidrBlock,
  CidrBlockSet: [{ CidrBlock }],
  Ipv6CidrBlockSet: [],
})

/** An active peering connection of `vpc-1` (10.0.0.0/16) and `vpc-2` (10.1.0.0/16). */
export const peering = (fields: Partial<Peering> = {}): Peering => {
  const VpcPeeringConnectionId = fields.VpcPeeringConnectionId ?? 'pcx-1'
  return {
    arn: arn(`vpc-peering-connection/${VpcPeeringConnectionId}`),
    VpcPeeringConnectionId,
    Status: { Code: 'active' },
    AccepterVpcInfo: side('vpc-2', '10.1.0.0/16'),
    RequesterVpcInfo: side('vpc-1', '10.0.0.0/16'),
    Tags: [],
    ...fields,
  }
}

/** A prefix list of the account; its entries are a detail. */
export const prefixList = (fields: Partial<PrefixList> = {}): PrefixList => {
  const PrefixListId = fields.PrefixListId ?? 'pl-1'
  return {
    arn: arn(`prefix-list/${PrefixListId}`),
    PrefixListId,
    PrefixListName: 'offices',
    AddressFamily: 'IPv4',
    OwnerId: '111122223333',
    Tags: [],
    ...fields,
  }
}

/** The prefix lists of AWS: CloudFront's. */
export const awsLists = {
  PrefixLists: [{ PrefixListId: 'pl-aws', PrefixListName: 'com.amazonaws.global.cloudfront.origin-facing' }],
}

/** An exclusion of `subnet-1` from VPC Block Public Access, in both directions. */
export const exclusion = (fields: Partial<BlockPublicAccessExclusion> = {}): BlockPublicAccessExclusion => {
  const ExclusionId = fields.ExclusionId ?? 'vpcbpa-exclude-1'
  return {
    arn: arn(`vpc-block-public-access-exclusion/${ExclusionId}`),
    ExclusionId,
    ResourceArn: arn('subnet/subnet-1'),
    InternetGatewayExclusionMode: 'allow-bidirectional',
    State: 'create-complete',
    Tags: [],
    ...fields,
  }
}

/** An endpoint service that asks about each connection. */
export const endpointService = (fields: Partial<EndpointService> = {}): EndpointService => {
  const ServiceId = fields.ServiceId ?? 'vpce-svc-1'
  return {
    arn: arn(`vpc-endpoint-service/${ServiceId}`),
    ServiceId,
    ServiceName: `com.amazonaws.vpce.eu-central-1.${ServiceId}`,
    ServiceState: 'Available',
    AcceptanceRequired: true,
    Tags: [],
    ...fields,
  }
}

type Tunnel = NonNullable<VpnConnection['Options']>['TunnelOptions'][number]

/** The options of a tunnel that takes what is up to date only, and writes logs. */
export const tunnel = (fields: Partial<Tunnel> = {}): Tunnel => ({
  OutsideIpAddress: '18.192.1.1',
  IkeVersions: [{ Value: 'ikev2' }],
  Phase1EncryptionAlgorithms: [{ Value: 'AES256' }],
  Phase2EncryptionAlgorithms: [{ Value: 'AES256' }],
  Phase1IntegrityAlgorithms: [{ Value: 'SHA2-256' }],
  Phase2IntegrityAlgorithms: [{ Value: 'SHA2-256' }],
  Phase1DHGroupNumbers: [{ Value: 20 }],
  Phase2DHGroupNumbers: [{ Value: 20 }],
  LogOptions: { CloudWatchLogOptions: { LogEnabled: true } },
  ...fields,
})

/** A VPN connection whose two tunnels are up. */
export const vpnConnection = (fields: Partial<VpnConnection> = {}): VpnConnection => {
  const VpnConnectionId = fields.VpnConnectionId ?? 'vpn-1'
  const addresses = ['18.192.1.1', '18.192.1.2']
  return {
    arn: arn(`vpn-connection/${VpnConnectionId}`),
    VpnConnectionId,
    State: 'available',
    CustomerGatewayId: 'cgw-1',
    VpnGatewayId: 'vgw-1',
    Options: { TunnelOptions: addresses.map((OutsideIpAddress) => tunnel({ OutsideIpAddress })) },
    VgwTelemetry: addresses.map((OutsideIpAddress) => ({ OutsideIpAddress, Status: 'UP' })),
    Tags: [],
    ...fields,
  }
}
