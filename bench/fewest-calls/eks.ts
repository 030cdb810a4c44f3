import type { EstatePlace, Members } from '../estate'
import { each, once, pages } from '../fewest-calls-row'
import type { Row } from '../fewest-calls-row'

const clusters = { from: 'eks', operation: 'ListClusters', list: 'clusters', most: 100 }

const administratorPolicy = 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy'

/** Who administers a cluster; nothing where it takes no access entries, which AWS tells with the cluster. */
const administratorsOf = async ({ name }: Members, place: EstatePlace): Promise<readonly Members[] | undefined> => {
  const input = { clusterName: name, associatedPolicyArn: administratorPolicy }
  try {
    return await place.list('eks', 'ListAccessEntries', 'accessEntries', input)
  } catch {
    return undefined
  }
}

/** A list of each cluster, and a call for each of its names, since no call of EKS describes several. */
const ofClusters = (operation: string, list: string, describe: string): readonly Row[] => [
  { operation: `eks:${operation}`, per: 'region', count: each(clusters) },
  {
    operation: `eks:${describe}`,
    per: 'region',
    count: each(
      clusters,
      async ({ name }, place) => (await place.list('eks', operation, list, { clusterName: name })).length,
      undefined,
      1,
    ),
  },
]

/** What EKS takes at least: its lists give names, so that each thing takes a call of its own. */
export const rows: readonly Row[] = [
  { operation: 'eks:ListClusters', per: 'region', count: pages(clusters) },
  { operation: 'eks:DescribeCluster', per: 'region', count: each(clusters) },
  { operation: 'eks:DescribeClusterVersions', per: 'region', count: once },
  {
    operation: 'eks:ListAccessEntries',
    per: 'region',
    count: each(
      clusters,
      async (cluster, place) => ((await administratorsOf(cluster, place)) === undefined ? 0 : 1),
      undefined,
      1,
    ),
  },
  {
    operation: 'eks:ListAssociatedAccessPolicies',
    per: 'region',
    count: each(
      clusters,
      async (cluster, place) => (await administratorsOf(cluster, place))?.length ?? 0,
      undefined,
      2,
    ),
  },
  ...ofClusters('ListNodegroups', 'nodegroups', 'DescribeNodegroup'),
  ...ofClusters('ListFargateProfiles', 'fargateProfileNames', 'DescribeFargateProfile'),
  ...ofClusters('ListAddons', 'addons', 'DescribeAddon'),
  ...ofClusters('ListPodIdentityAssociations', 'associations', 'DescribePodIdentityAssociation'),
]
