import * as eks from '@aws-sdk/client-eks'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import type { SampleCluster } from './build'
import { versionsAt } from './clusters'
import { clustersOf } from './estate'

type State = readonly SampleCluster[]
type Paging = { readonly nextToken?: string | undefined; readonly maxResults?: number | undefined }

const cut = <Item>(
  context: SampleContext<State>,
  items: readonly Item[],
  { nextToken, maxResults }: Paging,
): { readonly items: Item[]; readonly next: { readonly nextToken?: string } } => {
  const page = context.page(items, { token: nextToken, max: maxResults, size: 100, most: 100 })
  return { items: page.items, next: page.next ? { nextToken: page.next } : {} }
}

const notFound = (message: string): AwsFailure => new AwsFailure('ResourceNotFoundException', message, 404)

const find = (name: string | undefined, { state }: SampleContext<State>): SampleCluster => {
  const found = state.find(({ cluster }) => cluster.name === name)
  if (!found) throw notFound(`No cluster found for name: ${name}.`)
  return found
}

const entriesOf = (name: string | undefined, context: SampleContext<State>): SampleCluster['accessEntries'] => {
  const { cluster, accessEntries } = find(name, context)
  if (cluster.accessConfig?.authenticationMode === 'CONFIG_MAP') {
    const message =
      "The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this operation."
    throw new AwsFailure('InvalidRequestException', message, 400)
  }
  return accessEntries
}

/** EKS of the sample. */
export const sample = defineSampleService<typeof eks, State>({
  service: 'eks',
  scope: 'regional',
  sdk: eks,
  client: eks.EKSClient,
  badToken: 'InvalidParameterException',
  state: clustersOf,
}).answer({
  ListClusters: (input, context) => {
    const names = context.state.map(({ cluster }) => cluster.name)
    const { items, next } = cut(context, names, input)
    return { clusters: items, ...next }
  },
  DescribeCluster: (input, context) => ({ cluster: find(input.name, context).cluster }),
  DescribeClusterVersions: (input, context) => {
    const known = versionsAt(context.at)
    const shown = input.includeAll ? known : known.filter(({ versionStatus }) => versionStatus !== 'UNSUPPORTED')
    const { items, next } = cut(context, shown, input)
    return { clusterVersions: items, ...next }
  },
  ListNodegroups: (input, context) => {
    const names = find(input.clusterName, context).nodegroups.map(({ nodegroupName = '' }) => nodegroupName)
    const { items, next } = cut(context, names, input)
    return { nodegroups: items, ...next }
  },
  DescribeNodegroup: ({ clusterName, nodegroupName }, context) => {
    const nodegroup = find(clusterName, context).nodegroups.find((each) => each.nodegroupName === nodegroupName)
    if (!nodegroup) throw notFound(`No node group found for name: ${nodegroupName}.`)
    return { nodegroup }
  },
  ListFargateProfiles: (input, context) => {
    const { fargateProfiles } = find(input.clusterName, context)
    const names = fargateProfiles.map(({ fargateProfileName = '' }) => fargateProfileName)
    const { items, next } = cut(context, names, input)
    return { fargateProfileNames: items, ...next }
  },
  DescribeFargateProfile: ({ clusterName, fargateProfileName }, context) => {
    const { fargateProfiles } = find(clusterName, context)
    const fargateProfile = fargateProfiles.find((each) => each.fargateProfileName === fargateProfileName)
    if (!fargateProfile) throw notFound(`No Fargate Profile found with name: ${fargateProfileName}.`)
    return { fargateProfile }
  },
  ListAddons: (input, context) => {
    const names = find(input.clusterName, context).addons.map(({ addonName = '' }) => addonName)
    const { items, next } = cut(context, names, input)
    return { addons: items, ...next }
  },
  DescribeAddon: ({ clusterName, addonName }, context) => {
    const addon = find(clusterName, context).addons.find((each) => each.addonName === addonName)
    if (!addon) throw notFound(`No addon: ${addonName} found in cluster: ${clusterName}`)
    return { addon }
  },
  ListAccessEntries: (input, context) => {
    const wanted = input.associatedPolicyArn
    const principals = entriesOf(input.clusterName, context)
      .filter(({ policies }) => wanted === undefined || policies.some(({ policyArn }) => policyArn === wanted))
      .map(({ principalArn }) => principalArn)
    const { items, next } = cut(context, principals, input)
    return { accessEntries: items, ...next }
  },
  ListAssociatedAccessPolicies: (input, context) => {
    const { clusterName, principalArn } = input
    const entry = entriesOf(clusterName, context).find((each) => each.principalArn === principalArn)
    if (!entry) throw notFound('The specified principalArn could not be found.')
    const { items, next } = cut(context, entry.policies, input)
    return { clusterName, principalArn, associatedAccessPolicies: items, ...next }
  },
  ListPodIdentityAssociations: (input, context) => {
    const { associations } = find(input.clusterName, context)
    const summaries = associations.map(({ clusterName, namespace, serviceAccount, associationArn, associationId }) => ({
      clusterName,
      namespace,
      serviceAccount,
      associationArn,
      associationId,
    }))
    const { items, next } = cut(context, summaries, input)
    return { associations: items, ...next }
  },
  DescribePodIdentityAssociation: ({ clusterName, associationId }, context) => {
    const association = find(clusterName, context).associations.find((each) => each.associationId === associationId)
    if (!association) throw notFound(`The pod identity association ${associationId} does not exist.`)
    return { association }
  },
})
