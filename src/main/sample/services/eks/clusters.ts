import { sampleHex } from '../../ids'
import { during } from '../../moments'
import { homeRegion, mainRegion, secondRegion } from '../../organization'
import type { SamplePlace } from '../../service'

/** The name of the cluster in an account and region; undefined where it has none. */
export const clusterNameOf = ({ account, region }: Pick<SamplePlace, 'account' | 'region'>): string | undefined => {
  switch (account.key) {
    case 'storefront':
      return region === mainRegion ? 'storefront' : region === secondRegion ? 'storefront-copy' : undefined
    case 'payments':
      return region === mainRegion ? 'ledger' : undefined
    case 'staging':
      return region === mainRegion ? 'staging' : undefined
    case 'sandbox':
      return region === homeRegion ? 'playground' : region === secondRegion ? 'workshop' : undefined
    case 'management':
    case 'security':
    case 'logArchive':
    case 'team':
      return undefined
  }
}

/** The host and path of a cluster's identity provider, as its ARN and the keys of its claims name it. */
export const issuerOf = ({ account, region }: Pick<SamplePlace, 'account' | 'region'>, cluster: string): string =>
  `oidc.eks.${region}.amazonaws.com/id/${sampleHex(32, 'eks issuer', account.id, region, cluster).toUpperCase()}`

/** The name of the security group that EKS makes for a cluster. */
export const clusterGroupName = (cluster: string): string =>
  `eks-cluster-sg-${cluster}-${Number.parseInt(sampleHex(7, 'eks group', cluster), 16)}`

/** The role of the control plane. */
export const clusterRole = 'eks-cluster'
/** The role of nodes. */
export const nodeRole = 'eks-node'
/** The role by which Fargate starts pods. */
export const fargateRole = 'eks-fargate-pods'
/** The role of the pods that take orders. */
export const ordersRole = 'orders-pod'
/** The role of the pods that show the catalogue. */
export const catalogRole = 'catalog-pod'

type Version = {
  readonly version: string
  readonly released: string
  readonly standardEnd: string
  readonly extendedEnd: string
}

/** As AWS's release calendar of EKS has them. */
const calendar: readonly Version[] = [
  { version: '1.35', released: '2026-01-27', standardEnd: '2027-03-27', extendedEnd: '2028-03-27' },
  { version: '1.34', released: '2025-10-02', standardEnd: '2026-12-02', extendedEnd: '2027-12-02' },
  { version: '1.33', released: '2025-05-29', standardEnd: '2026-07-29', extendedEnd: '2027-07-29' },
  { version: '1.32', released: '2025-01-23', standardEnd: '2026-03-23', extendedEnd: '2027-03-23' },
  { version: '1.31', released: '2024-09-26', standardEnd: '2025-11-26', extendedEnd: '2026-11-26' },
  { version: '1.30', released: '2024-05-23', standardEnd: '2025-07-23', extendedEnd: '2026-07-23' },
  { version: '1.29', released: '2024-01-23', standardEnd: '2025-03-23', extendedEnd: '2026-03-23' },
]

/** The versions of Kubernetes that EKS tells of on a day. */
export const versionsAt = (at: Date) =>
  calendar
    .filter(({ released }) => during(at, new Date(released)))
    .map(({ version, released, standardEnd, extendedEnd }, index) => ({
      clusterVersion: version,
      clusterType: 'eks',
      defaultVersion: index === 0,
      releaseDate: new Date(released),
      endOfStandardSupportDate: new Date(standardEnd),
      endOfExtendedSupportDate: new Date(extendedEnd),
      versionStatus: during(at, new Date(extendedEnd))
        ? ('UNSUPPORTED' as const)
        : during(at, new Date(standardEnd))
          ? ('EXTENDED_SUPPORT' as const)
          : ('STANDARD_SUPPORT' as const),
    }))
