import { z } from 'zod'
import { dateTime, detailFact, listFact, oneFact, ordered, volatile } from '../../engine/fact'

const tags = z.array(z.object({ Key: z.string(), Value: z.string().default('') })).default([])
const groups = z.array(z.object({ GroupId: z.string(), GroupName: z.string().optional() })).default([])
const privateAddresses = z
  .array(
    z.object({
      PrivateIpAddress: z.string().optional(),
      Association: z
        .object({
          PublicIp: z.string().optional(),
          /** In a Wavelength Zone: the address in the network of the telecommunications carrier. */
          CarrierIp: z.string().optional(),
        })
        .optional(),
    }),
  )
  .default([])

type Tagged = { readonly Tags: readonly { readonly Key: string; readonly Value: string }[] }
const nameTag = ({ Tags }: Tagged): string | undefined => Tags.find(({ Key }) => Key === 'Name')?.Value || undefined

const instanceSchema = z.object({
  arn: z.string(),
  InstanceId: z.string(),
  InstanceType: z.string(),
  ImageId: z.string().optional(),
  /** Whether it has bandwidth for EBS of its own beyond what its type gives by itself. */
  EbsOptimized: z.boolean().optional(),
  /** The last start. */
  LaunchTime: dateTime(),
  /** `pending`, `running`, `stopping` or `stopped`; those that are gone are not read. */
  State: z.object({ Name: z.string() }),
  /** As `User initiated (2026-01-02 03:04:05 GMT)`; empty while it runs. */
  StateTransitionReason: z.string().default(''),
  VpcId: z.string().optional(),
  SubnetId: z.string().optional(),
  PublicIpAddress: z.string().optional(),
  SecurityGroups: groups,
  IamInstanceProfile: z.object({ Arn: z.string() }).optional(),
  KeyName: z.string().optional(),
  /** `hvm` or `paravirtual`. */
  VirtualizationType: z.string().optional(),
  MetadataOptions: z
    .object({
      /** `required`: version 2 only; `optional`: version 1 answers too. */
      HttpTokens: z.string().optional(),
      /** `enabled` or `disabled`. */
      HttpEndpoint: z.string().optional(),
    })
    .optional(),
  /** `enabled` or `pending`: a metric each minute; `disabled`: each five minutes. */
  Monitoring: z.object({ State: z.string() }).optional(),
  NetworkInterfaces: z
    .array(
      z.object({
        NetworkInterfaceId: z.string(),
        SubnetId: z.string().optional(),
        Groups: groups,
        /** Each private address with the public one that stands for it. */
        PrivateIpAddresses: privateAddresses,
        Ipv6Addresses: z.array(z.object({ Ipv6Address: z.string() })).default([]),
        Ipv6Prefixes: z.array(z.object({ Ipv6Prefix: z.string().optional() })).optional(),
      }),
    )
    .default([]),
  Tags: tags,
})

/** An instance that is not gone. */
export type Instance = z.infer<typeof instanceSchema>

/** All instances but those that are terminated or being so. */
export const instances = listFact<Instance>({
  id: 'ec2-instances',
  title: 'EC2 instances',
  per: 'region',
  type: 'AWS::EC2::Instance',
  schema: instanceSchema,
  nameOf: (instance) => nameTag(instance) ?? instance.InstanceId,
})

const previousTypesSchema = z.object({
  InstanceTypes: z
    .array(
      z.object({
        InstanceType: z.string(),
        EbsInfo: z
          .object({
            /** `default`: always; `supported`: where it is asked for; `unsupported`. */
            EbsOptimizedSupport: z.string().optional(),
          })
          .optional(),
      }),
    )
    .default([]),
})

/** The instance types that AWS calls previous generation and offers in the region. */
export const previousInstanceTypes = oneFact<z.infer<typeof previousTypesSchema>>({
  id: 'ec2-previous-instance-types',
  title: 'instance types of a previous generation',
  per: 'region',
  schema: previousTypesSchema,
})

