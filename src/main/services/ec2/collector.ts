import { AutoScalingClient, paginateDescribeAutoScalingGroups } from '@aws-sdk/client-auto-scaling'
import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import { BackupClient, paginateListProtectedResources } from '@aws-sdk/client-backup'
import {
  DescribeAddressesCommand,
  DescribeInstanceAttributeCommand,
  DescribeKeyPairsCommand,
  DescribeSnapshotAttributeCommand,
  EC2Client,
  GetAllowedImagesSettingsCommand,
  GetEbsEncryptionByDefaultCommand,
  GetImageBlockPublicAccessStateCommand,
  GetInstanceMetadataDefaultsCommand,
  GetSerialConsoleAccessStatusCommand,
  GetSnapshotBlockPublicAccessStateCommand,
  paginateDescribeFleets,
  paginateDescribeImages,
  paginateDescribeInstanceTypes,
  paginateDescribeInstances,
  paginateDescribeLaunchTemplates,
  paginateDescribeLaunchTemplateVersions,
  paginateDescribeNetworkAcls,
  paginateDescribeNetworkInterfaces,
  paginateDescribeSecurityGroups,
  paginateDescribeSnapshots,
  paginateDescribeTransitGateways,
  paginateDescribeVolumes,
} from '@aws-sdk/client-ec2'
import type { EC2PaginationConfiguration, FleetData, Image, LaunchTemplateVersion, Snapshot } from '@aws-sdk/client-ec2'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { summarizeUserData } from '../../aws/user-data'
import { defineCollector, readBatches, readEach, readList, readOne, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  addresses,
  allowedImages,
  ebsEncryptionDefault,
  imagePublicBlock,
  images,
  instanceImages,
  instances,
  instanceUserData,
  keyPairs,
  launchTemplates,
  launchTemplateVersions,
  metadataDefaults,
  networkAcls,
  networkInterfaces,
  previousInstanceTypes,
  protectedResources,
  publicSnapshotPermissions,
  publicSnapshots,
  securityGroups,
  serialConsole,
  snapshotPublicBlock,
  snapshots,
  transitGateways,
  volumes,
} from './facts'
import type { Instance, LaunchTemplate } from './facts'

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

/** At most this many values fit into one filter. */
const filterSize = 200

/** Those of the images that AWS lists; one that is gone is in no answer, where asking by id would be an error for all. */
const readImages = async (context: ReadContext, ids: readonly string[]): Promise<readonly Image[]> => {
  const wanted = [...new Set(ids)].toSorted()
  const chunks = Array.from({ length: Math.ceil(wanted.length / filterSize) }, (_, index) =>
    wanted.slice(index * filterSize, (index + 1) * filterSize),
  )
  const found: Image[] = []
  for (const Values of chunks) {
    // Those in use may be deprecated, which AWS leaves out of lists unless asked.
    const input = { Filters: [{ Name: 'image-id', Values }], IncludeDeprecated: true, MaxResults: 1000 }
    const pages = paginateDescribeImages(pagination(context), input, options(context))
    found.push(...(await allPages(pages, (page) => page.Images)))
  }
  return found
}

/** User data of an instance, looked through; undefined where the instance is gone. */
const askUserData = async (context: ReadContext, InstanceId: string): Promise<object | undefined> => {
  const command = new DescribeInstanceAttributeCommand({ InstanceId, Attribute: 'userData' })
  const answer = requireField(clientOf(context).send(command, options(context)), 'InstanceId')
  const found = await orAbsent(answer, 'InvalidInstanceID.NotFound')
  return found && summarizeUserData(found.UserData?.Value)
}

/**
 * What instances have in common whose user data is the same: an Auto Scaling group gives all that it launches with one version of a
 * template the same, and cannot be told otherwise. Undefined for an instance that nothing but itself speaks for.
 */
const siblingsOf = ({ Tags }: Instance): string | undefined => {
  const names = ['aws:autoscaling:groupName', 'aws:ec2launchtemplate:id', 'aws:ec2launchtemplate:version']
  const values = names.map((name) => Tags.find(({ Key }) => Key === name)?.Value)
  return values.every((value) => value) ? `ec2 user data ${values.join(' ')}` : undefined
}

/** Who launches with a template, and with which of its versions. */
type TemplateUse = {
  readonly template: { readonly id: string | undefined; readonly name: string | undefined }
  readonly by: { readonly AutoScalingGroupName?: string; readonly FleetId?: string; readonly Version: string }
}

type TemplateName = {
  readonly LaunchTemplateId?: string | undefined
  readonly LaunchTemplateName?: string | undefined
  readonly Version?: string | undefined
}

