import type {
  Address,
  EbsSnapshot,
  Image,
  Instance,
  InstanceImage,
  KeyPair,
  LaunchTemplate,
  LaunchTemplateVersions,
  NetworkAcl,
  NetworkInterface,
  ProtectedResource,
  SecurityGroup,
  TransitGateway,
  UserData,
  Volume,
} from './facts'

const arn = (resource: string): string => `arn:aws:ec2:eu-central-1:111122223333:${resource}`

type Permission = SecurityGroup['IpPermissions'][number]
type AclEntry = NetworkAcl['Entries'][number]

const noPeers = { IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] }

/** A rule of a security group, for TCP 443 of nobody unless told otherwise. */
export const rule = (fields: Partial<Permission> = {}): Permission => ({
  IpProtocol: 'tcp',
  FromPort: 443,
  ToPort: 443,
  ...noPeers,
  ...fields,
})

/** A rule from these IPv4 ranges. */
export const ruleFrom = (ports: readonly [number, number], ...cidrs: readonly string[]): Permission =>
  rule({ FromPort: ports[0], ToPort: ports[1], IpRanges: cidrs.map((CidrIp) => ({ CidrIp })) })

/** A rule for all traffic of one source. */
export const allTraffic = (source: Partial<Permission>): Permission => ({ IpProtocol: '-1', ...noPeers, ...source })

/** A security group without rules. */
export const securityGroup = (fields: Partial<SecurityGroup> = {}): SecurityGroup => {
  const GroupId = fields.GroupId ?? 'sg-1'
  return {
    arn: arn(`security-group/${GroupId}`),
    GroupId,
    GroupName: 'web',
    Description: 'Web servers',
    OwnerId: '111122223333',
    VpcId: 'vpc-1',
    IpPermissions: [],
    IpPermissionsEgress: [],
    Tags: [],
    ...fields,
  }
}

/** A network interface with the group `sg-1`. */
export const networkInterface = (fields: Partial<NetworkInterface> = {}): NetworkInterface => {
  const NetworkInterfaceId = fields.NetworkInterfaceId ?? 'eni-1'
  return {
    arn: arn(`network-interface/${NetworkInterfaceId}`),
    NetworkInterfaceId,
    InterfaceType: 'interface',
    Description: '',
    VpcId: 'vpc-1',
    SubnetId: 'subnet-1',
    Groups: [{ GroupId: 'sg-1' }],
    PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10' }],
    Ipv6Addresses: [],
    TagSet: [],
    ...fields,
  }
}

/** A running instance in `subnet-1` with the group `sg-1` and no public address. */
export const instance = (fields: Partial<Instance> = {}): Instance => {
  const InstanceId = fields.InstanceId ?? 'i-1'
  return {
    arn: arn(`instance/${InstanceId}`),
    InstanceId,
    InstanceType: 'm7g.large',
    ImageId: 'ami-1',
    EbsOptimized: false,
    LaunchTime: '2026-05-01T08:00:00.000Z',
    State: { Name: 'running' },
    StateTransitionReason: '',
    VpcId: 'vpc-1',
    SubnetId: 'subnet-1',
    SecurityGroups: [{ GroupId: 'sg-1' }],
    IamInstanceProfile: { Arn: 'arn:aws:iam::111122223333:instance-profile/server' },
    VirtualizationType: 'hvm',
    MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
    Monitoring: { State: 'enabled' },
    NetworkInterfaces: [
      {
        NetworkInterfaceId: 'eni-1',
        SubnetId: 'subnet-1',
        Groups: [{ GroupId: 'sg-1' }],
        PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10' }],
        Ipv6Addresses: [],
      },
    ],
    Tags: [],
    ...fields,
  }
}

/** An instance with a public IPv4 address. */
export const publicInstance = (fields: Partial<Instance> = {}): Instance =>
  instance({
    PublicIpAddress: '18.192.0.10',
    NetworkInterfaces: [
      {
        NetworkInterfaceId: 'eni-1',
        SubnetId: 'subnet-1',
        Groups: [{ GroupId: 'sg-1' }],
        PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10', Association: { PublicIp: '18.192.0.10' } }],
        Ipv6Addresses: [],
      },
    ],
    ...fields,
  })