const permission = z.object({
  /** `-1`, a name or a number. */
  IpProtocol: z.string().optional(),
  FromPort: z.number().optional(),
  ToPort: z.number().optional(),
  IpRanges: z.array(z.object({ CidrIp: z.string().optional(), Description: z.string().optional() })).default([]),
  Ipv6Ranges: z.array(z.object({ CidrIpv6: z.string().optional(), Description: z.string().optional() })).default([]),
  PrefixListIds: z.array(z.object({ PrefixListId: z.string().optional() })).default([]),
  /** Other groups, maybe of other accounts, as source or target. */
  UserIdGroupPairs: z.array(z.object({ GroupId: z.string().optional(), UserId: z.string().optional() })).default([]),
})

const securityGroupSchema = z.object({
  arn: z.string(),
  GroupId: z.string(),
  GroupName: z.string(),
  Description: z.string().default(''),
  OwnerId: z.string().optional(),
  VpcId: z.string().optional(),
  IpPermissions: z.array(permission).default([]),
  IpPermissionsEgress: z.array(permission).default([]),
  Tags: tags,
})

/** A security group with its rules. */
export type SecurityGroup = z.infer<typeof securityGroupSchema>

/** All security groups. */
export const securityGroups = listFact<SecurityGroup>({
  id: 'ec2-security-groups',
  title: 'security groups',
  per: 'region',
  type: 'AWS::EC2::SecurityGroup',
  schema: securityGroupSchema,
  nameOf: ({ GroupName }) => GroupName,
})

const networkInterfaceSchema = z.object({
  arn: z.string(),
  NetworkInterfaceId: z.string(),
  /** `interface`, `nat_gateway`, `network_load_balancer`, `lambda` and others. */
  InterfaceType: z.string().optional(),
  Description: z.string().default(''),
  VpcId: z.string().optional(),
  SubnetId: z.string().optional(),
  Groups: groups,
  /** Each private address with the public one that stands for it. */
  PrivateIpAddresses: privateAddresses,
  Ipv6Addresses: z.array(z.object({ Ipv6Address: z.string() })).default([]),
  Ipv6Prefixes: z.array(z.object({ Ipv6Prefix: z.string().optional() })).optional(),
  /** Absent where it is attached to nothing. */
  Attachment: z.object({ InstanceId: z.string().optional(), InstanceOwnerId: z.string().optional() }).optional(),
  TagSet: tags,
})

/** A network interface, whatever service owns it. */
export type NetworkInterface = z.infer<typeof networkInterfaceSchema>

/** All network interfaces: whatever stands in a VPC has one. */
export const networkInterfaces = listFact<NetworkInterface>({
  id: 'ec2-network-interfaces',
  title: 'network interfaces',
  per: 'region',
  type: 'AWS::EC2::NetworkInterface',
  schema: networkInterfaceSchema,
  nameOf: ({ TagSet, NetworkInterfaceId }) => nameTag({ Tags: TagSet }) ?? NetworkInterfaceId,
})

const networkAclSchema = z.object({
  arn: z.string(),
  NetworkAclId: z.string(),
  VpcId: z.string().optional(),
  IsDefault: z.boolean().optional(),
  Associations: z.array(z.object({ SubnetId: z.string().optional() })).default([]),
  Entries: z
    .array(
      z.object({
        RuleNumber: z.number().optional(),
        /** `-1` or a number. */
        Protocol: z.string().optional(),
        /** `allow` or `deny`. */
        RuleAction: z.string().optional(),
        Egress: z.boolean().optional(),
        CidrBlock: z.string().optional(),
        Ipv6CidrBlock: z.string().optional(),
        PortRange: z.object({ From: z.number().optional(), To: z.number().optional() }).optional(),
        IcmpTypeCode: z.object({ Type: z.number().optional(), Code: z.number().optional() }).optional(),
      }),
    )
    .default([]),
  Tags: tags,
})

