import { z } from 'zod'
import { dateTime, detailFact, listFact, oneFact, policyDocument, volatile } from '../../engine/fact'

const tags = z.array(z.object({ Key: z.string(), Value: z.string().default('') })).default([])

type Tagged = { readonly Tags: readonly { readonly Key: string; readonly Value: string }[] }
const nameTag = ({ Tags }: Tagged): string | undefined => Tags.find(({ Key }) => Key === 'Name')?.Value || undefined

const blockPublicAccess = z
  .object({
    /** `off`, `block-ingress` or `block-bidirectional`. */
    InternetGatewayBlockMode: z.string().optional(),
  })
  .optional()

const vpcSchema = z.object({
  arn: z.string(),
  VpcId: z.string(),
  OwnerId: z.string().optional(),
  CidrBlock: z.string().optional(),
  /** Whether AWS made it as the region's default. */
  IsDefault: z.boolean().optional(),
  Tags: tags,
})

/** A VPC. */
export type Vpc = z.infer<typeof vpcSchema>

/** All VPCs, those included whose subnets another account shares. */
export const vpcs = listFact<Vpc>({
  id: 'vpc-vpcs',
  title: 'VPCs',
  per: 'region',
  type: 'AWS::EC2::VPC',
  schema: vpcSchema,
  nameOf: (vpc) => nameTag(vpc) ?? vpc.VpcId,
})

const subnetSchema = z.object({
  arn: z.string(),
  SubnetId: z.string(),
  VpcId: z.string(),
  OwnerId: z.string().optional(),
  CidrBlock: z.string().optional(),
  AvailabilityZone: z.string().optional(),
  DefaultForAz: z.boolean().optional(),
  /** Whether new instances get a public IPv4 address unless told otherwise. */
  MapPublicIpOnLaunch: z.boolean().optional(),
  BlockPublicAccessStates: blockPublicAccess,
  Tags: tags,
})

/** A subnet. */
export type Subnet = z.infer<typeof subnetSchema>

/** All subnets, shared ones included. */
export const subnets = listFact<Subnet>({
  id: 'vpc-subnets',
  title: 'subnets',
  per: 'region',
  type: 'AWS::EC2::Subnet',
  schema: subnetSchema,
  nameOf: (subnet) => nameTag(subnet) ?? subnet.SubnetId,
})

const routeTableSchema = z.object({
  arn: z.string(),
  RouteTableId: z.string(),
  VpcId: z.string(),
  Associations: z
    .array(
      z.object({
        /** Whether it holds for subnets without a table of their own. */
        Main: z.boolean().optional(),
        SubnetId: z.string().optional(),
        /** The gateway whose inbound traffic it routes. */
        GatewayId: z.string().optional(),
      }),
    )
    .default([]),
  Routes: z
    .array(
      z.object({
        DestinationCidrBlock: z.string().optional(),
        DestinationIpv6CidrBlock: z.string().optional(),
        DestinationPrefixListId: z.string().optional(),
        /** `local`, an internet gateway (`igw-`), a virtual private gateway (`vgw-`) or an endpoint (`vpce-`). */
        GatewayId: z.string().optional(),
        NatGatewayId: z.string().optional(),
        TransitGatewayId: z.string().optional(),
        NetworkInterfaceId: z.string().optional(),
        InstanceId: z.string().optional(),
        VpcPeeringConnectionId: z.string().optional(),
        EgressOnlyInternetGatewayId: z.string().optional(),
        CarrierGatewayId: z.string().optional(),
        /** `active` or `blackhole`. */
        State: z.string().optional(),
      }),
    )
    .default([]),
  Tags: tags,
})

/** A route table. */
export type RouteTable = z.infer<typeof routeTableSchema>

/** All route tables. */
export const routeTables = listFact<RouteTable>({
  id: 'vpc-route-tables',
  title: 'route tables',
  per: 'region',
  type: 'AWS::EC2::RouteTable',
  schema: routeTableSchema,
  nameOf: (table) => nameTag(table) ?? table.RouteTableId,
})

const flowLogSchema = z.object({
  arn: z.string(),
  FlowLogId: z.string(),
  /** The VPC, subnet, network interface or gateway whose traffic is recorded. */
  ResourceId: z.string(),
  /** `ACTIVE`. */
  FlowLogStatus: z.string().optional(),
  /** `SUCCESS` or `FAILED`; absent until something was to be delivered. */
  DeliverLogsStatus: volatile(z.string().optional()),
  /** `ALL`, `ACCEPT` or `REJECT`; absent for transit gateways. */
  TrafficType: z.string().optional(),
  LogDestinationType: z.string().optional(),
  LogDestination: z.string().optional(),
  LogGroupName: z.string().optional(),
  CreationTime: dateTime().optional(),
  Tags: tags,
})

/** A flow log. */
export type FlowLog = z.infer<typeof flowLogSchema>

/** All flow logs. */
export const flowLogs = listFact<FlowLog>({
  id: 'vpc-flow-logs',
  title: 'flow logs',
  per: 'region',
  type: 'AWS::EC2::FlowLog',
  schema: flowLogSchema,
  nameOf: (log) => nameTag(log) ?? log.FlowLogId,
})

