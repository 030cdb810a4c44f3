import type {
  Address,
  Image,
  KeyPairInfo,
  NetworkInterface,
  SecurityGroup,
  Snapshot,
  Volume,
} from '@aws-sdk/client-ec2'
import { daysBefore } from '../../moments'
import type { SampleSubnet, SampleVpc } from '../../network'
import type { Server } from './build'

/** What runs in the networks of one account and region. */
export interface Workload {
  readonly groups: readonly SecurityGroup[]
  readonly servers: readonly Server[]
  readonly interfaces: readonly NetworkInterface[]
  readonly volumes: readonly Volume[]
  readonly snapshots: readonly Snapshot[]
  /** The ids of snapshots that everybody may restore. */
  readonly publicSnapshots: readonly string[]
  readonly images: readonly Image[]
  readonly addresses: readonly Address[]
  readonly keyPairs: readonly KeyPairInfo[]
}

/** A workload of which only a part is told. */
export type WorkloadPart = Partial<Workload>

/** When the backup of the night before a day ran. */
export const night = (at: Date): Date => new Date(`${daysBefore(at, 1).toISOString().slice(0, 10)}T02:10:00Z`)

/** The subnet of this name; the first one where the VPC has none of the name. */
export const subnetOf = (vpc: SampleVpc, name: string): SampleSubnet => {
  const found = vpc.subnets.find((subnet) => subnet.name === name) ?? vpc.subnets[0]
  if (!found) throw new Error(`The VPC ${vpc.id} has no subnet.`)
  return found
}

/** Everything of several parts. */
export const mergeParts = (parts: readonly WorkloadPart[]): Workload => ({
  groups: parts.flatMap((part) => part.groups ?? []),
  servers: parts.flatMap((part) => part.servers ?? []),
  interfaces: parts.flatMap((part) => part.interfaces ?? []),
  volumes: parts.flatMap((part) => part.volumes ?? []),
  snapshots: parts.flatMap((part) => part.snapshots ?? []),
  publicSnapshots: parts.flatMap((part) => part.publicSnapshots ?? []),
  images: parts.flatMap((part) => part.images ?? []),
  addresses: parts.flatMap((part) => part.addresses ?? []),
  keyPairs: parts.flatMap((part) => part.keyPairs ?? []),
})
