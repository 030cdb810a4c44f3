import type {
  Addon,
  AssociatedAccessPolicy,
  AuthenticationMode,
  Cluster,
  FargateProfile,
  LogType,
  Nodegroup,
  PodIdentityAssociation,
} from '@aws-sdk/client-eks'
import { sampleArn, sampleHex, sampleId, sampleUuid } from '../../ids'
import { securityGroupId, type SampleSubnet, type SampleVpc } from '../../network'
import type { SamplePlace } from '../../service'
import { kmsKeyArn, roleArn } from '../../shared-names'
import { clusterGroupName, clusterRole, fargateRole, issuerOf, nodeRole } from './clusters'

/** Where something is. */
export type Site = Pick<SamplePlace, 'account' | 'region'>

/** A principal that may do something in a cluster. */
export interface SampleAccessEntry {
  readonly principalArn: string
  readonly policies: readonly AssociatedAccessPolicy[]
}

/** A cluster of the sample with what belongs to it. */
export interface SampleCluster {
  readonly cluster: Cluster & { readonly name: string }
  readonly nodegroups: readonly Nodegroup[]
  readonly fargateProfiles: readonly FargateProfile[]
  readonly addons: readonly Addon[]
  readonly accessEntries: readonly SampleAccessEntry[]
  readonly associations: readonly PodIdentityAssociation[]
}

const created = new Date('2024-11-06T09:30:00Z')
const arnOf = ({ account, region }: Site, resource: string): string => sampleArn('eks', region, account.id, resource)
const uniqueArn = (site: Site, kind: string, cluster: string, name: string): string =>
  arnOf(site, `${kind}/${cluster}/${name}/${sampleUuid('eks', kind, site.account.id, site.region, cluster, name)}`)

/** All kinds of logs that a control plane can write. */
const logTypes: readonly LogType[] = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']

/** How a cluster differs from a good one. */
export interface ClusterPlan {
  readonly name: string
  readonly version: string
  readonly vpc: SampleVpc
  readonly subnets: readonly SampleSubnet[]
  /** Who may use the public endpoint; there is none where absent. */
  readonly publicTo?: readonly string[]
  readonly private?: boolean
  readonly logs?: readonly LogType[]
  /** Whether the account's own key encrypts secrets. */
  readonly key?: boolean
  readonly mode?: AuthenticationMode
  readonly protected?: boolean
  /** Names of further security groups. */
  readonly groups?: readonly string[]
}

/** A cluster as DescribeCluster tells of it. */
export const cluster = (site: Site, plan: ClusterPlan): SampleCluster['cluster'] => {
  const { account, region } = site
  const { name, vpc, logs = logTypes } = plan
  const inVpc = (group: string): string => (vpc.name === 'main' ? group : `${vpc.id} ${group}`)
  const silent = logTypes.filter((type) => !logs.includes(type))
  return {
    name,
    arn: arnOf(site, `cluster/${name}`),
    createdAt: created,
    version: plan.version,
    platformVersion: 'eks.12',
    status: 'ACTIVE',
    endpoint: `https://${sampleHex(32, 'eks endpoint', account.id, region, name).toUpperCase()}.gr7.${region}.eks.amazonaws.com`,
    roleArn: roleArn(account, clusterRole),
    resourcesVpcConfig: {
      vpcId: vpc.id,
      subnetIds: plan.subnets.map(({ id }) => id),
      securityGroupIds: (plan.groups ?? []).map((group) => securityGroupId(account, region, inVpc(group))),
      clusterSecurityGroupId: securityGroupId(account, region, inVpc(clusterGroupName(name))),
      endpointPublicAccess: plan.publicTo !== undefined,
      endpointPrivateAccess: plan.private ?? true,
      publicAccessCidrs: [...(plan.publicTo ?? [])],
    },
    kubernetesNetworkConfig: { serviceIpv4Cidr: '172.20.0.0/16', ipFamily: 'ipv4' },
    logging: {
      clusterLogging: [
        ...(logs.length > 0 ? [{ types: [...logs], enabled: true }] : []),
        ...(silent.length > 0 ? [{ types: silent, enabled: false }] : []),
      ],
    },
    identity: { oidc: { issuer: `https://${issuerOf(site, name)}` } },
    ...((plan.key ?? true)
      ? { encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: kmsKeyArn(account, region, 'eks') } }] }
      : {}),
    accessConfig: { authenticationMode: plan.mode ?? 'API' },
    upgradePolicy: { supportType: 'EXTENDED' },
    deletionProtection: plan.protected ?? true,
    tags: { environment: account.environment, owner: account.owner },
  }
}

