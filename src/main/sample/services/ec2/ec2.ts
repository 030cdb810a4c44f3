import * as ec2 from '@aws-sdk/client-ec2'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { ec2Estate, type Estate } from './estate'
import { sampleId } from '../../ids'
import { publicImages } from './public-images'
import { userDataOf } from './user-data'

type Context = SampleContext<Estate>
type Paging = { readonly NextToken?: string | undefined; readonly MaxResults?: number | undefined }

const cut = <Item>(
  context: Context,
  items: readonly Item[],
  input: Paging,
  most = 1000,
): { readonly items: Item[]; readonly next: string | undefined } => {
  if (input.MaxResults !== undefined && (input.MaxResults < 5 || input.MaxResults > most)) {
    throw new AwsFailure('InvalidParameterValue', `Value ( ${input.MaxResults} ) for parameter maxResults is invalid.`)
  }
  return context.page(items, { token: input.NextToken, max: input.MaxResults, size: Number.MAX_SAFE_INTEGER, most })
}

const nextOf = (next: string | undefined): { readonly NextToken?: string } => (next ? { NextToken: next } : {})

/** The values of the one filter that an operation of the sample knows; another is refused, as a misspelt one is by AWS. */
const filterValues = (filters: readonly ec2.Filter[] | undefined, known: string): readonly string[] | undefined => {
  const strange = filters?.find(({ Name }) => Name !== known)
  if (strange) throw new AwsFailure('InvalidParameterValue', `The filter '${strange.Name}' is invalid`)
  return filters?.[0]?.Values
}

/** Types of a previous generation that every region still lists, and one of today. */
const previousTypes = [
  't1.micro',
  'm1.small',
  'm1.medium',
  'm1.large',
  'm2.xlarge',
  'm3.medium',
  'm3.large',
  'c1.medium',
  'c3.large',
  'r3.large',
  'i2.xlarge',
] as const
/** Those of them that have bandwidth for EBS of their own only where it is asked for. */
const askedTypes: readonly string[] = ['m1.large', 'i2.xlarge']
const currentTypes = ['m7g.large', 'c7g.xlarge', 't4g.small', 't3.small', 'm5.large'] as const

/** Regions that an account has to ask for, and that none here has asked for. */
const optInRegions = ['af-south-1', 'ap-east-1', 'eu-south-1', 'me-south-1'] as const

