import {
  DescribeAddonCommand,
  DescribeClusterCommand,
  DescribeFargateProfileCommand,
  DescribeNodegroupCommand,
  DescribePodIdentityAssociationCommand,
  EKSClient,
  paginateDescribeClusterVersions,
  paginateListAccessEntries,
  paginateListAddons,
  paginateListAssociatedAccessPolicies,
  paginateListClusters,
  paginateListFargateProfiles,
  paginateListNodegroups,
  paginateListPodIdentityAssociations,
} from '@aws-sdk/client-eks'
import type { Addon, Cluster, EKSPaginationConfiguration } from '@aws-sdk/client-eks'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, readOne, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  addons,
  clusterAdministrators,
  clusters,
  clusterSettings,
  clusterVersions,
  fargateProfiles,
  nodegroups,
  podIdentityAssociations,
  podIdentityRoles,
} from './facts'

/** The largest page of each of EKS's lists. */
const maxResults = 100

/** What EKS answers about a resource that was listed and is gone by now. */
const gone = 'ResourceNotFoundException'

const clientOf = (context: ReadContext): EKSClient => context.client(EKSClient)
const pagination = (context: ReadContext): EKSPaginationConfiguration => ({ client: clientOf(context) })
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

/** The names of the region's clusters, on which all other lists of EKS hang. */
const clusterNames = (context: ReadContext): Promise<readonly string[]> =>
  context.shared('eks:ListClusters', () =>
    allPages(paginateListClusters(pagination(context), { maxResults }, options(context)), (page) => page.clusters),
  )

/** A cluster's settings, which its administrators hang on as well; undefined where it is gone. */
const describeCluster = (name: string, context: ReadContext): Promise<Cluster | undefined> =>
  context.shared(`eks:DescribeCluster ${name}`, async () => {
    const answer = clientOf(context).send(new DescribeClusterCommand({ name }), options(context))
    return (await orAbsent(requireField(answer, 'cluster'), gone))?.cluster
  })

/**
 * What belongs to the clusters of a region: the names in each cluster, and what AWS tells of each name. What is gone between two
 * calls is left out.
 */
const ofClusters = async (
  context: ReadContext,
  listNames: (clusterName: string) => Promise<readonly string[]>,
  describe: (clusterName: string, name: string) => Promise<object | undefined>,
): Promise<readonly object[]> => {
  const found: object[] = []
  for (const clusterName of await clusterNames(context)) {
    for (const name of (await orAbsent(listNames(clusterName), gone)) ?? []) {
      const described = await orAbsent(describe(clusterName, name), gone)
      if (described) found.push(described)
    }
  }
  return found
}

/** Whether an add-on's configuration, JSON or YAML, turns network policies on; undefined where it does not say. */
export const readsNetworkPolicy = (configuration: string | undefined): boolean | undefined => {
  if (configuration === undefined) return undefined
  try {
    const parsed: unknown = JSON.parse(configuration)
    const value: unknown =
      typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'enableNetworkPolicy') : undefined
    return value === undefined ? undefined : value === true || value === 'true'
  } catch {
    const value = /^enableNetworkPolicy:\s*["']?(\w+)/m.exec(configuration)?.[1]
    return value === undefined ? undefined : value === 'true'
  }
}

/** Configurations may hold anything, secrets included: only the one answer that a check needs is kept. */
const describeAddon = ({ configurationValues, ...addon }: Addon): object => ({
  ...addon,
  arn: addon.addonArn,
  enableNetworkPolicy: readsNetworkPolicy(configurationValues),
})

const administratorPolicy = ({ partition }: ReadContext): string =>
  `arn:${partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy`

