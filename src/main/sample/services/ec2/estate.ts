import type {
  Address,
  FleetData,
  Image,
  Instance,
  KeyPairInfo,
  NetworkAcl,
  NetworkInterface,
  SecurityGroup,
  Snapshot,
  TransitGateway,
  Volume,
} from '@aws-sdk/client-ec2'
import { sampleArn } from '../../ids'
import { during } from '../../moments'
import { homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { idOf, tagsOf } from './build'
import { grownWorkload } from './grown'
import { fleetsOf, launchTemplatesOf, type SampleTemplate } from './launch-templates'
import { networksOf, type Networks } from './networks'
import { mergeParts } from './workload'
import { workloadIn } from './workloads'
import { taskInterfaces } from '../ecs/interfaces'

/** The account's settings of EC2 in one region. */
export interface Settings {
  readonly encryptsByDefault: boolean
  readonly snapshotBlock: 'block-all-sharing' | 'block-new-sharing' | 'unblocked'
  readonly imageBlock: 'block-new-sharing' | 'unblocked'
  /** Absent: never set. */
  readonly tokens: 'required' | undefined
  readonly serialConsole: boolean
  readonly allowedImages: 'enabled' | 'audit-mode' | 'disabled'
}

/** All that EC2 holds in one account and region on the day. */
export interface Estate {
  readonly networks: Networks
  readonly networkAcls: readonly NetworkAcl[]
  readonly instances: readonly Instance[]
  readonly securityGroups: readonly SecurityGroup[]
  readonly networkInterfaces: readonly NetworkInterface[]
  readonly volumes: readonly Volume[]
  readonly snapshots: readonly Snapshot[]
  readonly publicSnapshots: ReadonlySet<string>
  readonly images: readonly Image[]
  readonly addresses: readonly Address[]
  readonly keyPairs: readonly KeyPairInfo[]
  readonly launchTemplates: readonly SampleTemplate[]
  readonly fleets: readonly FleetData[]
  readonly transitGateways: readonly TransitGateway[]
  readonly settings: Settings
}

const settingsOf = ({ account, at }: SamplePlace): Settings => {
  const good: Settings = {
    encryptsByDefault: true,
    snapshotBlock: 'block-all-sharing',
    imageBlock: 'block-new-sharing',
    tokens: 'required',
    serialConsole: false,
    allowedImages: during(at, 'spring') ? 'enabled' : 'disabled',
  }
  switch (account.key) {
    case 'sandbox':
      return {
        encryptsByDefault: false,
        snapshotBlock: 'unblocked',
        imageBlock: 'unblocked',
        tokens: undefined,
        serialConsole: true,
        allowedImages: 'disabled',
      }
    case 'staging':
      return during(at, 'spring') ? good : { ...good, encryptsByDefault: false, tokens: undefined, serialConsole: true }
    case 'management':
      return {
        ...good,
        allowedImages: 'audit-mode',
        snapshotBlock: 'block-new-sharing',
        tokens: during(at, 'spring') ? 'required' : undefined,
      }
    case 'payments':
      // A public snapshot needs the block to be off.
      return during(at, 'regression', 'recovery')
        ? { ...good, snapshotBlock: 'unblocked', encryptsByDefault: false }
        : good
    case 'storefront':
    case 'security':
    case 'logArchive':
    case 'team':
      return good
  }
}

/** The security account's hub joins the networks of the main region; the sandbox has one of its own, open to whoever it is shared with. */
const transitGatewaysOf = (place: SamplePlace): readonly TransitGateway[] => {
  const { account, region } = place
  const make = (name: string, AutoAcceptSharedAttachments: 'enable' | 'disable'): TransitGateway => {
    const TransitGatewayId = idOf('tgw', place, name)
    return {
      TransitGatewayId,
      TransitGatewayArn: sampleArn('ec2', region, account.id, `transit-gateway/${TransitGatewayId}`),
      State: 'available',
      OwnerId: account.id,
      Description: name,
      Options: { AmazonSideAsn: 64512, AutoAcceptSharedAttachments, DnsSupport: 'enable' },
      Tags: tagsOf(place, name),
    }
  }
  if (account.key === 'security' && region === mainRegion) return [make('hub', 'disable')]
  return account.key === 'sandbox' && region === homeRegion ? [make('lab', 'enable')] : []
}

/** Makes up what EC2 holds. */
export const ec2Estate = (place: SamplePlace): Estate => {
  const networks = networksOf(place)
  const grown = grownWorkload(place, networks.plans[0])
  const work = mergeParts([...networks.plans.map((vpc) => workloadIn(place, vpc)), grown])
  return {
    networks,
    networkAcls: [...networks.networkAcls, ...grown.networkAcls],
    instances: work.servers.map(({ instance }) => instance),
    securityGroups: work.groups,
    networkInterfaces: [
      ...work.interfaces,
      ...taskInterfaces(place),
      ...work.servers.flatMap(({ networkInterface }) => networkInterface ?? []),
    ],
    volumes: [...work.servers.flatMap(({ volume }) => volume ?? []), ...work.volumes],
    snapshots: work.snapshots,
    publicSnapshots: new Set(work.publicSnapshots),
    images: work.images,
    addresses: work.addresses,
    keyPairs: work.keyPairs,
    launchTemplates: launchTemplatesOf(place),
    fleets: fleetsOf(place),
    transitGateways: transitGatewaysOf(place),
    settings: settingsOf(place),
  }
}
