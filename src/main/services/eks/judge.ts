import { at, undecided, unknown } from '../../engine/check'
import type { Details, Evidence, Gap, Judgement, Seen } from '../../engine/check'
import type { RouteTable, Subnet } from '../vpc/facts'
import { publicRouteOf } from '../derived/public-route'
import type { Cluster, ClusterSettings, ClusterVersions, FargateProfile, Nodegroup } from './facts'

/** Judges each cluster by its settings; unknown where they could not be read, and left out where the rule gives nothing. */
export const judgeClusters = (
  clusters: readonly Seen<Cluster>[],
  settings: Details<ClusterSettings>,
  rule: (cluster: Seen<Cluster>, settings: ClusterSettings) => Judgement | undefined,
): readonly Judgement[] =>
  clusters.flatMap((cluster) => {
    const detail = settings.of(cluster)
    if (!detail.known) return [unknown(cluster, detail.gap)]
    return rule(cluster, detail.value) ?? []
  })

/** Major and minor version of Kubernetes as one number that grows with it; undefined where the text is no version. */
export const minorOf = (version: string | undefined): number | undefined => {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version ?? '') ?? []
  return major === undefined || minor === undefined ? undefined : Number(major) * 1000 + Number(minor)
}

/** A version of Kubernetes as EKS tells of it, and its path in the fact. */
export type KnownVersion = {
  readonly place: string
  readonly version: ClusterVersions['clusterVersions'][number]
}

/** What EKS tells of the version that a cluster runs. */
export const versionOf = (
  { version, onOutpost }: ClusterSettings,
  { clusterVersions }: ClusterVersions,
): KnownVersion | undefined => {
  const type = onOutpost ? 'eks-local-outposts' : 'eks'
  const index = clusterVersions.findIndex(
    (each) => each.clusterVersion === version && (each.clusterType ?? 'eks') === type,
  )
  const found = clusterVersions[index]
  return found ? { place: `clusterVersions[${index}]`, version: found } : undefined
}

/** The gap for a cluster whose version EKS does not list. */
export const versionGap = ({ version = '' }: ClusterSettings): Gap =>
  undecided('VersionNotListed', `EKS does not list the version ${version} of Kubernetes.`)

/** The security groups of a cluster's control plane, each with its path in the settings. */
export const clusterGroups = ({
  resourcesVpcConfig: network,
}: ClusterSettings): readonly { readonly id: string; readonly evidence: Evidence }[] => {
  const own = network?.clusterSecurityGroupId
  const base = 'resourcesVpcConfig'
  return [
    ...(own ? [{ id: own, evidence: at(`${base}.clusterSecurityGroupId`, own) }] : []),
    ...(network?.securityGroupIds ?? []).map((id, index) => ({
      id,
      evidence: at(`${base}.securityGroupIds[${index}]`, id),
    })),
  ]
}

/** Where nodes stand: in a subnet that leads to the internet, in none, or nobody knows. */
export type Placement =
  | { readonly kind: 'public'; readonly addresses: boolean; readonly evidence: readonly [Evidence, ...Evidence[]] }
  | { readonly kind: 'private' }
  | { readonly kind: 'unknown'; readonly gap: Gap }

/** Where the nodes of a group stand; a subnet that gives public addresses counts before one that does not. */
export const placementOf = (
  { subnets: ids }: Nodegroup,
  subnets: readonly Subnet[],
  tables: readonly RouteTable[],
): Placement => {
  const places = ids.map((id, index) => {
    const subnet = subnets.find(({ SubnetId }) => SubnetId === id)
    const gap = undecided('SubnetNotListed', `AWS does not list the subnet ${id}.`)
    if (!subnet) return { kind: 'unknown', gap } as const
    const route = publicRouteOf(subnet, tables)
    if (route.answer === 'unknown') return { kind: 'unknown', gap: route.gap } as const
    if (route.answer === 'no') return { kind: 'private' } as const
    const addresses = subnet.MapPublicIpOnLaunch === true
    const evidence = [
      at(`subnets[${index}]`, id),
      route.evidence,
      at('MapPublicIpOnLaunch', subnet.MapPublicIpOnLaunch),
    ] as const
    return { kind: 'public', addresses, evidence } as const
  })
  return (
    places.find((place) => place.kind === 'public' && place.addresses) ??
    places.find(({ kind }) => kind === 'unknown') ??
    places.find(({ kind }) => kind === 'public') ?? { kind: 'private' }
  )
}

/** The node groups and Fargate profiles of a cluster. */
export const computeOf = (
  { name }: Cluster,
  nodegroups: readonly Nodegroup[],
  profiles: readonly FargateProfile[],
): readonly (Nodegroup | FargateProfile)[] => [
  ...nodegroups.filter(({ clusterName }) => clusterName === name),
  ...profiles.filter(({ clusterName }) => clusterName === name),
]