/** A network access control list; the numbers of its entries give their order. */
export type NetworkAcl = z.infer<typeof networkAclSchema>

/** All network access control lists. */
export const networkAcls = listFact<NetworkAcl>({
  id: 'ec2-network-acls',
  title: 'network ACLs',
  per: 'region',
  type: 'AWS::EC2::NetworkAcl',
  schema: networkAclSchema,
  nameOf: (acl) => nameTag(acl) ?? acl.NetworkAclId,
})

const keyPairSchema = z.object({
  arn: z.string(),
  KeyPairId: z.string(),
  KeyName: z.string(),
  /** `rsa` or `ed25519`. */
  KeyType: z.string().optional(),
  CreateTime: dateTime().optional(),
  Tags: tags,
})

/** A key pair; EC2 keeps its public half only. */
export type KeyPair = z.infer<typeof keyPairSchema>

/** All key pairs. */
export const keyPairs = listFact<KeyPair>({
  id: 'ec2-key-pairs',
  title: 'key pairs',
  per: 'region',
  type: 'AWS::EC2::KeyPair',
  schema: keyPairSchema,
  nameOf: ({ KeyName }) => KeyName,
})

const volumeSchema = z.object({
  arn: z.string(),
  VolumeId: z.string(),
  VolumeType: z.string().optional(),
  /** In GiB. */
  Size: z.number().optional(),
  Iops: z.number().optional(),
  /** `available`: attached to nothing; `in-use`, `creating`, `deleting`, `deleted` or `error`. */
  State: z.string().optional(),
  Encrypted: z.boolean().optional(),
  KmsKeyId: z.string().optional(),
  AvailabilityZone: z.string().optional(),
  CreateTime: dateTime().optional(),
  Attachments: z.array(z.object({ InstanceId: z.string().optional(), State: z.string().optional() })).default([]),
  Tags: tags,
})

/** An EBS volume. */
export type Volume = z.infer<typeof volumeSchema>

/** All EBS volumes. */
export const volumes = listFact<Volume>({
  id: 'ec2-volumes',
  title: 'EBS volumes',
  per: 'region',
  type: 'AWS::EC2::Volume',
  schema: volumeSchema,
  nameOf: (volume) => nameTag(volume) ?? volume.VolumeId,
})

const snapshotSchema = z.object({
  arn: z.string(),
  SnapshotId: z.string(),
  /** `vol-ffffffff` where it is a copy: then it says nothing. */
  VolumeId: z.string().optional(),
  Description: z.string().default(''),
  /** `pending`, `completed`, `error`, `recoverable` or `recovering`. */
  State: z.string().optional(),
  StartTime: dateTime().optional(),
  VolumeSize: z.number().optional(),
  Encrypted: z.boolean().optional(),
  KmsKeyId: z.string().optional(),
  /** `standard` or `archive`. */
  StorageTier: z.string().optional(),
  Tags: tags,
})

/** An EBS snapshot. */
export type EbsSnapshot = z.infer<typeof snapshotSchema>

const snapshotList = {
  per: 'region',
  type: 'AWS::EC2::Snapshot',
  schema: snapshotSchema,
  nameOf: (snapshot: EbsSnapshot): string => nameTag(snapshot) ?? snapshot.SnapshotId,
} as const

/** The account's own EBS snapshots. */
export const snapshots = listFact<EbsSnapshot>({ ...snapshotList, id: 'ec2-snapshots', title: 'EBS snapshots' })

/** Those of the account's own EBS snapshots that AWS lists as restorable by everybody. */
export const publicSnapshots = listFact<EbsSnapshot>({
  ...snapshotList,
  id: 'ec2-public-snapshots',
  title: 'public EBS snapshots',
})

const snapshotPermissionsSchema = z.object({
  CreateVolumePermissions: z
    .array(
      z.object({
        /** `all`: everybody. */
        Group: z.string().optional(),
        UserId: z.string().optional(),
      }),
    )
    .default([]),
})

