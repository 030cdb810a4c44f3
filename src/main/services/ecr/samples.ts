import type {
  LifecyclePolicy,
  NewestImage,
  RegistryScanning,
  Repository,
  RepositoryPolicy,
  RepositoryScanning,
} from './facts'

/** The ARN of a repository of the tables. */
export const repositoryArnOf = (name: string): string => `arn:aws:ecr:eu-central-1:111122223333:repository/${name}`

/** A repository of the tables: `shop/web`, immutable, with a key of KMS, unless told. */
export const repository = (fields: Partial<Repository> = {}): Repository => ({
  arn: repositoryArnOf(fields.repositoryName ?? 'shop/web'),
  repositoryName: 'shop/web',
  createdAt: '2025-03-01T08:00:00.000Z',
  imageTagMutability: 'IMMUTABLE',
  imageTagMutabilityExclusionFilters: [],
  encryptionConfiguration: {
    encryptionType: 'KMS',
    kmsKey: 'arn:aws:kms:eu-central-1:111122223333:key/0f3c1f0e-5d0a-4b7e-9a55-2b7c1f3a9d10',
  },
  ...fields,
})

/** The ARN of `repository()`. */
export const repositoryArn = repository().arn

/** A filter, as ECR gives it. */
export const filter = (text: string) => ({ filter: text, filterType: 'WILDCARD' })

/** Scans of a repository, continuous unless told. */
export const scanning = (fields: Partial<RepositoryScanning> = {}): RepositoryScanning => ({
  scanOnPush: true,
  scanFrequency: 'CONTINUOUS_SCAN',
  appliedScanFilters: [filter('*')],
  ...fields,
})

/** A statement of a policy, as it stands in the document. */
export type PolicyStatement = { readonly [element: string]: NonNullable<RepositoryPolicy['policyText']> }

/** A policy of these statements. */
export const policy = (...statements: readonly PolicyStatement[]): RepositoryPolicy => ({
  policyText: { Version: '2012-10-17', Statement: [...statements] },
})

/** No policy. */
export const noPolicy: RepositoryPolicy = { policyText: null }

/** A lifecycle policy of one rule. */
export const lifecycle: LifecyclePolicy = {
  lifecyclePolicyText: {
    rules: [
      {
        rulePriority: 1,
        selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 14 },
        action: { type: 'expire' },
      },
    ],
  },
}

/** A registry with basic scans by these rules. */
export const registry = (rules: RegistryScanning['rules'], scanType = 'BASIC'): RegistryScanning => ({
  scanType,
  rules,
})

/** A newest image that was scanned the day before, with these findings. */
export const newestImage = (counts: Readonly<Record<string, number>> = {}): NewestImage => ({
  scanType: 'BASIC',
  image: {
    imageDigest: 'sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
    imageTags: ['1.9.0'],
    imagePushedAt: '2026-05-31T05:00:00.000Z',
    imageManifestMediaType: 'application/vnd.docker.distribution.manifest.v2+json',
  },
  imageScanStatus: { status: 'COMPLETE' },
  imageScanFindings: { imageScanCompletedAt: '2026-05-31T06:00:00.000Z', findingSeverityCounts: { ...counts } },
})

/** A newest image whose scan is in this state, without findings; never scanned where none is told. */
export const unscannedImage = (status?: string, mediaType?: string): NewestImage => {
  const { scanType, image } = newestImage()
  return {
    scanType,
    image: { imageTags: [], ...image, ...(mediaType === undefined ? {} : { imageManifestMediaType: mediaType }) },
    ...(status === undefined ? {} : { imageScanStatus: { status } }),
  }
}