const useOf = (named: TemplateName | undefined, by: Omit<TemplateUse['by'], 'Version'>): readonly TemplateUse[] =>
  named
    ? [
        {
          template: { id: named.LaunchTemplateId, name: named.LaunchTemplateName },
          by: { ...by, Version: named.Version ?? '$Default' },
        },
      ]
    : []

const usesOfGroup = ({ AutoScalingGroupName = '', ...group }: AutoScalingGroup): readonly TemplateUse[] => {
  const mixed = group.MixedInstancesPolicy?.LaunchTemplate
  const named = [group.LaunchTemplate, mixed?.LaunchTemplateSpecification]
  const others = (mixed?.Overrides ?? []).map(({ LaunchTemplateSpecification }) => LaunchTemplateSpecification)
  return [...named, ...others].flatMap((each) => useOf(each, { AutoScalingGroupName }))
}

const usesOfFleet = ({ FleetId = '', FleetState, LaunchTemplateConfigs }: FleetData): readonly TemplateUse[] =>
  FleetState?.startsWith('deleted') || FleetState === 'failed'
    ? []
    : (LaunchTemplateConfigs ?? []).flatMap(({ LaunchTemplateSpecification }) =>
        useOf(LaunchTemplateSpecification, { FleetId }),
      )

const readTemplateUses = async (context: ReadContext): Promise<readonly TemplateUse[]> => {
  const scaling = { client: context.client(AutoScalingClient) }
  const input = { IncludeInstances: false, MaxRecords: 100 }
  const pages = paginateDescribeAutoScalingGroups(scaling, input, options(context))
  // Auto Scaling reads the same list.
  const groups = await context.shared('autoscaling:DescribeAutoScalingGroups', () =>
    allPages(pages, (page) => page.AutoScalingGroups),
  )
  const fleets = paginateDescribeFleets(pagination(context), { MaxResults: 100 }, options(context))
  return [...groups.flatMap(usesOfGroup), ...(await allPages(fleets, (page) => page.Fleets)).flatMap(usesOfFleet)]
}

const pagesOfVersions = (
  context: ReadContext,
  input: { readonly LaunchTemplateId?: string; readonly Versions: string[] },
): Promise<readonly LaunchTemplateVersion[]> =>
  allPages(
    paginateDescribeLaunchTemplateVersions(pagination(context), { ...input, MaxResults: 200 }, options(context)),
    (page) => page.LaunchTemplateVersions,
  )