/** Who may make volumes from a snapshot. */
export type SnapshotPermissions = z.infer<typeof snapshotPermissionsSchema>

/** Who may make volumes from each snapshot that is listed as public. */
export const publicSnapshotPermissions = detailFact<SnapshotPermissions, EbsSnapshot>({
  id: 'ec2-public-snapshot-permissions',
  title: 'permissions of public EBS snapshots',
  of: publicSnapshots,
  schema: snapshotPermissionsSchema,
})

const imageSchema = z.object({
  arn: z.string(),
  ImageId: z.string(),
  Name: z.string().optional(),
  State: z.string().optional(),
  CreationDate: z.string().optional(),
  /** Whether every account may start instances from it. */
  Public: z.boolean(),
  Tags: tags,
})

/** A machine image. */
export type Image = z.infer<typeof imageSchema>

/** The account's own machine images. */
export const images = listFact<Image>({
  id: 'ec2-images',
  title: 'machine images',
  per: 'region',
  type: 'AWS::EC2::Image',
  schema: imageSchema,
  nameOf: ({ Name, ImageId }) => Name ?? ImageId,
})

const addressSchema = z.object({
  arn: z.string(),
  PublicIp: z.string(),
  AllocationId: z.string().optional(),
  /** Absent where the address is attached to nothing. */
  AssociationId: z.string().optional(),
  InstanceId: z.string().optional(),
  NetworkInterfaceId: z.string().optional(),
  Tags: tags,
})

/** An Elastic IP address. */
export type Address = z.infer<typeof addressSchema>

/** All Elastic IP addresses. */
export const addresses = listFact<Address>({
  id: 'ec2-addresses',
  title: 'Elastic IP addresses',
  per: 'region',
  type: 'AWS::EC2::EIP',
  schema: addressSchema,
  nameOf: (address) => nameTag(address) ?? address.PublicIp,
})

const encryptionDefaultSchema = z.object({ EbsEncryptionByDefault: z.boolean() })
/** Whether new volumes are encrypted without being asked. */
export const ebsEncryptionDefault = oneFact<z.infer<typeof encryptionDefaultSchema>>({
  id: 'ec2-ebs-encryption-default',
  title: 'EBS encryption by default',
  per: 'region',
  schema: encryptionDefaultSchema,
})

const snapshotBlockSchema = z.object({
  /** `block-all-sharing`, `block-new-sharing` or `unblocked`. */
  State: z.string(),
})
/** Whether snapshots can be made public. */
export const snapshotPublicBlock = oneFact<z.infer<typeof snapshotBlockSchema>>({
  id: 'ec2-snapshot-public-block',
  title: 'block of public EBS snapshots',
  per: 'region',
  schema: snapshotBlockSchema,
})

const imageBlockSchema = z.object({
  /** `block-new-sharing` or `unblocked`. */
  ImageBlockPublicAccessState: z.string(),
})
/** Whether machine images can be made public. */
export const imagePublicBlock = oneFact<z.infer<typeof imageBlockSchema>>({
  id: 'ec2-image-public-block',
  title: 'block of public machine images',
  per: 'region',
  schema: imageBlockSchema,
})

const metadataDefaultsSchema = z.object({
  /** What new instances get where their launch does not say; a field that is absent is not set. */
  AccountLevel: z
    .object({
      HttpTokens: z.string().optional(),
      HttpEndpoint: z.string().optional(),
      /** `enabled`: a launch that does not require a token is refused. */
      HttpTokensEnforced: z.string().optional(),
    })
    .optional(),
})
/** The account's defaults for the instance metadata service. */
export const metadataDefaults = oneFact<z.infer<typeof metadataDefaultsSchema>>({
  id: 'ec2-metadata-defaults',
  title: 'defaults of the instance metadata service',
  per: 'region',
  schema: metadataDefaultsSchema,
})