export default defineCollector({
  service: 'eks',
  reads: [
    readList(clusters, {
      calls: { 'eks:ListClusters': ['eks:ListClusters'] },
      read: async (context) => {
        const { partition, region, account } = context
        return (await clusterNames(context)).map((name) => ({
          arn: `arn:${partition}:eks:${region}:${account}:cluster/${name}`,
          name,
        }))
      },
    }),
    readEach(clusterSettings, {
      calls: { 'eks:DescribeCluster': ['eks:DescribeCluster'] },
      read: async ({ name }, context) => {
        const cluster = await describeCluster(name, context)
        return cluster ? { ...cluster, onOutpost: cluster.outpostConfig !== undefined } : vanished
      },
    }),
    readOne(clusterVersions, {
      calls: { 'eks:DescribeClusterVersions': ['eks:DescribeClusterVersions'] },
      read: async (context) => {
        // Without `includeAll` AWS leaves out the versions whose support has ended, which are those that are looked for.
        const input = { includeAll: true, maxResults }
        const pages = paginateDescribeClusterVersions(pagination(context), input, options(context))
        return { clusterVersions: await allPages(pages, (page) => page.clusterVersions) }
      },
    }),
    readEach(clusterAdministrators, {
      calls: {
        'eks:DescribeCluster': ['eks:DescribeCluster'],
        'eks:ListAccessEntries': ['eks:ListAccessEntries'],
        'eks:ListAssociatedAccessPolicies': ['eks:ListAssociatedAccessPolicies'],
      },
      read: async ({ name: clusterName }, context) => {
        const cluster = await describeCluster(clusterName, context)
        if (!cluster) return vanished
        // Such a cluster has no access entries, and AWS refuses the question with a code that could mean anything.
        if (cluster.accessConfig?.authenticationMode === 'CONFIG_MAP') return { accessEntries: null }
        // Asked by policy, one call tells of all administrators; else it would take one for each entry of the cluster.
        const input = { clusterName, associatedPolicyArn: administratorPolicy(context), maxResults }
        const entries = paginateListAccessEntries(pagination(context), input, options(context))
        const principals = await orAbsent(
          allPages(entries, (page) => page.accessEntries),
          gone,
        )
        if (!principals) return vanished
        const accessEntries: object[] = []
        for (const principalArn of principals) {
          const asked = { clusterName, principalArn, maxResults }
          const pages = paginateListAssociatedAccessPolicies(pagination(context), asked, options(context))
          const policies = allPages(pages, (page) => page.associatedAccessPolicies)
          const associatedAccessPolicies = await orAbsent(policies, gone)
          if (associatedAccessPolicies) accessEntries.push({ principalArn, associatedAccessPolicies })
        }
        return { accessEntries }
      },
    }),
    readList(nodegroups, {
      calls: {
        'eks:ListClusters': ['eks:ListClusters'],
        'eks:ListNodegroups': ['eks:ListNodegroups'],
        'eks:DescribeNodegroup': ['eks:DescribeNodegroup'],
      },
      read: (context) =>
        ofClusters(
          context,
          (clusterName) => {
            const pages = paginateListNodegroups(pagination(context), { clusterName, maxResults }, options(context))
            return allPages(pages, (page) => page.nodegroups)
          },
          async (clusterName, nodegroupName) => {
            const command = new DescribeNodegroupCommand({ clusterName, nodegroupName })
            const { nodegroup } = await requireField(clientOf(context).send(command, options(context)), 'nodegroup')
            return { ...nodegroup, arn: nodegroup?.nodegroupArn }
          },
        ),
    }),
    readList(fargateProfiles, {
      calls: {
        'eks:ListClusters': ['eks:ListClusters'],
        'eks:ListFargateProfiles': ['eks:ListFargateProfiles'],
        'eks:DescribeFargateProfile': ['eks:DescribeFargateProfile'],
      },
      read: (context) =>
        ofClusters(
          context,
          (clusterName) => {
            const input = { clusterName, maxResults }
            const pages = paginateListFargateProfiles(pagination(context), input, options(context))
            return allPages(pages, (page) => page.fargateProfileNames)
          },
          async (clusterName, fargateProfileName) => {
            const command = new DescribeFargateProfileCommand({ clusterName, fargateProfileName })
            const answer = clientOf(context).send(command, options(context))
            const { fargateProfile } = await requireField(answer, 'fargateProfile')
            return { ...fargateProfile, arn: fargateProfile?.fargateProfileArn }
          },
        ),
    }),
    readList(addons, {
      calls: {
        'eks:ListClusters': ['eks:ListClusters'],
        'eks:ListAddons': ['eks:ListAddons'],
        'eks:DescribeAddon': ['eks:DescribeAddon'],
      },
      read: (context) =>
        ofClusters(
          context,
          (clusterName) => {
            const pages = paginateListAddons(pagination(context), { clusterName, maxResults }, options(context))
            return allPages(pages, (page) => page.addons)
          },
          async (clusterName, addonName) => {
            const command = new DescribeAddonCommand({ clusterName, addonName })
            const { addon } = await requireField(clientOf(context).send(command, options(context)), 'addon')
            return addon && describeAddon(addon)
          },
        ),
    }),
    readList(podIdentityAssociations, {
      calls: {
        'eks:ListClusters': ['eks:ListClusters'],
        'eks:ListPodIdentityAssociations': ['eks:ListPodIdentityAssociations'],
      },
      read: async (context) => {
        const found: object[] = []
        for (const clusterName of await clusterNames(context)) {
          const input = { clusterName, maxResults }
          const pages = paginateListPodIdentityAssociations(pagination(context), input, options(context))
          const associations = await orAbsent(
            allPages(pages, (page) => page.associations),
            gone,
          )
          found.push(...(associations ?? []).map((each) => ({ ...each, arn: each.associationArn })))
        }
        return found
      },
    }),
    readEach(podIdentityRoles, {
      calls: { 'eks:DescribePodIdentityAssociation': ['eks:DescribePodIdentityAssociation'] },
      read: async ({ associationId, clusterName }, context) => {
        const command = new DescribePodIdentityAssociationCommand({ clusterName, associationId })
        const answer = clientOf(context).send(command, options(context))
        return (await orAbsent(requireField(answer, 'association'), gone))?.association ?? vanished
      },
    }),
  ],
})
