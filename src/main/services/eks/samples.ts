import type {
  Addon,
  Cluster,
  ClusterAdministrators,
  ClusterSettings,
  ClusterVersions,
  FargateProfile,
  Nodegroup,
  PodIdentityAssociation,
} from './facts'

const arn = (resource: string): string => `arn:aws:eks:eu-central-1:111122223333:${resource}`
const iam = (resource: string): string => `arn:aws:iam::111122223333:${resource}`
const uuid = '1ac0ffee-0000-4000-a000-000000000001'

/** The cluster `shop`. */
export const cluster = (fields: Partial<Cluster> = {}): Cluster => {
  const name = fields.name ?? 'shop'
  return { arn: arn(`cluster/${name}`), name, ...fields }
}

/** The ARN of the cluster `shop`. */
export const clusterArn = cluster().arn

/** The identity provider of the cluster `shop`, without its scheme. */
export const issuer = 'oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF'

/** All kinds of logs, in the order in which facts are kept. */
export const logTypes = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']

type Network = NonNullable<ClusterSettings['resourcesVpcConfig']>

/** The network of a cluster with a private endpoint only. */
export const network = (fields: Partial<Network> = {}): Network => ({
  vpcId: 'vpc-1',
  subnetIds: ['subnet-1', 'subnet-2'],
  securityGroupIds: [],
  clusterSecurityGroupId: 'sg-1',
  endpointPublicAccess: false,
  endpointPrivateAccess: true,
  publicAccessCidrs: [],
  ...fields,
})

/** Settings of a cluster that leave nothing to wish for. */
export const settings = (fields: Partial<ClusterSettings> = {}): ClusterSettings => ({
  version: '1.35',
  status: 'ACTIVE',
  roleArn: iam('role/eks-cluster'),
  resourcesVpcConfig: network(),
  logging: { clusterLogging: [{ types: logTypes, enabled: true }] },
  identity: { oidc: { issuer: `https://${issuer}` } },
  encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: 'arn:aws:kms:eu-central-1:111122223333:key/1' } }],
  accessConfig: { authenticationMode: 'API' },
  upgradePolicy: { supportType: 'EXTENDED' },
  deletionProtection: true,
  onOutpost: false,
  ...fields,
})

/** The cluster `shop` with these settings, as cases give it. */
export const given = (fields: Partial<ClusterSettings> = {}) => ({
  clusters: [cluster()],
  clusterSettings: { [clusterArn]: settings(fields) },
})

/** What stands in the place of a cluster's settings where they may not be read. */
export const settingsDenied = { kind: 'denied', action: 'eks:DescribeCluster' } as const

const known = (clusterVersion: string, versionStatus: string, standard: string, extended: string) => ({
  clusterVersion,
  clusterType: 'eks',
  versionStatus,
  endOfStandardSupportDate: `${standard}T00:00:00.000Z`,
  endOfExtendedSupportDate: `${extended}T00:00:00.000Z`,
})

/** Versions of Kubernetes as EKS tells of them on 2026-06-01, in the order in which facts are kept. */
export const versions: ClusterVersions = {
  clusterVersions: [
    known('1.29', 'UNSUPPORTED', '2025-03-23', '2026-03-23'),
    known('1.31', 'EXTENDED_SUPPORT', '2025-11-26', '2026-11-26'),
    known('1.33', 'STANDARD_SUPPORT', '2026-07-29', '2027-07-29'),
    known('1.35', 'STANDARD_SUPPORT', '2027-03-27', '2028-03-27'),
  ],
}

/** A node group of `shop` in two subnets, without SSH. */
export const nodegroup = (fields: Partial<Nodegroup> = {}): Nodegroup => {
  const nodegroupName = fields.nodegroupName ?? 'web'
  return {
    arn: arn(`nodegroup/shop/${nodegroupName}/${uuid}`),
    nodegroupName,
    clusterName: 'shop',
    version: '1.35',
    releaseVersion: '1.35.1-20260501',
    status: 'ACTIVE',
    capacityType: 'ON_DEMAND',
    scalingConfig: { minSize: 2, maxSize: 6 },
    instanceTypes: ['m7g.large'],
    subnets: ['subnet-1', 'subnet-2'],
    amiType: 'AL2023_ARM_64_STANDARD',
    nodeRole: iam('role/eks-node'),
    resources: { autoScalingGroups: [{ name: `eks-${nodegroupName}` }] },
    ...fields,
  }
}

/** The ARN of the node group `web`. */
export const nodegroupArn = nodegroup().arn

/** A Fargate profile of `shop` in two subnets. */
export const fargateProfile = (fields: Partial<FargateProfile> = {}): FargateProfile => ({
  arn: arn(`fargateprofile/shop/jobs/${uuid}`),
  fargateProfileName: 'jobs',
  clusterName: 'shop',
  podExecutionRoleArn: iam('role/fargate-pods'),
  subnets: ['subnet-1', 'subnet-2'],
  status: 'ACTIVE',
  ...fields,
})

/** The add-on of the VPC's network in `shop`, healthy, with network policies. */
export const addon = (fields: Partial<Addon> = {}): Addon => {
  const addonName = fields.addonName ?? 'vpc-cni'
  return {
    arn: arn(`addon/shop/${addonName}/${uuid}`),
    addonName,
    clusterName: 'shop',
    addonVersion: 'v1.20.1-eksbuild.3',
    status: 'ACTIVE',
    health: { issues: [] },
    enableNetworkPolicy: true,
    ...fields,
  }
}

/** A service account of `shop` that gets a role. */
export const association = (fields: Partial<PodIdentityAssociation> = {}): PodIdentityAssociation => {
  const associationId = fields.associationId ?? 'a-1'
  return {
    arn: arn(`podidentityassociation/shop/${associationId}`),
    associationId,
    clusterName: 'shop',
    namespace: 'shop',
    serviceAccount: 'orders',
    ...fields,
  }
}

/** Gives these principals AmazonEKSClusterAdminPolicy, in the cluster or in the namespaces that are named. */
export const administrators = (
  principals: readonly string[],
  ...namespaces: readonly string[]
): ClusterAdministrators => ({
  accessEntries: principals.map((principal) => ({
    principalArn: iam(principal),
    associatedAccessPolicies: [
      {
        policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
        accessScope: { type: namespaces.length > 0 ? 'namespace' : 'cluster', namespaces: [...namespaces] },
      },
    ],
  })),
})