const serialConsoleSchema = z.object({ SerialConsoleAccessEnabled: z.boolean() })
/** Whether the serial console of instances can be used. */
export const serialConsole = oneFact<z.infer<typeof serialConsoleSchema>>({
  id: 'ec2-serial-console',
  title: 'access to the EC2 serial console',
  per: 'region',
  schema: serialConsoleSchema,
})

const launchTemplateSchema = z.object({
  arn: z.string(),
  LaunchTemplateId: z.string(),
  LaunchTemplateName: z.string(),
  DefaultVersionNumber: z.number().optional(),
  LatestVersionNumber: z.number().optional(),
  Tags: tags,
})

/** A launch template; what it launches stands in its versions. */
export type LaunchTemplate = z.infer<typeof launchTemplateSchema>

/** All launch templates. */
export const launchTemplates = listFact<LaunchTemplate>({
  id: 'ec2-launch-templates',
  title: 'launch templates',
  per: 'region',
  type: 'AWS::EC2::LaunchTemplate',
  schema: launchTemplateSchema,
  nameOf: ({ LaunchTemplateName }) => LaunchTemplateName,
})

const secretsInText = ordered(
  z.array(
    z.object({
      /** From 1. */
      Line: z.number(),
      /** Which detector recognized it. */
      Detector: z.string(),
      /** Version of the detector. */
      Version: z.number(),
      /** What may be shown of it. */
      Preview: z.string(),
    }),
  ),
)

const userData = z.object({
  /** `none`: there is none · `read`: it was looked through · `unreadable`: it is no text, packed or not. */
  State: z.enum(['none', 'read', 'unreadable']),
  /** What looked like a secret; the text itself is dropped on arrival. */
  Secrets: secretsInText.default([]),
})

/** What user data told, never its text. */
export type UserData = z.infer<typeof userData>

const launchImage = z.object({
  ImageId: z.string(),
  Name: z.string().optional(),
  OwnerId: z.string().optional(),
  /** `v2.0`: instances answer version 2 of the metadata service only, unless told otherwise. */
  ImdsSupport: z.string().optional(),
})

const launchTemplateVersionsSchema = z.object({
  /** The default version, the latest one, and those that groups and fleets name by number. */
  Versions: z.array(
    z.object({
      VersionNumber: z.number(),
      DefaultVersion: z.boolean(),
      /** Who launches with this version now. */
      UsedBy: z
        .array(
          z.object({
            AutoScalingGroupName: z.string().optional(),
            FleetId: z.string().optional(),
            /** As it is named there: `$Default`, `$Latest` or a number. */
            Version: z.string(),
          }),
        )
        .default([]),
      /** The image that it names; absent where AWS lists none of that id. */
      Image: launchImage.optional(),
      UserData: userData,
      LaunchTemplateData: z.object({
        /** `ami-…`, or `resolve:ssm:…` where a parameter names it. */
        ImageId: z.string().optional(),
        InstanceType: z.string().optional(),
        KeyName: z.string().optional(),
        EbsOptimized: z.boolean().optional(),
        IamInstanceProfile: z.object({ Arn: z.string().optional(), Name: z.string().optional() }).optional(),
        MetadataOptions: z
          .object({
            HttpTokens: z.string().optional(),
            HttpEndpoint: z.string().optional(),
            HttpPutResponseHopLimit: z.number().optional(),
          })
          .optional(),
        Monitoring: z.object({ Enabled: z.boolean().optional() }).optional(),
        NetworkInterfaces: z
          .array(
            z.object({
              DeviceIndex: z.number().optional(),
              /** Absent: the subnet's setting counts. */
              AssociatePublicIpAddress: z.boolean().optional(),
              Groups: z.array(z.string()).default([]),
              SubnetId: z.string().optional(),
            }),
          )
          .default([]),
        SecurityGroupIds: z.array(z.string()).default([]),
        BlockDeviceMappings: z
          .array(
            z.object({
              DeviceName: z.string().optional(),
              Ebs: z.object({ Encrypted: z.boolean().optional(), SnapshotId: z.string().optional() }).optional(),
            }),
          )
          .default([]),
      }),
    }),
  ),
})

