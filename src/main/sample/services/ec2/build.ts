import type {
  Address,
  Image,
  Instance,
  IpPermission,
  KeyPairInfo,
  NetworkInterface,
  SecurityGroup,
  Snapshot,
  Tag,
  Volume,
} from '@aws-sdk/client-ec2'
import { sampleArn, sampleHex, sampleId } from '../../ids'
import { securityGroupId, type SampleSubnet, type SampleVpc } from '../../network'
import type { SamplePlace } from '../../service'
import { kmsKeyArn, sharedNames } from '../../shared-names'
import { publicImageId, type PublicImage } from './public-images'

/** Where something is. */
export type Site = Pick<SamplePlace, 'account' | 'region'>

/** What the account puts on all that it makes, and a name. */
export const tagsOf = ({ account }: Site, name: string): Tag[] => [
  { Key: 'Name', Value: name },
  { Key: 'environment', Value: account.environment },
  { Key: 'owner', Value: account.owner },
]

/** An id that depends on the place and a name only. */
export const idOf = (prefix: string, { account, region }: Site, ...names: readonly string[]): string =>
  sampleId(prefix, account.id, region, ...names)

/** A public address of AWS's ranges in Europe. */
export const publicAddress = (site: Site, name: string): string => {
  const digits = sampleHex(4, 'public-address', site.account.id, site.region, name)
  return `18.19${Number.parseInt(digits.slice(0, 1), 16) % 10}.${Number.parseInt(digits.slice(0, 2), 16)}.${Number.parseInt(digits.slice(2), 16)}`
}

const privateAddress = (subnet: SampleSubnet, name: string): string => {
  const [first, second, third] = subnet.cidr.split('.')
  return `${first}.${second}.${third}.${(Number.parseInt(sampleHex(2, 'private-address', subnet.id, name), 16) % 240) + 10}`
}

/** The first half of the IPv6 addresses of a subnet that has any. */
export const ipv6Prefix = (subnet: SampleSubnet): string => `2a05:d014:${sampleHex(4, 'ipv6', subnet.id)}:100`

/** Where a rule's traffic comes from or goes to. */
export type Peer =
  | { readonly cidr: string; readonly why?: string }
  | { readonly cidr6: string }
  | { readonly group: string }
  | { readonly list: string }

/** A rule of a security group: protocol (`-1` for all), its ports, and the peers. */
export const permission = (
  protocol: string,
  ports: readonly [number, number] | undefined,
  ...peers: readonly Peer[]
): IpPermission => ({
  IpProtocol: protocol,
  ...(ports ? { FromPort: ports[0], ToPort: ports[1] } : {}),
  IpRanges: peers.flatMap((peer) =>
    'cidr' in peer ? [{ CidrIp: peer.cidr, ...(peer.why ? { Description: peer.why } : {}) }] : [],
  ),
  Ipv6Ranges: peers.flatMap((peer) => ('cidr6' in peer ? [{ CidrIpv6: peer.cidr6 }] : [])),
  UserIdGroupPairs: peers.flatMap((peer) => ('group' in peer ? [{ GroupId: peer.group }] : [])),
  PrefixListIds: peers.flatMap((peer) => ('list' in peer ? [{ PrefixListId: peer.list }] : [])),
})

/** TCP on one port. */
export const tcp = (port: number, ...peers: readonly Peer[]): IpPermission => permission('tcp', [port, port], ...peers)

/** Everybody, by IPv4. */
export const anyone: Peer = { cidr: '0.0.0.0/0' }
/** Everybody, by IPv6. */
export const anyone6: Peer = { cidr6: '::/0' }

/** What AWS gives each new group: everything may go out. */
export const outbound = (): IpPermission => permission('-1', undefined, anyone)

/** A security group of a VPC. */
export const group = (
  site: Site,
  vpc: SampleVpc,
  name: string,
  inbound: readonly IpPermission[],
  fields: Partial<SecurityGroup> = {},
): SecurityGroup & { readonly GroupId: string } => {
  const GroupId = securityGroupId(site.account, site.region, vpc.name === 'main' ? name : `${vpc.id} ${name}`)
  return {
    GroupName: name,
    SecurityGroupArn: sampleArn('ec2', site.region, site.account.id, `security-group/${GroupId}`),
    OwnerId: site.account.id,
    VpcId: vpc.id,
    Description: `${name} of ${site.account.name}`,
    IpPermissions: inbound.map((rule) => ({
      ...rule,
      UserIdGroupPairs: (rule.UserIdGroupPairs ?? []).map((pair) => ({ ...pair, UserId: site.account.id })),
    })),
    IpPermissionsEgress: [outbound()],
    Tags: tagsOf(site, name),
    ...fields,
    GroupId,
  }
}

/** Who owns the public address of an interface that a service keeps. */
const ownerOf = (name: string): string => {
  if (name.startsWith('ECS ')) return 'amazon'
  return name.startsWith('ELB ') ? 'amazon-elb' : 'amazon-rds'
}

