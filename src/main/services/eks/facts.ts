import { z } from 'zod'
import { dateTime, detailFact, listFact, oneFact, volatile } from '../../engine/fact'

const clusterSchema = z.object({
  arn: z.string(),
  name: z.string(),
})

/** A cluster, by its name. */
export type Cluster = z.infer<typeof clusterSchema>

/** All clusters of a region; clusters elsewhere that are only shown in EKS are left out. */
export const clusters = listFact<Cluster>({
  id: 'eks-clusters',
  title: 'EKS clusters',
  per: 'region',
  type: 'AWS::EKS::Cluster',
  schema: clusterSchema,
  nameOf: ({ name }) => name,
})

const clusterSettingsSchema = z.object({
  /** Minor version of Kubernetes, as `1.33`. */
  version: z.string().optional(),
  /** `CREATING`, `ACTIVE`, `DELETING`, `FAILED`, `UPDATING` or `PENDING`. */
  status: volatile(z.string().optional()),
  /** The role that the control plane acts as. */
  roleArn: z.string().optional(),
  resourcesVpcConfig: z
    .object({
      vpcId: z.string().optional(),
      /** Where the control plane has its network interfaces; nodes may be elsewhere. */
      subnetIds: z.array(z.string()).default([]),
      /** Groups of these interfaces beside `clusterSecurityGroupId`. */
      securityGroupIds: z.array(z.string()).default([]),
      /** Made by EKS, for the control plane and for managed nodes. */
      clusterSecurityGroupId: z.string().optional(),
      endpointPublicAccess: z.boolean().optional(),
      endpointPrivateAccess: z.boolean().optional(),
      /** Who may use the public endpoint. */
      publicAccessCidrs: z.array(z.string()).default([]),
    })
    .optional(),
  logging: z
    .object({
      clusterLogging: z
        .array(
          z.object({
            /** `api`, `audit`, `authenticator`, `controllerManager` or `scheduler`. */
            types: z.array(z.string()).default([]),
            enabled: z.boolean().optional(),
          }),
        )
        .default([]),
    })
    .optional(),
  identity: z
    .object({
      oidc: z
        .object({
          /** The address of the cluster's identity provider. */
          issuer: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
  /** Empty where no key of the customer's is used. */
  encryptionConfig: z
    .array(
      z.object({
        /** `secrets`. */
        resources: z.array(z.string()).default([]),
        provider: z.object({ keyArn: z.string().optional() }).optional(),
      }),
    )
    .default([]),
  accessConfig: z
    .object({
      /** `API`, `API_AND_CONFIG_MAP` or `CONFIG_MAP`. */
      authenticationMode: z.string().optional(),
    })
    .optional(),
  upgradePolicy: z
    .object({
      /** `EXTENDED` or `STANDARD`: what happens when standard support ends. */
      supportType: z.string().optional(),
    })
    .optional(),
  computeConfig: z
    .object({
      /** Whether EKS Auto Mode runs the nodes. */
      enabled: z.boolean().optional(),
    })
    .optional(),
  deletionProtection: z.boolean().optional(),
  /** Whether the control plane stands on an AWS Outpost. */
  onOutpost: z.boolean(),
})

/** How a cluster is set up. */
export type ClusterSettings = z.infer<typeof clusterSettingsSchema>

/** The settings of each cluster: AWS tells them cluster by cluster only. */
export const clusterSettings = detailFact<ClusterSettings, Cluster>({
  id: 'eks-cluster-settings',
  title: 'settings of EKS clusters',
  of: clusters,
  schema: clusterSettingsSchema,
})

const clusterVersionsSchema = z.object({
  clusterVersions: z.array(
    z.object({
      clusterVersion: z.string(),
      /** `eks`, or `eks-local-outposts`. */
      clusterType: z.string().optional(),
      /** `STANDARD_SUPPORT`, `EXTENDED_SUPPORT` or `UNSUPPORTED`. */
      versionStatus: z.string().optional(),
      endOfStandardSupportDate: dateTime().optional(),
      endOfExtendedSupportDate: dateTime().optional(),
    }),
  ),
})

/** The versions of Kubernetes that EKS knows. */
export type ClusterVersions = z.infer<typeof clusterVersionsSchema>

/** The versions of Kubernetes, with how AWS supports them and until when. */
export const clusterVersions = oneFact<ClusterVersions>({
  id: 'eks-cluster-versions',
  title: 'versions of Kubernetes',
  per: 'region',
  schema: clusterVersionsSchema,
})

const clusterAdministratorsSchema = z.object({
  /** Null where the cluster takes no access entries: only its ConfigMap, inside of it, knows who may do what. */
  accessEntries: z
    .array(
      z.object({
        /** A role or user of IAM. */
        principalArn: z.string(),
        associatedAccessPolicies: z
          .array(
            z.object({
              policyArn: z.string(),
              accessScope: z
                .object({
                  /** `cluster` or `namespace`. */
                  type: z.string().optional(),
                  namespaces: z.array(z.string()).default([]),
                })
                .optional(),
            }),
          )
          .default([]),
      }),
    )
    .nullable(),
})

/** Who has AmazonEKSClusterAdminPolicy in a cluster. */
export type ClusterAdministrators = z.infer<typeof clusterAdministratorsSchema>

/** The access entries of each cluster that have AmazonEKSClusterAdminPolicy, with their access policies. */
export const clusterAdministrators = detailFact<ClusterAdministrators, Cluster>({
  id: 'eks-cluster-administrators',
  title: 'administrators of EKS clusters',
  of: clusters,
  schema: clusterAdministratorsSchema,
})

const nodegroupSchema = z.object({
  /** AWS's `nodegroupArn`. */
  arn: z.string(),
  nodegroupName: z.string(),
  clusterName: z.string(),
  /** Minor version of Kubernetes on its nodes; absent where its launch template names an image. */
  version: z.string().optional(),
  /** The AMI release, as `1.33.1-20260410`, or the image's id. */
  releaseVersion: z.string().optional(),
  /** `ACTIVE`, or on the way to be or from it. */
  status: volatile(z.string().optional()),
  /** `ON_DEMAND`, `SPOT` or `CAPACITY_BLOCK`. */
  capacityType: z.string().optional(),
  scalingConfig: z
    .object({
      minSize: z.number().optional(),
      maxSize: z.number().optional(),
    })
    .optional(),
  instanceTypes: z.array(z.string()).default([]),
  subnets: z.array(z.string()).default([]),
  /** Absent where nobody asked for SSH. */
  remoteAccess: z
    .object({
      ec2SshKey: z.string().optional(),
      /** The groups that may use SSH; with none of them EKS opens port 22 to everyone. */
      sourceSecurityGroups: z.array(z.string()).default([]),
    })
    .optional(),
  /** As `AL2023_x86_64_STANDARD`; `CUSTOM` for an image of the customer's. */
  amiType: z.string().optional(),
  nodeRole: z.string().optional(),
  launchTemplate: z.object({ id: z.string().optional(), version: z.string().optional() }).optional(),
  resources: z.object({ autoScalingGroups: z.array(z.object({ name: z.string().optional() })).default([]) }).optional(),
})

/** A managed node group. */
export type Nodegroup = z.infer<typeof nodegroupSchema>

/** All managed node groups of a region's clusters. */
export const nodegroups = listFact<Nodegroup>({
  id: 'eks-nodegroups',
  title: 'node groups of EKS clusters',
  per: 'region',
  type: 'AWS::EKS::Nodegroup',
  schema: nodegroupSchema,
  nameOf: ({ nodegroupName, clusterName }) => `${nodegroupName} of ${clusterName}`,
})

const fargateProfileSchema = z.object({
  /** AWS's `fargateProfileArn`. */
  arn: z.string(),
  fargateProfileName: z.string(),
  clusterName: z.string(),
  podExecutionRoleArn: z.string().optional(),
  subnets: z.array(z.string()).default([]),
  /** `ACTIVE`, or on the way to be or from it. */
  status: volatile(z.string().optional()),
})

/** A Fargate profile: which pods run on Fargate, where, and with which role they start. */
export type FargateProfile = z.infer<typeof fargateProfileSchema>

/** All Fargate profiles of a region's clusters. */
export const fargateProfiles = listFact<FargateProfile>({
  id: 'eks-fargate-profiles',
  title: 'Fargate profiles of EKS clusters',
  per: 'region',
  type: 'AWS::EKS::FargateProfile',
  schema: fargateProfileSchema,
  nameOf: ({ fargateProfileName, clusterName }) => `${fargateProfileName} of ${clusterName}`,
})

const addonSchema = z.object({
  /** AWS's `addonArn`. */
  arn: z.string(),
  addonName: z.string(),
  clusterName: z.string(),
  addonVersion: z.string().optional(),
  /** `ACTIVE`, `DEGRADED`, a failure, or on the way to be. */
  status: z.string().optional(),
  health: z
    .object({
      issues: z.array(z.object({ code: z.string().optional() })).default([]),
    })
    .optional(),
  /** What its configuration says of network policies; the configuration itself is dropped on arrival. Absent where it says nothing. */
  enableNetworkPolicy: z.boolean().optional(),
})

/** An add-on that EKS installs and keeps in a cluster. */
export type Addon = z.infer<typeof addonSchema>

/** All EKS add-ons of a region's clusters; what was installed by other means is none. */
export const addons = listFact<Addon>({
  id: 'eks-addons',
  title: 'add-ons of EKS clusters',
  per: 'region',
  type: 'AWS::EKS::Addon',
  schema: addonSchema,
  nameOf: ({ addonName, clusterName }) => `${addonName} of ${clusterName}`,
})

const podIdentityAssociationSchema = z.object({
  /** AWS's `associationArn`. */
  arn: z.string(),
  associationId: z.string(),
  clusterName: z.string(),
  namespace: z.string(),
  serviceAccount: z.string(),
})

/** A service account that gets a role of IAM. */
export type PodIdentityAssociation = z.infer<typeof podIdentityAssociationSchema>

/** All Pod Identity associations of a region's clusters. */
export const podIdentityAssociations = listFact<PodIdentityAssociation>({
  id: 'eks-pod-identity-associations',
  title: 'Pod Identity associations of EKS clusters',
  per: 'region',
  type: 'AWS::EKS::PodIdentityAssociation',
  schema: podIdentityAssociationSchema,
  nameOf: ({ namespace, serviceAccount, clusterName }) => `${namespace}/${serviceAccount} of ${clusterName}`,
})

const podIdentityRoleSchema = z.object({
  roleArn: z.string().optional(),
  /** A further role, maybe of another account, that EKS takes with the first. */
  targetRoleArn: z.string().optional(),
})

/** The role of a Pod Identity association. */
export type PodIdentityRole = z.infer<typeof podIdentityRoleSchema>

/** The role of each Pod Identity association: AWS's list names none. */
export const podIdentityRoles = detailFact<PodIdentityRole, PodIdentityAssociation>({
  id: 'eks-pod-identity-roles',
  title: 'roles of Pod Identity associations',
  of: podIdentityAssociations,
  schema: podIdentityRoleSchema,
})