/** The versions of a launch template that are judged. */
export type LaunchTemplateVersions = z.infer<typeof launchTemplateVersionsSchema>

/** What each launch template launches. */
export const launchTemplateVersions = detailFact<LaunchTemplateVersions, LaunchTemplate>({
  id: 'ec2-launch-template-versions',
  title: 'versions of launch templates',
  of: launchTemplates,
  schema: launchTemplateVersionsSchema,
})

/** What the user data of each instance told. */
export const instanceUserData = detailFact<UserData, Instance>({
  id: 'ec2-instance-user-data',
  title: 'user data of instances',
  of: instances,
  schema: userData,
})

const instanceImageSchema = z.object({
  /** Absent where AWS lists no image of that id: it is deregistered, or no longer shared with the account. */
  Image: z
    .object({
      ImageId: z.string(),
      Name: z.string().optional(),
      OwnerId: z.string().optional(),
      /** `amazon`, `aws-marketplace`, `aws-backup-vault` or `self`; absent for all others. */
      ImageOwnerAlias: z.string().optional(),
      Public: z.boolean().optional(),
      CreationDate: z.string().optional(),
      /** From then on AWS hides it from lists. */
      DeprecationTime: z.string().optional(),
      /** As `Linux/UNIX`, `Windows` or `Windows with SQL Server Standard`. */
      PlatformDetails: z.string().optional(),
    })
    .optional(),
})

/** The image of an instance. */
export type InstanceImage = z.infer<typeof instanceImageSchema>

/** The image of each instance, whoever owns it. */
export const instanceImages = detailFact<InstanceImage, Instance>({
  id: 'ec2-instance-images',
  title: 'images of instances',
  of: instances,
  schema: instanceImageSchema,
})

const allowedImagesSchema = z.object({
  /** `enabled`, `audit-mode` or `disabled`. */
  State: z.string(),
  ImageCriteria: z.array(z.object({ ImageProviders: z.array(z.string()).default([]) })).default([]),
})
/** Which machine images may be used. */
export const allowedImages = oneFact<z.infer<typeof allowedImagesSchema>>({
  id: 'ec2-allowed-images',
  title: 'the setting for allowed images',
  per: 'region',
  schema: allowedImagesSchema,
})

const transitGatewaySchema = z.object({
  arn: z.string(),
  TransitGatewayId: z.string(),
  OwnerId: z.string().optional(),
  Options: z
    .object({
      /** `enable` or `disable`. */
      AutoAcceptSharedAttachments: z.string().optional(),
    })
    .optional(),
  Tags: tags,
})

/** A transit gateway of the account. */
export type TransitGateway = z.infer<typeof transitGatewaySchema>

/** The account's own transit gateways; those that others share with it are theirs to set. */
export const transitGateways = listFact<TransitGateway>({
  id: 'ec2-transit-gateways',
  title: 'transit gateways',
  per: 'region',
  type: 'AWS::EC2::TransitGateway',
  schema: transitGatewaySchema,
  nameOf: (gateway) => nameTag(gateway) ?? gateway.TransitGatewayId,
})

const protectedResourceSchema = z.object({
  /** Of the resource itself. */
  arn: z.string(),
  /** As `EBS` or `EC2`. */
  ResourceType: z.string().optional(),
  ResourceName: z.string().optional(),
  LastBackupTime: volatile(dateTime()).optional(),
})

/** A resource that AWS Backup has backed up. */
export type ProtectedResource = z.infer<typeof protectedResourceSchema>

/** All resources that AWS Backup has backed up. */
export const protectedResources = listFact<ProtectedResource>({
  id: 'ec2-backup-protected-resources',
  title: 'resources protected by AWS Backup',
  per: 'region',
  type: 'AWS::Backup::ProtectedResource',
  schema: protectedResourceSchema,
  nameOf: ({ ResourceName, arn }) => ResourceName ?? arn,
})
