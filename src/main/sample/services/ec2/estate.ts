import type {
  Address,
  Image,
  Instance,
  KeyPairInfo,
  NetworkAcl,
  NetworkInterface,
  SecurityGroup,
  Snapshot,
  Volume,
} from '@aws-sdk/client-ec2'
import { during } from '../../moments'
import type { SamplePlace } from '../../service'
import { grownWorkload } from './grown'
import { networksOf, type Networks } from './networks'
import { mergeParts } from './workload'
import { workloadIn } from './workloads'

/** The account's settings of EC2 in one region. */
export interface Settings {
  readonly encryptsByDefault: boolean
  readonly snapshotBlock: 'block-all-sharing' | 'block-new-sharing' | 'unblocked'
  readonly imageBlock: 'block-new-sharing' | 'unblocked'
  /** Absent: never set. */
  readonly tokens: 'required' | undefined
  readonly serialConsole: boolean
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
  readonly settings: Settings
}

const settingsOf = ({ account, at }: SamplePlace): Settings => {
  const good: Settings = {
    encryptsByDefault: true,
    snapshotBlock: 'block-all-sharing',
    imageBlock: 'block-new-sharing',
    tokens: 'required',
    serialConsole: false,
  }
  switch (account.key) {
    case 'sandbox':
      return {
        encryptsByDefault: false,
        snapshotBlock: 'unblocked',
        imageBlock: 'unblocked',
        tokens: undefined,
        serialConsole: true,
      }
    case 'staging':
      return during(at, 'spring') ? good : { ...good, encryptsByDefault: false, tokens: undefined, serialConsole: true }
    case 'management':
      return { ...good, snapshotBlock: 'block-new-sharing', tokens: during(at, 'spring') ? 'required' : undefined }
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
    networkInterfaces: [...work.interfaces, ...work.servers.flatMap(({ networkInterface }) => networkInterface ?? [])],
    volumes: [...work.servers.flatMap(({ volume }) => volume ?? []), ...work.volumes],
    snapshots: work.snapshots,
    publicSnapshots: new Set(work.publicSnapshots),
    images: work.images,
    addresses: work.addresses,
    keyPairs: work.keyPairs,
    settings: settingsOf(place),
  }
}