/** EC2 of the sample: instances and what belongs to them, and networks. */
export const ec2Sample = defineSampleService<typeof ec2, Estate>({
  service: 'ec2',
  scope: 'regional',
  sdk: ec2,
  client: ec2.EC2Client,
  badToken: 'InvalidNextToken',
  state: ec2Estate,
}).answer({
  DescribeRegions: (input, { organization }) => {
    const wanted = filterValues(input.Filters, 'opt-in-status')
    const regions = [
      ...organization.regions.map((name) => ({ name, status: 'opt-in-not-required' })),
      ...(input.AllRegions ? optInRegions.map((name) => ({ name, status: 'not-opted-in' })) : []),
    ]
    return {
      Regions: regions
        .filter(({ status }) => !wanted || wanted.includes(status))
        .map(({ name, status }) => ({
          RegionName: name,
          Endpoint: `ec2.${name}.amazonaws.com`,
          OptInStatus: status,
        })),
    }
  },
  DescribeInstances: (input, context) => {
    const states = filterValues(input.Filters, 'instance-state-name')
    const instances = context.state.instances.filter(({ State }) => !states || states.includes(State?.Name ?? ''))
    const { items, next } = cut(context, instances, input)
    const OwnerId = context.account.id
    return {
      Reservations: items.map((instance) => ({
        ReservationId: sampleId('r', instance.InstanceId ?? ''),
        OwnerId,
        Groups: [],
        Instances: [instance],
      })),
      ...nextOf(next),
    }
  },
  DescribeInstanceTypes: (input, context) => {
    const current = filterValues(input.Filters, 'current-generation')
    const types = [
      ...previousTypes.map((InstanceType) => ({
        InstanceType,
        CurrentGeneration: false,
        EbsInfo: { EbsOptimizedSupport: askedTypes.includes(InstanceType) ? 'supported' : 'unsupported' } as const,
      })),
      ...currentTypes.map((InstanceType) => ({
        InstanceType,
        CurrentGeneration: true,
        EbsInfo: { EbsOptimizedSupport: 'default' } as const,
      })),
    ].filter(({ CurrentGeneration }) => !current || current.includes(String(CurrentGeneration)))
    const { items, next } = cut(context, types, input, 100)
    return { InstanceTypes: items, ...nextOf(next) }
  },
  DescribeSecurityGroups: (input, context) => {
    const { items, next } = cut(context, context.state.securityGroups, input)
    return { SecurityGroups: items, ...nextOf(next) }
  },
  DescribeNetworkInterfaces: (input, context) => {
    const { items, next } = cut(context, context.state.networkInterfaces, input)
    return { NetworkInterfaces: items, ...nextOf(next) }
  },
  DescribeNetworkAcls: (input, context) => {
    const { items, next } = cut(context, context.state.networkAcls, input)
    return { NetworkAcls: items, ...nextOf(next) }
  },
  DescribeKeyPairs: (_input, context) => ({ KeyPairs: [...context.state.keyPairs] }),
  DescribeVolumes: (input, context) => {
    const { items, next } = cut(context, context.state.volumes, input, 500)
    return { Volumes: items, ...nextOf(next) }
  },
  DescribeSnapshots: (input, context) => {
    const { snapshots, publicSnapshots } = context.state
    if (!input.OwnerIds?.includes('self')) {
      throw new AwsFailure('InvalidParameterValue', 'The sample lists the snapshots of the account only.')
    }
    const shown = input.RestorableByUserIds?.includes('all')
      ? snapshots.filter(({ SnapshotId }) => publicSnapshots.has(SnapshotId ?? ''))
      : snapshots
    const { items, next } = cut(context, shown, input)
    return { Snapshots: items, ...nextOf(next) }
  },
  DescribeSnapshotAttribute: ({ SnapshotId = '' }, { state }) => {
    if (!state.snapshots.some((snapshot) => snapshot.SnapshotId === SnapshotId)) {
      throw new AwsFailure('InvalidSnapshot.NotFound', `The snapshot '${SnapshotId}' does not exist.`)
    }
    return { SnapshotId, CreateVolumePermissions: state.publicSnapshots.has(SnapshotId) ? [{ Group: 'all' }] : [] }
  },
  DescribeImages: (input, context) => {
    const wanted = filterValues(input.Filters, 'image-id')
    if (!wanted && !input.Owners?.includes('self')) {
      throw new AwsFailure('InvalidParameterValue', 'The sample lists the images of the account only, or those of ids.')
    }
    const isDeprecated = ({ DeprecationTime }: ec2.Image): boolean =>
      DeprecationTime !== undefined && Date.parse(DeprecationTime) <= context.at.getTime()
    const all = input.Owners ? context.state.images : [...context.state.images, ...publicImages(context.region)]
    const shown = all.filter(
      (image) =>
        (!wanted || wanted.includes(image.ImageId ?? '')) &&
        (input.IncludeDeprecated || image.OwnerId === context.account.id || !isDeprecated(image)),
    )
    const { items, next } = cut(context, shown, input)
    return { Images: items, ...nextOf(next) }
  },
  DescribeLaunchTemplates: (input, context) => {
    const templates = context.state.launchTemplates.map(({ template }) => template)
    const { items, next } = cut(context, templates, input, 200)
    return { LaunchTemplates: items, ...nextOf(next) }
  },
  DescribeLaunchTemplateVersions: (input, context) => {
    const { LaunchTemplateId, Versions = [] } = input
    if (LaunchTemplateId === undefined && Versions.some((version) => !version.startsWith('$'))) {
      throw new AwsFailure('InvalidParameterValue', 'Of all templates, only $Latest and $Default can be asked for.')
    }
    const found = context.state.launchTemplates.filter(
      ({ template }) => LaunchTemplateId === undefined || template.LaunchTemplateId === LaunchTemplateId,
    )
    if (LaunchTemplateId !== undefined && found.length === 0) {
      throw new AwsFailure('InvalidLaunchTemplateId.NotFound', 'The specified launch template ID does not exist.')
    }
    const versions = found.flatMap(({ template, versions: all }) =>
      all.filter(
        ({ VersionNumber }) =>
          Versions.includes(String(VersionNumber)) ||
          (Versions.includes('$Default') && VersionNumber === template.DefaultVersionNumber) ||
          (Versions.includes('$Latest') && VersionNumber === template.LatestVersionNumber),
      ),
    )
    if (LaunchTemplateId !== undefined && versions.length === 0) {
      throw new AwsFailure('InvalidLaunchTemplateId.VersionNotFound', 'The specified version does not exist.')
    }
    const { items, next } = cut(context, versions, input, 200)
    return { LaunchTemplateVersions: items, ...nextOf(next) }
  },
  DescribeFleets: (input, context) => {
    const { items, next } = cut(context, context.state.fleets, input)
    return { Fleets: items, ...nextOf(next) }
  },
  DescribeInstanceAttribute: ({ InstanceId = '', Attribute }, context) => {
    const found = context.state.instances.find((instance) => instance.InstanceId === InstanceId)
    if (!found || found.State?.Name === 'terminated') {
      throw new AwsFailure('InvalidInstanceID.NotFound', `The instance ID '${InstanceId}' does not exist`)
    }
    if (Attribute !== 'userData') {
      throw new AwsFailure('InvalidParameterValue', `The sample does not know the attribute ${Attribute}.`)
    }
    const Value = userDataOf(context, found)
    return { InstanceId, UserData: Value === undefined ? {} : { Value } }
  },
  DescribeTransitGateways: (input, context) => {
    const { items, next } = cut(context, context.state.transitGateways, input)
    return { TransitGateways: items, ...nextOf(next) }
  },
  GetAllowedImagesSettings: (_input, { state }) => ({
    State: state.settings.allowedImages,
    ImageCriteria: state.settings.allowedImages === 'disabled' ? [] : [{ ImageProviders: ['amazon', '444455556666'] }],
    ManagedBy: 'account',
  }),
  DescribeAddresses: (_input, context) => ({ Addresses: [...context.state.addresses] }),
  GetEbsEncryptionByDefault: (_input, { state }) => ({ EbsEncryptionByDefault: state.settings.encryptsByDefault }),
  GetSnapshotBlockPublicAccessState: (_input, { state }) => ({
    State: state.settings.snapshotBlock,
    ManagedBy: 'account',
  }),
  GetImageBlockPublicAccessState: (_input, { state }) => ({
    ImageBlockPublicAccessState: state.settings.imageBlock,
    ManagedBy: 'account',
  }),
  GetInstanceMetadataDefaults: (_input, { state }) => ({
    AccountLevel: {
      ManagedBy: 'account',
      ...(state.settings.tokens ? { HttpTokens: state.settings.tokens } : {}),
    },
  }),
  GetSerialConsoleAccessStatus: (_input, { state }) => ({
    SerialConsoleAccessEnabled: state.settings.serialConsole,
    ManagedBy: 'account',
  }),
  DescribeVpcs: (input, context) => {
    const { items, next } = cut(context, context.state.networks.vpcs, input)
    return { Vpcs: items, ...nextOf(next) }
  },
  DescribeSubnets: (input, context) => {
    const { items, next } = cut(context, context.state.networks.subnets, input)
    return { Subnets: items, ...nextOf(next) }
  },
  DescribeRouteTables: (input, context) => {
    const { items, next } = cut(context, context.state.networks.routeTables, input, 100)
    return { RouteTables: items, ...nextOf(next) }
  },
  DescribeFlowLogs: (input, context) => {
    const { items, next } = cut(context, context.state.networks.flowLogs, input)
    return { FlowLogs: items, ...nextOf(next) }
  },
  DescribeVpcEndpoints: (input, context) => {
    const { items, next } = cut(context, context.state.networks.endpoints, input)
    return { VpcEndpoints: items, ...nextOf(next) }
  },
  DescribeVpcPeeringConnections: (input, context) => {
    const { items, next } = cut(context, context.state.networks.peerings, input)
    return { VpcPeeringConnections: items, ...nextOf(next) }
  },
  DescribeVpcBlockPublicAccessOptions: (_input, { account, region, state }) => ({
    VpcBlockPublicAccessOptions: {
      AwsAccountId: account.id,
      AwsRegion: region,
      State: state.networks.blockMode === 'off' ? 'default-state' : 'update-complete',
      InternetGatewayBlockMode: state.networks.blockMode,
      ManagedBy: 'account',
      ExclusionsAllowed: 'allowed',
    },
  }),
  DescribeVpcBlockPublicAccessExclusions: (input, context) => {
    const { items, next } = cut(context, context.state.networks.exclusions, input)
    return { VpcBlockPublicAccessExclusions: items, ...nextOf(next) }
  },
  DescribeVpcEndpointServiceConfigurations: (input, context) => {
    const services = context.state.networks.endpointServices.map(({ service }) => service)
    const { items, next } = cut(context, services, input)
    return { ServiceConfigurations: items, ...nextOf(next) }
  },
  DescribeVpcEndpointServicePermissions: (input, context) => {
    const found = context.state.networks.endpointServices.find(({ service }) => service.ServiceId === input.ServiceId)
    if (!found) {
      throw new AwsFailure(
        'InvalidVpcEndpointServiceId.NotFound',
        `The VpcEndpointService Id '${input.ServiceId}' does not exist`,
      )
    }
    const { items, next } = cut(context, found.principals, input)
    return { AllowedPrincipals: items, ...nextOf(next) }
  },
  DescribeVpnConnections: (_input, { state }) => ({ VpnConnections: [...state.networks.vpnConnections] }),
  DescribeManagedPrefixLists: (input, context) => {
    const lists = context.state.networks.prefixLists.map(({ list }) => list)
    const { items, next } = cut(context, lists, input, 100)
    return { PrefixLists: items, ...nextOf(next) }
  },
  GetManagedPrefixListEntries: (input, context) => {
    const found = context.state.networks.prefixLists.find(({ list }) => list.PrefixListId === input.PrefixListId)
    if (!found) {
      throw new AwsFailure('InvalidPrefixListID.NotFound', `The prefix list '${input.PrefixListId}' does not exist`)
    }
    const { items, next } = cut(context, found.entries, input, 100)
    return { Entries: items, ...nextOf(next) }
  },
})
