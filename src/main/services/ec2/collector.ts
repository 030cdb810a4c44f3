import {
  DescribeAddressesCommand,
  DescribeKeyPairsCommand,
  DescribeSnapshotAttributeCommand,
  EC2Client,
  GetEbsEncryptionByDefaultCommand,
  GetImageBlockPublicAccessStateCommand,
  GetInstanceMetadataDefaultsCommand,
  GetSerialConsoleAccessStatusCommand,
  GetSnapshotBlockPublicAccessStateCommand,
  paginateDescribeImages,
  paginateDescribeInstanceTypes,
  paginateDescribeInstances,
  paginateDescribeNetworkAcls,
  paginateDescribeNetworkInterfaces,
  paginateDescribeSecurityGroups,
  paginateDescribeSnapshots,
  paginateDescribeVolumes,
} from '@aws-sdk/client-ec2'
import type { EC2PaginationConfiguration, Snapshot } from '@aws-sdk/client-ec2'
import { allPages } from '../../aws/reading'
import { defineCollector, readEach, readList, readOne } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  addresses,
  ebsEncryptionDefault,
  imagePublicBlock,
  images,
  instances,
  keyPairs,
  metadataDefaults,
  networkAcls,
  networkInterfaces,
  previousInstanceTypes,
  publicSnapshotPermissions,
  publicSnapshots,
  securityGroups,
  serialConsole,
  snapshotPublicBlock,
  snapshots,
  volumes,
} from './facts'

const clientOf = (context: ReadContext): EC2Client => context.client(EC2Client)
const pagination = (context: ReadContext): EC2PaginationConfiguration => ({ client: clientOf(context) })
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

/** The ARN of a resource of EC2; `owner` where it may be another account, '' where EC2's ARNs name none. */
const arnOf = ({ partition, region, account }: ReadContext, resource: string, owner = account): string =>
  `arn:${partition}:ec2:${region}:${owner}:${resource}`

const readSnapshots = async (context: ReadContext, restorableBy: readonly string[]): Promise<readonly unknown[]> => {
  const input = {
    OwnerIds: ['self'],
    ...(restorableBy.length > 0 ? { RestorableByUserIds: [...restorableBy] } : {}),
    MaxResults: 1000,
  }
  const pages = paginateDescribeSnapshots(pagination(context), input, options(context))
  const found = await allPages(pages, (page): readonly Snapshot[] | undefined => page.Snapshots)
  // A server behind an `endpoint_url` may not know the filter by owner; what others own is not the account's.
  const own = found.filter(({ OwnerId }) => OwnerId === undefined || OwnerId === context.account)
  return own.map((snapshot) => ({ ...snapshot, arn: arnOf(context, `snapshot/${snapshot.SnapshotId}`, '') }))
}