const entry = (RuleNumber: number, Egress: boolean, RuleAction: string, source: Partial<AclEntry>): AclEntry => ({
  RuleNumber,
  Protocol: '-1',
  RuleAction,
  Egress,
  ...source,
})

/** An inbound entry of a network ACL. */
export const inbound = (RuleNumber: number, RuleAction: string, source: Partial<AclEntry>): AclEntry =>
  entry(RuleNumber, false, RuleAction, source)

/** The entries that let everything out and nothing else in. */
export const outboundAll: readonly AclEntry[] = [
  entry(100, true, 'allow', { CidrBlock: '0.0.0.0/0' }),
  entry(101, true, 'allow', { Ipv6CidrBlock: '::/0' }),
  entry(32767, false, 'deny', { CidrBlock: '0.0.0.0/0' }),
  entry(32767, true, 'deny', { CidrBlock: '0.0.0.0/0' }),
  entry(32768, false, 'deny', { Ipv6CidrBlock: '::/0' }),
  entry(32768, true, 'deny', { Ipv6CidrBlock: '::/0' }),
]

const sortKeys = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
const canonical = (value: AclEntry): string => JSON.stringify(value, (_key, each: unknown) => sortKeys(each))

/** A network ACL of `subnet-1` with these entries, in the order in which facts are kept. */
export const networkAcl = (entries: readonly AclEntry[], fields: Partial<NetworkAcl> = {}): NetworkAcl => {
  const NetworkAclId = fields.NetworkAclId ?? 'acl-1'
  return {
    arn: arn(`network-acl/${NetworkAclId}`),
    NetworkAclId,
    VpcId: 'vpc-1',
    IsDefault: false,
    Associations: [{ SubnetId: 'subnet-1' }],
    Entries: entries.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1)),
    Tags: [],
    ...fields,
  }
}

/** What AWS puts into the default network ACL of a VPC: everything comes in and goes out. */
export const openNetworkAcl = (fields: Partial<NetworkAcl> = {}): NetworkAcl =>
  networkAcl([inbound(100, 'allow', { CidrBlock: '0.0.0.0/0' }), ...outboundAll], fields)

/** A key pair. */
export const keyPair = (fields: Partial<KeyPair> = {}): KeyPair => {
  const KeyName = fields.KeyName ?? 'deploy'
  return {
    arn: arn(`key-pair/${KeyName}`),
    KeyPairId: 'key-1',
    KeyName,
    KeyType: 'ed25519',
    CreateTime: '2025-02-01T08:00:00.000Z',
    Tags: [],
    ...fields,
  }
}

/** An encrypted gp3 volume in use. */
export const volume = (fields: Partial<Volume> = {}): Volume => {
  const VolumeId = fields.VolumeId ?? 'vol-1'
  return {
    arn: arn(`volume/${VolumeId}`),
    VolumeId,
    VolumeType: 'gp3',
    Size: 100,
    State: 'in-use',
    Encrypted: true,
    AvailabilityZone: 'eu-central-1a',
    CreateTime: '2026-01-01T08:00:00.000Z',
    Attachments: [{ InstanceId: 'i-1', State: 'attached' }],
    Tags: [],
    ...fields,
  }
}

/** A completed, encrypted snapshot of `vol-1`. */
export const snapshot = (fields: Partial<EbsSnapshot> = {}): EbsSnapshot => {
  const SnapshotId = fields.SnapshotId ?? 'snap-1'
  return {
    arn: `arn:aws:ec2:eu-central-1::snapshot/${SnapshotId}`,
    SnapshotId,
    VolumeId: 'vol-1',
    Description: '',
    State: 'completed',
    StartTime: '2026-05-30T02:00:00.000Z',
    VolumeSize: 100,
    Encrypted: true,
    StorageTier: 'standard',
    Tags: [],
    ...fields,
  }
}