/** A network interface that a service keeps for something of its own. */
export const serviceInterface = (
  site: Site,
  vpc: SampleVpc,
  subnet: SampleSubnet,
  what: {
    readonly name: string
    readonly type: NetworkInterface['InterfaceType']
    readonly groups: readonly string[]
    /** Whether it has a public IPv4 address. */
    readonly public?: boolean
  },
): NetworkInterface => ({
  NetworkInterfaceId: idOf('eni', site, what.name, subnet.name),
  InterfaceType: what.type,
  Description: what.name,
  OwnerId: site.account.id,
  VpcId: vpc.id,
  SubnetId: subnet.id,
  AvailabilityZone: subnet.zone,
  Groups: what.groups.map((GroupId) => ({ GroupId })),
  PrivateIpAddress: privateAddress(subnet, what.name),
  PrivateIpAddresses: [
    {
      Primary: true,
      PrivateIpAddress: privateAddress(subnet, what.name),
      ...(what.public
        ? {
            Association: {
              PublicIp: publicAddress(site, `${what.name} ${subnet.name}`),
              IpOwnerId: ownerOf(what.name),
            },
          }
        : {}),
    },
  ],
  Ipv6Addresses: [],
  Status: 'in-use',
  RequesterManaged: true,
  TagSet: [],
})

/** How a server differs from a good one. */
export interface ServerPlan {
  readonly name: string
  readonly subnet: SampleSubnet
  readonly groups: readonly string[]
  readonly type?: NonNullable<Instance['InstanceType']>
  readonly launched?: Date
  /** When it was stopped; runs where absent. */
  readonly stopped?: Date
  readonly terminated?: boolean
  /** Whether it has a public IPv4 address. */
  readonly public?: boolean
  /** Whether it has an IPv6 address. */
  readonly ipv6?: boolean
  readonly key?: string
  readonly profile?: boolean
  readonly tokens?: 'required' | 'optional'
  readonly monitoring?: boolean
  readonly virtualization?: 'hvm' | 'paravirtual'
  readonly volume?: VolumePlan
  readonly tags?: readonly Tag[]
  /** Of others; the account's own image of servers where absent. */
  readonly image?: PublicImage
}

/** How a volume differs from a good one. */
export interface VolumePlan {
  readonly type?: NonNullable<Volume['VolumeType']>
  /** In GiB. */
  readonly size?: number
  readonly encrypted?: boolean
}

/** A server with what comes with it. */
export interface Server {
  readonly instance: Instance
  readonly networkInterface: NetworkInterface | undefined
  readonly volume: Volume | undefined
}

const stateOf = ({ stopped, terminated }: ServerPlan): Instance['State'] => {
  if (terminated) return { Code: 48, Name: 'terminated' }
  return stopped ? { Code: 80, Name: 'stopped' } : { Code: 16, Name: 'running' }
}

const clock = (time: Date): string => `${time.toISOString().slice(0, 10)} ${time.toISOString().slice(11, 19)} GMT`
const standardLaunch = new Date('2025-11-18T07:30:00Z')

/** A volume; encrypted gp3 with the account's key unless told otherwise. */
export const volume = (site: Site, name: string, zone: string, plan: VolumePlan = {}, instance?: string): Volume => {
  const { type = 'gp3', size = 60, encrypted = true } = plan
  return {
    VolumeId: idOf('vol', site, name),
    VolumeType: type,
    Size: size,
    Iops: type === 'gp2' ? Math.max(100, size * 3) : 3000,
    ...(type === 'gp3' ? { Throughput: 125 } : {}),
    State: instance ? 'in-use' : 'available',
    Encrypted: encrypted,
    ...(encrypted ? { KmsKeyId: kmsKeyArn(site.account, site.region, 'ebs') } : {}),
    AvailabilityZone: zone,
    CreateTime: standardLaunch,
    MultiAttachEnabled: false,
    Attachments: instance
      ? [
          {
            VolumeId: idOf('vol', site, name),
            InstanceId: instance,
            Device: '/dev/xvda',
            State: 'attached',
            AttachTime: standardLaunch,
            DeleteOnTermination: true,
          },
        ]
      : [],
    Tags: tagsOf(site, name),
  }
}