/** How a node group differs from a good one. */
export interface NodegroupPlan {
  readonly name: string
  readonly cluster: string
  readonly version: string
  readonly subnets: readonly SampleSubnet[]
  readonly amiType?: Nodegroup['amiType']
  readonly key?: string
  readonly from?: readonly string[]
  readonly size?: readonly [least: number, most: number]
}

/** A node group as DescribeNodegroup tells of it. */
export const nodegroup = (site: Site, plan: NodegroupPlan): Nodegroup => {
  const { account, region } = site
  const { name, size = [2, 6], key } = plan
  return {
    nodegroupName: name,
    nodegroupArn: uniqueArn(site, 'nodegroup', plan.cluster, name),
    clusterName: plan.cluster,
    version: plan.version,
    releaseVersion: `${plan.version}.4-20251112`,
    createdAt: created,
    modifiedAt: created,
    status: 'ACTIVE',
    capacityType: 'ON_DEMAND',
    scalingConfig: { minSize: size[0], maxSize: size[1], desiredSize: size[0] },
    instanceTypes: ['m7g.large'],
    subnets: plan.subnets.map(({ id }) => id),
    amiType: plan.amiType ?? 'AL2023_ARM_64_STANDARD',
    nodeRole: roleArn(account, nodeRole),
    resources: {
      autoScalingGroups: [{ name: `eks-${name}-${sampleUuid('eks group', account.id, region, plan.cluster, name)}` }],
    },
    ...(key === undefined
      ? {}
      : { remoteAccess: { ec2SshKey: key, ...(plan.from ? { sourceSecurityGroups: [...plan.from] } : {}) } }),
    health: { issues: [] },
    tags: {},
  }
}

/** A Fargate profile for the pods of one namespace. */
export const fargateProfile = (
  site: Site,
  clusterName: string,
  name: string,
  subnets: readonly SampleSubnet[],
): FargateProfile => ({
  fargateProfileName: name,
  fargateProfileArn: uniqueArn(site, 'fargateprofile', clusterName, name),
  clusterName,
  createdAt: created,
  podExecutionRoleArn: roleArn(site.account, fargateRole),
  subnets: subnets.map(({ id }) => id),
  selectors: [{ namespace: name }],
  status: 'ACTIVE',
  tags: {},
})

/** An add-on; `configuration` is JSON or YAML, as somebody typed it. */
export const addon = (site: Site, clusterName: string, addonName: string, fields: Partial<Addon> = {}): Addon => ({
  addonName,
  clusterName,
  addonArn: uniqueArn(site, 'addon', clusterName, addonName),
  addonVersion: 'v1.20.1-eksbuild.3',
  status: 'ACTIVE',
  health: { issues: [] },
  createdAt: created,
  modifiedAt: created,
  tags: {},
  ...fields,
})

/** A role for the pods of a service account. */
export const association = (
  site: Site,
  clusterName: string,
  namespace: string,
  serviceAccount: string,
  role: string,
): PodIdentityAssociation => {
  const associationId = sampleId('a', site.account.id, site.region, clusterName, namespace, serviceAccount)
  return {
    clusterName,
    namespace,
    serviceAccount,
    roleArn: roleArn(site.account, role),
    associationArn: arnOf(site, `podidentityassociation/${clusterName}/${associationId}`),
    associationId,
    createdAt: created,
    modifiedAt: created,
    tags: {},
  }
}

/** Gives a principal a policy of EKS, in the whole cluster or in the namespaces that are named. */
export const accessEntry = (
  principalArn: string,
  policy: string,
  ...namespaces: readonly string[]
): SampleAccessEntry => ({
  principalArn,
  policies: [
    {
      policyArn: `arn:aws:eks::aws:cluster-access-policy/${policy}`,
      accessScope:
        namespaces.length === 0
          ? { type: 'cluster', namespaces: [] }
          : { type: 'namespace', namespaces: [...namespaces] },
      associatedAt: created,
      modifiedAt: created,
    },
  ],
})