const isUseOf = ({ template }: TemplateUse, of: { LaunchTemplateId: string; LaunchTemplateName: string }): boolean =>
  template.id === undefined ? template.name === of.LaunchTemplateName : template.id === of.LaunchTemplateId

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
        const sent = clientOf(context).send(new DescribeKeyPairsCommand({}), options(context))
        const { KeyPairs = [] } = await requireField(sent, 'KeyPairs')
        return KeyPairs.map((pair) => ({ ...pair, arn: arnOf(context, `key-pair/${pair.KeyName}`) }))
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
        const sent = clientOf(context).send(new DescribeAddressesCommand({}), options(context))
        const { Addresses = [] } = await requireField(sent, 'Addresses')
        return Addresses.map((address) => ({
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
    readList(launchTemplates, {
      calls: { 'ec2:DescribeLaunchTemplates': ['ec2:DescribeLaunchTemplates'] },
      read: async (context) => {
        const pages = paginateDescribeLaunchTemplates(pagination(context), { MaxResults: 200 }, options(context))
        const found = await allPages(pages, (page) => page.LaunchTemplates)
        return found.map((each) => ({ ...each, arn: arnOf(context, `launch-template/${each.LaunchTemplateId}`) }))
      },
    }),
    readBatches(launchTemplateVersions, {
      calls: {
        'ec2:DescribeLaunchTemplateVersions': ['ec2:DescribeLaunchTemplateVersions'],
        'ec2:DescribeFleets': ['ec2:DescribeFleets'],
        'ec2:DescribeImages': ['ec2:DescribeImages'],
        'autoscaling:DescribeAutoScalingGroups': ['autoscaling:DescribeAutoScalingGroups'],
      },
      // One list holds the default and latest versions of all templates, so that only numbers in use take calls of their own.
      size: 10_000,
      read: async (templates, context) => {
        const common = await pagesOfVersions(context, { Versions: ['$Default', '$Latest'] })
        const uses = await readTemplateUses(context)
        const versions = new Map<string, readonly LaunchTemplateVersion[]>()
        for (const template of templates) {
          const { LaunchTemplateId } = template
          const known = common.filter((each) => each.LaunchTemplateId === LaunchTemplateId)
          const numbers = new Set(known.map(({ VersionNumber }) => String(VersionNumber)))
          const named = uses.filter((use) => isUseOf(use, template)).map(({ by }) => by.Version)
          const Versions = [...new Set(named)].filter((version) => /^\d+$/.test(version) && !numbers.has(version))
          const further: LaunchTemplateVersion[] = []
          for (const version of Versions) {
            // A group may name a version that somebody has deleted: then nothing can be launched with it.
            const asked = pagesOfVersions(context, { LaunchTemplateId, Versions: [version] })
            further.push(...((await orAbsent(asked, 'InvalidLaunchTemplateId.VersionNotFound')) ?? []))
          }
          const all = [...known, ...further].map((each) => [each.VersionNumber, each] as const)
          versions.set(template.arn, [...new Map(all).values()])
        }
        const judged = [...versions.values()].flat()
        const images = await readImages(
          context,
          judged
            .flatMap(({ LaunchTemplateData }) => LaunchTemplateData?.ImageId ?? [])
            .filter((id) => id.startsWith('ami-')),
        )
        const describe = async (template: LaunchTemplate, version: LaunchTemplateVersion): Promise<object> => {
          const names = [
            String(version.VersionNumber),
            ...(version.DefaultVersion ? ['$Default'] : []),
            ...(version.VersionNumber === template.LatestVersionNumber ? ['$Latest'] : []),
          ]
          const used = uses.filter((use) => isUseOf(use, template) && names.includes(use.by.Version))
          return {
            ...version,
            UsedBy: used.map(({ by }) => by),
            Image: images.find(({ ImageId }) => ImageId === version.LaunchTemplateData?.ImageId),
            UserData: await summarizeUserData(version.LaunchTemplateData?.UserData),
          }
        }
        const details = new Map<string, unknown>()
        for (const template of templates) {
          const own = versions.get(template.arn) ?? []
          // Every template has a default version: one of which AWS lists none is gone.
          const described = own.map((version) => describe(template, version))
          details.set(template.arn, own.length > 0 ? { Versions: await Promise.all(described) } : vanished)
        }
        return details
      },
    }),
    // EC2 tells user data of one instance at a time only, so one speaks for all that a group launched alike.
    readEach(instanceUserData, {
      calls: { 'ec2:DescribeInstanceAttribute': ['ec2:DescribeInstanceAttribute'] },
      read: async (instance, context) => {
        const ask = (): Promise<object | undefined> => askUserData(context, instance.InstanceId)
        const siblings = siblingsOf(instance)
        if (siblings === undefined) return (await ask()) ?? vanished
        // The one that was asked may be gone: then each of the others speaks for itself.
        return (await context.shared(siblings, ask)) ?? (await ask()) ?? vanished
      },
    }),
    readBatches(instanceImages, {
      calls: { 'ec2:DescribeImages': ['ec2:DescribeImages'] },
      // Many instances have few images: all are asked for together.
      size: 10_000,
      read: async (all, context) => {
        const found = await readImages(
          context,
          all.flatMap(({ ImageId }) => ImageId ?? []),
        )
        const images = new Map(found.map((image) => [image.ImageId, image]))
        return new Map(all.map(({ arn, ImageId }) => [arn, { Image: images.get(ImageId) }]))
      },
    }),
    readOne(allowedImages, {
      calls: { 'ec2:GetAllowedImagesSettings': ['ec2:GetAllowedImagesSettings'] },
      read: (context) => clientOf(context).send(new GetAllowedImagesSettingsCommand({}), options(context)),
    }),
    readList(transitGateways, {
      calls: { 'ec2:DescribeTransitGateways': ['ec2:DescribeTransitGateways'] },
      read: async (context) => {
        const pages = paginateDescribeTransitGateways(pagination(context), { MaxResults: 1000 }, options(context))
        const found = await allPages(pages, (page) => page.TransitGateways)
        const own = found.filter(({ OwnerId, State }) => OwnerId === context.account && State !== 'deleted')
        return own.map((gateway) => ({
          ...gateway,
          arn: gateway.TransitGatewayArn ?? arnOf(context, `transit-gateway/${gateway.TransitGatewayId}`),
        }))
      },
    }),
    readList(protectedResources, {
      calls: { 'backup:ListProtectedResources': ['backup:ListProtectedResources'] },
      read: async (context) => {
        const client = context.client(BackupClient)
        const pages = paginateListProtectedResources({ client }, { MaxResults: 1000 }, options(context))
        const found = await allPages(pages, (page) => page.Results)
        return found.map((each) => ({ ...each, arn: each.ResourceArn }))
      },
    }),
  ],
})