export default defineCollector({
  service: 'ec2',
  reads: [
    readList(instances, {
      calls: { 'ec2:DescribeInstances': ['ec2:DescribeInstances'] },
      read: async (context) => {
        // Those that are terminated stay listed for about an hour; they are no part of the architecture.
        const alive = { Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] }
        const input = { Filters: [alive], MaxResults: 1000 }
        const pages = paginateDescribeInstances(pagination(context), input, options(context))
        const reservations = await allPages(pages, (page) => page.Reservations)
        return reservations.flatMap(({ OwnerId, Instances }) =>
          (Instances ?? []).map((instance) => ({
            ...instance,
            arn: arnOf(context, `instance/${instance.InstanceId}`, OwnerId),
          })),
        )
      },
    }),
    readOne(previousInstanceTypes, {
      calls: { 'ec2:DescribeInstanceTypes': ['ec2:DescribeInstanceTypes'] },
      read: async (context) => {
        const input = { Filters: [{ Name: 'current-generation', Values: ['false'] }], MaxResults: 100 }
        const pages = paginateDescribeInstanceTypes(pagination(context), input, options(context))
        return { InstanceTypes: await allPages(pages, (page) => page.InstanceTypes) }
      },
    }),
    readList(securityGroups, {
      calls: { 'ec2:DescribeSecurityGroups': ['ec2:DescribeSecurityGroups'] },
      read: async (context) => {
        const pages = paginateDescribeSecurityGroups(pagination(context), { MaxResults: 1000 }, options(context))
        const found = await allPages(pages, (page) => page.SecurityGroups)
        return found.map((group) => ({
          ...group,
          arn: group.SecurityGroupArn ?? arnOf(context, `security-group/${group.GroupId}`, group.OwnerId),
        }))
      },
    }),
    readList(networkInterfaces, {
      calls: { 'ec2:DescribeNetworkInterfaces': ['ec2:DescribeNetworkInterfaces'] },
      read: async (context) => {
        const pages = paginateDescribeNetworkInterfaces(pagination(context), { MaxResults: 1000 }, options(context))
        const found = await allPages(pages, (page) => page.NetworkInterfaces)
        return found.map((each) => ({
          ...each,
          arn: arnOf(context, `network-interface/${each.NetworkInterfaceId}`, each.OwnerId),
        }))
      },
    }),
    readList(networkAcls, {
      calls: { 'ec2:DescribeNetworkAcls': ['ec2:DescribeNetworkAcls'] },
      read: async (context) => {
        const pages = paginateDescribeNetworkAcls(pagination(context), { MaxResults: 1000 }, options(context))
        const found = await allPages(pages, (page) => page.NetworkAcls)
        return found.map((acl) => ({ ...acl, arn: arnOf(context, `network-acl/${acl.NetworkAclId}`, acl.OwnerId) }))
      },
    }),
    readList(keyPairs, {
      calls: { 'ec2:DescribeKeyPairs': ['ec2:DescribeKeyPairs'] },
      read: async (context) => {
        const { KeyPairs } = await clientOf(context).send(new DescribeKeyPairsCommand({}), options(context))
        return (KeyPairs ?? []).map((pair) => ({ ...pair, arn: arnOf(context, `key-pair/${pair.KeyName}`) }))
      },
    }),
    readList(volumes, {
      calls: { 'ec2:DescribeVolumes': ['ec2:DescribeVolumes'] },
      read: async (context) => {
        const pages = paginateDescribeVolumes(pagination(context), { MaxResults: 500 }, options(context))
        const found = await allPages(pages, (page) => page.Volumes)
        return found.map((volume) => ({ ...volume, arn: arnOf(context, `volume/${volume.VolumeId}`) }))
      },
    }),
    readList(snapshots, {
      calls: { 'ec2:DescribeSnapshots': ['ec2:DescribeSnapshots'] },
      read: (context) => readSnapshots(context, []),
    }),
    readList(publicSnapshots, {
      calls: { 'ec2:DescribeSnapshots': ['ec2:DescribeSnapshots'] },
      read: (context) => readSnapshots(context, ['all']),
    }),
    readEach(publicSnapshotPermissions, {
      calls: { 'ec2:DescribeSnapshotAttribute': ['ec2:DescribeSnapshotAttribute'] },
      read: ({ SnapshotId }, context) =>
        clientOf(context).send(
          new DescribeSnapshotAttributeCommand({ SnapshotId, Attribute: 'createVolumePermission' }),
          options(context),
        ),
    }),
    readList(images, {
      calls: { 'ec2:DescribeImages': ['ec2:DescribeImages'] },
      read: async (context) => {
        const input = { Owners: ['self'], MaxResults: 1000 }
        const pages = paginateDescribeImages(pagination(context), input, options(context))
        const found = await allPages(pages, (page) => page.Images)
        return found.map((image) => ({ ...image, arn: arnOf(context, `image/${image.ImageId}`, '') }))
      },
    }),
    readList(addresses, {
      calls: { 'ec2:DescribeAddresses': ['ec2:DescribeAddresses'] },
      read: async (context) => {
        const { Addresses } = await clientOf(context).send(new DescribeAddressesCommand({}), options(context))
        return (Addresses ?? []).map((address) => ({
          ...address,
          arn: arnOf(context, `elastic-ip/${address.AllocationId ?? address.PublicIp}`),
        }))
      },
    }),
    readOne(ebsEncryptionDefault, {
      calls: { 'ec2:GetEbsEncryptionByDefault': ['ec2:GetEbsEncryptionByDefault'] },
      read: (context) => clientOf(context).send(new GetEbsEncryptionByDefaultCommand({}), options(context)),
    }),
    readOne(snapshotPublicBlock, {
      calls: { 'ec2:GetSnapshotBlockPublicAccessState': ['ec2:GetSnapshotBlockPublicAccessState'] },
      read: (context) => clientOf(context).send(new GetSnapshotBlockPublicAccessStateCommand({}), options(context)),
    }),
    readOne(imagePublicBlock, {
      calls: { 'ec2:GetImageBlockPublicAccessState': ['ec2:GetImageBlockPublicAccessState'] },
      read: (context) => clientOf(context).send(new GetImageBlockPublicAccessStateCommand({}), options(context)),
    }),
    readOne(metadataDefaults, {
      calls: { 'ec2:GetInstanceMetadataDefaults': ['ec2:GetInstanceMetadataDefaults'] },
      read: (context) => clientOf(context).send(new GetInstanceMetadataDefaultsCommand({}), options(context)),
    }),
    readOne(serialConsole, {
      calls: { 'ec2:GetSerialConsoleAccessStatus': ['ec2:GetSerialConsoleAccessStatus'] },
      read: (context) => clientOf(context).send(new GetSerialConsoleAccessStatusCommand({}), options(context)),
    }),
  ],
})