const endpointSchema = z.object({
  arn: z.string(),
  VpcEndpointId: z.string(),
  OwnerId: z.string().optional(),
  /** `Interface`, `Gateway`, `GatewayLoadBalancer`, `Resource` or `ServiceNetwork`. */
  VpcEndpointType: z.string().optional(),
  VpcId: z.string().optional(),
  ServiceName: z.string().optional(),
  State: z.string().optional(),
  /** Null where the endpoint takes no policy. */
  PolicyDocument: policyDocument(),
  SubnetIds: z.array(z.string()).default([]),
  Tags: tags,
})

/** A VPC endpoint with its policy. */
export type Endpoint = z.infer<typeof endpointSchema>

/** All VPC endpoints. */
export const endpoints = listFact<Endpoint>({
  id: 'vpc-endpoints',
  title: 'VPC endpoints',
  per: 'region',
  type: 'AWS::EC2::VPCEndpoint',
  schema: endpointSchema,
  nameOf: (endpoint) => nameTag(endpoint) ?? endpoint.ServiceName ?? endpoint.VpcEndpointId,
})

const peer = z
  .object({
    VpcId: z.string().optional(),
    OwnerId: z.string().optional(),
    Region: z.string().optional(),
    CidrBlock: z.string().optional(),
    CidrBlockSet: z.array(z.object({ CidrBlock: z.string().optional() })).default([]),
    Ipv6CidrBlockSet: z.array(z.object({ Ipv6CidrBlock: z.string().optional() })).default([]),
  })
  .optional()

const peeringSchema = z.object({
  arn: z.string(),
  VpcPeeringConnectionId: z.string(),
  Status: z.object({ Code: z.string().optional() }).optional(),
  /** Addresses are absent until the connection is active. */
  AccepterVpcInfo: peer,
  RequesterVpcInfo: peer,
  Tags: tags,
})

/** A peering connection of two VPCs. */
export type Peering = z.infer<typeof peeringSchema>

/** All VPC peering connections. */
export const peerings = listFact<Peering>({
  id: 'vpc-peering-connections',
  title: 'VPC peering connections',
  per: 'region',
  type: 'AWS::EC2::VPCPeeringConnection',
  schema: peeringSchema,
  nameOf: (peering) => nameTag(peering) ?? peering.VpcPeeringConnectionId,
})

const prefixListSchema = z.object({
  arn: z.string(),
  PrefixListId: z.string(),
  PrefixListName: z.string().optional(),
  AddressFamily: z.string().optional(),
  OwnerId: z.string().optional(),
  Tags: tags,
})

/** A managed prefix list of a customer. */
export type PrefixList = z.infer<typeof prefixListSchema>

/** The managed prefix lists of customers: the account's own and those shared with it. */
export const prefixLists = listFact<PrefixList>({
  id: 'vpc-prefix-lists',
  title: 'managed prefix lists',
  per: 'region',
  type: 'AWS::EC2::PrefixList',
  schema: prefixListSchema,
  nameOf: ({ PrefixListName, PrefixListId }) => PrefixListName ?? PrefixListId,
})

const awsPrefixListsSchema = z.object({
  PrefixLists: z.array(z.object({ PrefixListId: z.string(), PrefixListName: z.string().optional() })),
})

/** The names and ids of AWS's own prefix lists. */
export type AwsPrefixLists = z.infer<typeof awsPrefixListsSchema>

/** The prefix lists that AWS keeps of its own services' addresses. */
export const awsPrefixLists = oneFact<AwsPrefixLists>({
  id: 'vpc-aws-prefix-lists',
  title: 'prefix lists of AWS services',
  per: 'region',
  schema: awsPrefixListsSchema,
})

const entriesSchema = z.object({
  Entries: z.array(z.object({ Cidr: z.string(), Description: z.string().optional() })).default([]),
})

/** The entries of a managed prefix list. */
export type PrefixListEntries = z.infer<typeof entriesSchema>

/** The entries of each managed prefix list of a customer. */
export const prefixListEntries = detailFact<PrefixListEntries, PrefixList>({
  id: 'vpc-prefix-list-entries',
  title: 'entries of managed prefix lists',
  of: prefixLists,
  schema: entriesSchema,
})

const blockPublicAccessSchema = z.object({
  /** `off`, `block-ingress` or `block-bidirectional`. */
  InternetGatewayBlockMode: z.string().optional(),
  /** `account` or `declarative-policy`. */
  ManagedBy: z.string().optional(),
  /** `allowed` or `not-allowed`. */
  ExclusionsAllowed: z.string().optional(),
})

/** Whether internet gateways are blocked for all VPCs of the account in the region. */
export type BlockPublicAccess = z.infer<typeof blockPublicAccessSchema>

/** The account's VPC Block Public Access in the region. */
export const blockPublicAccessOptions = oneFact<BlockPublicAccess>({
  id: 'vpc-block-public-access',
  title: 'VPC Block Public Access',
  per: 'region',
  schema: blockPublicAccessSchema,
})

