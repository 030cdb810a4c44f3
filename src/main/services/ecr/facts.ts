import { z } from 'zod'
import { dateTime, detailFact, listFact, oneFact, policyDocument, volatile } from '../../engine/fact'

const wildcardFilter = z.object({
  /** A name or pattern; of scans, one without `*` fits all names that hold it. */
  filter: z.string(),
  /** `WILDCARD`, the only one so far. */
  filterType: z.string().optional(),
})

const repositorySchema = z.object({
  arn: z.string(),
  repositoryName: z.string(),
  createdAt: dateTime().optional(),
  /** `MUTABLE`, `IMMUTABLE`, `MUTABLE_WITH_EXCLUSION` or `IMMUTABLE_WITH_EXCLUSION`. */
  imageTagMutability: z.string().optional(),
  /** The tags for which the opposite holds. */
  imageTagMutabilityExclusionFilters: z.array(wildcardFilter).default([]),
  encryptionConfiguration: z
    .object({
      /** `AES256`, `KMS` or `KMS_DSSE`. */
      encryptionType: z.string(),
      /** The ARN of the key, be it the account's own or the one that AWS manages. */
      kmsKey: z.string().optional(),
    })
    .optional(),
})

/** A repository of images, without its deprecated own setting of scans. */
export type Repository = z.infer<typeof repositorySchema>

/** All private repositories of a region. */
export const repositories = listFact<Repository>({
  id: 'ecr-repositories',
  title: 'image repositories',
  per: 'region',
  type: 'AWS::ECR::Repository',
  schema: repositorySchema,
  nameOf: ({ repositoryName }) => repositoryName,
})

const repositoryScanningSchema = z.object({
  scanOnPush: z.boolean().optional(),
  /** `SCAN_ON_PUSH`, `CONTINUOUS_SCAN` or `MANUAL`: only when somebody asks for it, or never in a registry with enhanced scans. */
  scanFrequency: z.string().optional(),
  /** The filters of the registry that take the repository in. */
  appliedScanFilters: z.array(wildcardFilter).default([]),
})

/** When the images of a repository are scanned, as it follows from the registry's rules. */
export type RepositoryScanning = z.infer<typeof repositoryScanningSchema>

/** When the images of each repository are scanned. */
export const repositoryScanning = detailFact<RepositoryScanning, Repository>({
  id: 'ecr-repository-scanning',
  title: 'scans of image repositories',
  of: repositories,
  schema: repositoryScanningSchema,
})

const repositoryPolicySchema = z.object({
  /** Null where the repository has none. */
  policyText: policyDocument(),
})

/** The policy of a repository. */
export type RepositoryPolicy = z.infer<typeof repositoryPolicySchema>

/** The policy of each repository. */
export const repositoryPolicies = detailFact<RepositoryPolicy, Repository>({
  id: 'ecr-repository-policies',
  title: 'policies of image repositories',
  of: repositories,
  schema: repositoryPolicySchema,
})

const lifecyclePolicySchema = z.object({
  /** Rules by which images expire or are archived; null where the repository has none. */
  lifecyclePolicyText: policyDocument(),
})

/** The lifecycle policy of a repository. */
export type LifecyclePolicy = z.infer<typeof lifecyclePolicySchema>

/** The lifecycle policy of each repository. */
export const lifecyclePolicies = detailFact<LifecyclePolicy, Repository>({
  id: 'ecr-lifecycle-policies',
  title: 'lifecycle policies of image repositories',
  of: repositories,
  schema: lifecyclePolicySchema,
})

const newestImageSchema = z.object({
  /** How the registry scans: `BASIC`, or `ENHANCED`, which is Inspector’s business; then nothing else is read. */
  scanType: z.string(),
  /** The image with a tag that was pushed last; absent where there is none, or where Inspector scans. */
  image: z
    .object({
      imageDigest: volatile(z.string()).optional(),
      imageTags: volatile(z.array(z.string())).default([]),
      imagePushedAt: volatile(dateTime()).optional(),
      /** Tells an image from a list of images for several kinds of processor. */
      imageManifestMediaType: z.string().optional(),
    })
    .optional(),
  /** The state of its last scan; absent where it was never scanned. */
  imageScanStatus: z
    .object({
      /** `COMPLETE`, `FAILED`, `UNSUPPORTED_IMAGE`, `PENDING`, … */
      status: z.string().optional(),
    })
    .optional(),
  imageScanFindings: z
    .object({
      imageScanCompletedAt: volatile(dateTime()).optional(),
      /** By severity; a severity without findings is left out. */
      findingSeverityCounts: z.record(z.string(), z.number()).default({}),
    })
    .optional(),
})

/** What basic scanning found in the newest image of a repository. */
export type NewestImage = z.infer<typeof newestImageSchema>

/** The newest image of each repository with its basic scan. */
export const newestImages = detailFact<NewestImage, Repository>({
  id: 'ecr-newest-images',
  title: 'newest images of repositories',
  of: repositories,
  schema: newestImageSchema,
})

const registryScanningSchema = z.object({
  /** `BASIC`, or `ENHANCED`, which Inspector does. */
  scanType: z.string(),
  rules: z
    .array(
      z.object({
        scanFrequency: z.string(),
        repositoryFilters: z.array(wildcardFilter).default([]),
      }),
    )
    .default([]),
})

/** How the registry of an account and region scans. */
export type RegistryScanning = z.infer<typeof registryScanningSchema>

/** How the registry of an account and region scans what is pushed. */
export const registryScanning = oneFact<RegistryScanning>({
  id: 'ecr-registry-scanning',
  title: 'scans of the image registry',
  per: 'region',
  schema: registryScanningSchema,
})

const registryPolicySchema = z.object({
  /** Null where the registry has none. */
  policyText: policyDocument(),
})

/** Who may copy images into the registry of an account and region, or use all of it. */
export const registryPolicy = oneFact<z.infer<typeof registryPolicySchema>>({
  id: 'ecr-registry-policy',
  title: 'policy of the image registry',
  per: 'region',
  schema: registryPolicySchema,
})

const pullThroughCacheSchema = z.object({
  pullThroughCacheRules: z.array(
    z.object({
      /** What the names of cached repositories begin with; `ROOT` where a rule takes all names in. */
      ecrRepositoryPrefix: z.string(),
      upstreamRegistryUrl: z.string().optional(),
    }),
  ),
})

/** The rules by which the registry fetches images of other registries and keeps them. */
export const pullThroughCache = oneFact<z.infer<typeof pullThroughCacheSchema>>({
  id: 'ecr-pull-through-cache',
  title: 'pull-through cache rules of the image registry',
  per: 'region',
  schema: pullThroughCacheSchema,
})