/** A private machine image. */
export const image = (fields: Partial<Image> = {}): Image => {
  const ImageId = fields.ImageId ?? 'ami-1'
  return {
    arn: `arn:aws:ec2:eu-central-1::image/${ImageId}`,
    ImageId,
    Name: 'server',
    State: 'available',
    CreationDate: '2026-04-01T08:00:00.000Z',
    Public: false,
    Tags: [],
    ...fields,
  }
}

/** An Elastic IP address in use. */
export const address = (fields: Partial<Address> = {}): Address => {
  const AllocationId = fields.AllocationId ?? 'eipalloc-1'
  return {
    arn: arn(`elastic-ip/${AllocationId}`),
    PublicIp: '18.192.0.10',
    AllocationId,
    AssociationId: 'eipassoc-1',
    Tags: [],
    ...fields,
  }
}

/** A launch template. */
export const launchTemplate = (fields: Partial<LaunchTemplate> = {}): LaunchTemplate => {
  const LaunchTemplateId = fields.LaunchTemplateId ?? 'lt-1'
  return {
    arn: arn(`launch-template/${LaunchTemplateId}`),
    LaunchTemplateId,
    LaunchTemplateName: 'web',
    DefaultVersionNumber: 1,
    LatestVersionNumber: 1,
    Tags: [],
    ...fields,
  }
}

type Version = LaunchTemplateVersions['Versions'][number]

/** User data that was looked through, without a secret. */
export const userData = (...Secrets: UserData['Secrets']): UserData => ({ State: 'read', Secrets })

/** A password on the third line. */
export const passwordInText = { Line: 3, Detector: 'name-of-a-secret', Version: 2, Preview: '…' }

/** What a version launches: a server with a role that takes tokens only, without a public address. */
export const launchData = (fields: Partial<Version['LaunchTemplateData']> = {}): Version['LaunchTemplateData'] => ({
  ImageId: 'ami-1',
  InstanceType: 'm7g.large',
  IamInstanceProfile: { Arn: 'arn:aws:iam::111122223333:instance-profile/server' },
  MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
  NetworkInterfaces: [],
  SecurityGroupIds: ['sg-1'],
  BlockDeviceMappings: [],
  ...fields,
})

/** The first version of a template, its default. */
export const templateVersion = (fields: Partial<Version> = {}): Version => ({
  VersionNumber: 1,
  DefaultVersion: true,
  UsedBy: [],
  Image: { ImageId: 'ami-1', Name: 'server', OwnerId: '111122223333' },
  UserData: userData(),
  LaunchTemplateData: launchData(),
  ...fields,
})

/** The image of an instance: AWS’s own, of this year. */
export const instanceImage = (fields: Partial<NonNullable<InstanceImage['Image']>> = {}): InstanceImage => ({
  Image: {
    ImageId: 'ami-1',
    Name: 'al2023-ami-2023.9.20260105.0-kernel-6.1-arm64',
    OwnerId: '137112412989',
    ImageOwnerAlias: 'amazon',
    Public: true,
    CreationDate: '2026-01-05T20:10:00.000Z',
    PlatformDetails: 'Linux/UNIX',
    ...fields,
  },
})

/** A transit gateway that takes no attachment by itself. */
export const transitGateway = (fields: Partial<TransitGateway> = {}): TransitGateway => {
  const TransitGatewayId = fields.TransitGatewayId ?? 'tgw-1'
  return {
    arn: arn(`transit-gateway/${TransitGatewayId}`),
    TransitGatewayId,
    OwnerId: '111122223333',
    Options: { AutoAcceptSharedAttachments: 'disable' },
    Tags: [],
    ...fields,
  }
}

/** What AWS Backup has backed up: the volume `vol-1`. */
export const protectedResource = (fields: Partial<ProtectedResource> = {}): ProtectedResource => ({
  arn: arn('volume/vol-1'),
  ResourceType: 'EBS',
  LastBackupTime: '2026-05-31T02:00:00.000Z',
  ...fields,
})