const exclusionSchema = z.object({
  arn: z.string(),
  ExclusionId: z.string(),
  /** The VPC or subnet that is excluded. */
  ResourceArn: z.string().optional(),
  /** `allow-bidirectional` or `allow-egress`. */
  InternetGatewayExclusionMode: z.string().optional(),
  /** `create-complete`, `update-complete`, `delete-complete`, `disable-complete` and others. */
  State: z.string().optional(),
  Tags: tags,
})

/** A VPC or subnet that VPC Block Public Access leaves out. */
export type BlockPublicAccessExclusion = z.infer<typeof exclusionSchema>

/** All exclusions from VPC Block Public Access. */
export const blockPublicAccessExclusions = listFact<BlockPublicAccessExclusion>({
  id: 'vpc-block-public-access-exclusions',
  title: 'exclusions from VPC Block Public Access',
  per: 'region',
  type: 'AWS::EC2::VPCBlockPublicAccessExclusion',
  schema: exclusionSchema,
  nameOf: (exclusion) => nameTag(exclusion) ?? exclusion.ExclusionId,
})

const endpointServiceSchema = z.object({
  arn: z.string(),
  ServiceId: z.string(),
  ServiceName: z.string().optional(),
  /** `Pending`, `Available`, `Deleting`, `Deleted` or `Failed`. */
  ServiceState: z.string().optional(),
  /** Whether each endpoint of others must be accepted by a person of this account. */
  AcceptanceRequired: z.boolean().optional(),
  Tags: tags,
})

/** A service that the account offers to endpoints of others. */
export type EndpointService = z.infer<typeof endpointServiceSchema>

/** All endpoint services of the account. */
export const endpointServices = listFact<EndpointService>({
  id: 'vpc-endpoint-services',
  title: 'VPC endpoint services',
  per: 'region',
  type: 'AWS::EC2::VPCEndpointService',
  schema: endpointServiceSchema,
  nameOf: (service) => nameTag(service) ?? service.ServiceName ?? service.ServiceId,
})

const endpointServicePermissionsSchema = z.object({
  AllowedPrincipals: z.array(
    z.object({
      /** An ARN, or `*` for everyone. */
      Principal: z.string().optional(),
      /** `All`, `Service`, `OrganizationUnit`, `Account`, `User` or `Role`. */
      PrincipalType: z.string().optional(),
    }),
  ),
})

/** Who may make endpoints of a service. */
export type EndpointServicePermissions = z.infer<typeof endpointServicePermissionsSchema>

/** Who may make endpoints of each service of the account. */
export const endpointServicePermissions = detailFact<EndpointServicePermissions, EndpointService>({
  id: 'vpc-endpoint-service-permissions',
  title: 'permissions of VPC endpoint services',
  of: endpointServices,
  schema: endpointServicePermissionsSchema,
})

const texts = z.array(z.object({ Value: z.string().optional() })).optional()
const numbers = z.array(z.object({ Value: z.number().optional() })).optional()

const vpnConnectionSchema = z.object({
  arn: z.string(),
  VpnConnectionId: z.string(),
  /** `pending`, `available`, `deleting` or `deleted`. */
  State: z.string().optional(),
  CustomerGatewayId: z.string().optional(),
  VpnGatewayId: z.string().optional(),
  TransitGatewayId: z.string().optional(),
  Options: z
    .object({
      /** A list that is absent stands for all that AWS offers. Keys are never taken. */
      TunnelOptions: z
        .array(
          z.object({
            OutsideIpAddress: z.string().optional(),
            /** `ikev1` or `ikev2`. */
            IkeVersions: texts,
            Phase1EncryptionAlgorithms: texts,
            Phase2EncryptionAlgorithms: texts,
            Phase1IntegrityAlgorithms: texts,
            Phase2IntegrityAlgorithms: texts,
            Phase1DHGroupNumbers: numbers,
            Phase2DHGroupNumbers: numbers,
            LogOptions: z
              .object({ CloudWatchLogOptions: z.object({ LogEnabled: z.boolean().optional() }).optional() })
              .optional(),
          }),
        )
        .default([]),
    })
    .optional(),
  /** How each tunnel is. */
  VgwTelemetry: z
    .array(
      z.object({
        OutsideIpAddress: z.string().optional(),
        /** `UP` or `DOWN`. */
        Status: volatile(z.string().optional()),
      }),
    )
    .default([]),
  Tags: tags,
})

/** A Site-to-Site VPN connection. */
export type VpnConnection = z.infer<typeof vpnConnectionSchema>

/** All Site-to-Site VPN connections. */
export const vpnConnections = listFact<VpnConnection>({
  id: 'vpc-vpn-connections',
  title: 'VPN connections',
  per: 'region',
  type: 'AWS::EC2::VPNConnection',
  schema: vpnConnectionSchema,
  nameOf: (connection) => nameTag(connection) ?? connection.VpnConnectionId,
})