/** A server with its interface and its volume; a good one where the plan says nothing. */
export const server = (site: Site, vpc: SampleVpc, plan: ServerPlan): Server => {
  const { account } = site
  const InstanceId = idOf('i', site, plan.name)
  const PrivateIpAddress = privateAddress(plan.subnet, plan.name)
  const Groups = plan.groups.map((GroupId) => ({ GroupId, GroupName: GroupId }))
  const PublicIp = plan.public && !plan.stopped ? publicAddress(site, plan.name) : undefined
  const Association = PublicIp ? { Association: { PublicIp, IpOwnerId: 'amazon' } } : {}
  const NetworkInterfaceId = idOf('eni', site, plan.name)
  const Ipv6Addresses = plan.ipv6 ? [{ Ipv6Address: `${ipv6Prefix(plan.subnet)}::10` }] : []
  const launched = plan.launched ?? standardLaunch
  const instance: Instance = {
    InstanceId,
    ImageId: plan.image ? publicImageId(site.region, plan.image) : idOf('ami', site, 'server'),
    EbsOptimized: false,
    InstanceType: plan.type ?? 'm7g.large',
    LaunchTime: launched,
    State: stateOf(plan),
    StateTransitionReason: plan.stopped ? `User initiated (${clock(plan.stopped)})` : '',
    Placement: { AvailabilityZone: plan.subnet.zone, Tenancy: 'default' },
    Monitoring: { State: plan.monitoring === false ? 'disabled' : 'enabled' },
    VirtualizationType: plan.virtualization ?? 'hvm',
    RootDeviceType: 'ebs',
    ...(plan.key ? { KeyName: plan.key } : {}),
    Tags: [...tagsOf(site, plan.name), ...(plan.tags ?? [])],
  }
  if (plan.terminated) return { instance, networkInterface: undefined, volume: undefined }
  const common = { NetworkInterfaceId, SubnetId: plan.subnet.id, VpcId: vpc.id, PrivateIpAddress, Groups }
  return {
    instance: {
      ...instance,
      VpcId: vpc.id,
      SubnetId: plan.subnet.id,
      PrivateIpAddress,
      ...(PublicIp ? { PublicIpAddress: PublicIp } : {}),
      SecurityGroups: Groups,
      MetadataOptions: {
        State: 'applied',
        HttpTokens: plan.tokens ?? 'required',
        HttpEndpoint: 'enabled',
        HttpPutResponseHopLimit: 2,
      },
      ...(plan.profile === false
        ? {}
        : {
            IamInstanceProfile: {
              Arn: sampleArn('iam', '', account.id, `instance-profile/${sharedNames.serverRole}`),
              Id: `AIPA${sampleHex(16, account.id, 'profile').toUpperCase()}`,
            },
          }),
      NetworkInterfaces: [
        {
          ...common,
          OwnerId: account.id,
          Status: 'in-use',
          ...Association,
          PrivateIpAddresses: [{ Primary: true, PrivateIpAddress, ...Association }],
          Ipv6Addresses,
        },
      ],
    },
    networkInterface: {
      ...common,
      InterfaceType: 'interface',
      Description: '',
      OwnerId: account.id,
      AvailabilityZone: plan.subnet.zone,
      Status: 'in-use',
      Attachment: { InstanceId, InstanceOwnerId: account.id, DeviceIndex: 0, Status: 'attached' },
      TagSet: [],
      ...Association,
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress, ...Association }],
      Ipv6Addresses,
    },
    volume: volume(site, plan.name, plan.subnet.zone, plan.volume, InstanceId),
  }
}

/** A snapshot of a volume, made at a time. */
export const snapshotOf = (site: Site, source: Volume, time: Date, fields: Partial<Snapshot> = {}): Snapshot => ({
  SnapshotId: idOf('snap', site, source.VolumeId ?? '', time.toISOString()),
  VolumeId: source.VolumeId,
  VolumeSize: source.Size,
  Description: 'Nightly backup',
  State: 'completed',
  Progress: '100%',
  StartTime: time,
  StorageTier: 'standard',
  OwnerId: site.account.id,
  Encrypted: source.Encrypted,
  ...(source.KmsKeyId ? { KmsKeyId: source.KmsKeyId } : {}),
  Tags: source.Tags,
  ...fields,
})

/** A key pair. */
export const keyPair = (site: Site, KeyName: string, CreateTime: Date): KeyPairInfo => ({
  KeyPairId: idOf('key', site, KeyName),
  KeyName,
  KeyType: 'ed25519',
  KeyFingerprint: sampleHex(44, 'fingerprint', site.account.id, KeyName),
  CreateTime,
  Tags: [],
})

/** An Elastic IP address; attached where `association` is told. */
export const elasticAddress = (site: Site, name: string, association?: Partial<Address>): Address => ({
  PublicIp: publicAddress(site, name),
  AllocationId: idOf('eipalloc', site, name),
  Domain: 'vpc',
  PublicIpv4Pool: 'amazon',
  NetworkBorderGroup: site.region,
  ...(association ? { AssociationId: idOf('eipassoc', site, name), ...association } : {}),
  Tags: tagsOf(site, name),
})

/** A machine image of the account. */
export const image = (site: Site, name: string, fields: Partial<Image> = {}): Image => ({
  ImageId: idOf('ami', site, name),
  Name: `${site.account.name}-${name}`,
  ImageLocation: `${site.account.id}/${site.account.name}-${name}`,
  OwnerId: site.account.id,
  State: 'available',
  Public: false,
  Architecture: 'arm64',
  VirtualizationType: 'hvm',
  RootDeviceType: 'ebs',
  PlatformDetails: 'Linux/UNIX',
  CreationDate: '2025-11-10T06:00:00.000Z',
  Tags: tagsOf(site, name),
  ...fields,
})
