import type { FindingSeverity, ImageDetail, Repository } from '@aws-sdk/client-ecr'
import { sampleArn, sampleHex } from '../../ids'
import { daysBefore } from '../../moments'
import type { SamplePlace } from '../../service'
import { kmsKeyArn } from '../../shared-names'

/** A statement of a policy, as it stands in the document. */
export type PolicyStatement = Readonly<Record<string, unknown>>

/** What basic scanning knows of the newest image. */
export interface SampleScan {
  readonly status: 'COMPLETE' | 'FAILED'
  /** Days between the scan and the day of the review. */
  readonly days: number
  readonly counts: Partial<Record<FindingSeverity, number>>
}

/** A repository of the sample with what belongs to it. */
export interface SampleRepository {
  readonly repository: Repository & { readonly repositoryName: string; readonly repositoryArn: string }
  /** Absent where it has no policy. */
  readonly policy?: readonly PolicyStatement[]
  /** The text of its lifecycle policy; absent where it has none. */
  readonly lifecycle?: string
  /** The newest image last. */
  readonly images: readonly ImageDetail[]
  /** Of the newest image; absent where it was never scanned. */
  readonly scan?: SampleScan
}

/** How a repository differs from a good one. */
export interface RepositoryPlan {
  readonly name: string
  readonly mutability?: Repository['imageTagMutability']
  /** Tags for which the opposite holds. */
  readonly excluded?: readonly string[]
  /** Whether the account's own key encrypts it. */
  readonly key?: boolean
  readonly expires?: boolean
  /** What somebody wrote beside the rules by which images expire. */
  readonly note?: string
  readonly statements?: readonly PolicyStatement[]
  readonly scan?: SampleScan
  /** Days since the last push. */
  readonly pushed?: number
}

/** The digest of the newest image of a repository; Inspector names the image by it. */
export const newestDigest = ({ account }: Pick<SamplePlace, 'account'>, name: string): string =>
  `sha256:${sampleHex(64, 'image', account.id, name)}`

const imagesOf = (place: SamplePlace, { name, pushed = 6 }: RepositoryPlan): readonly ImageDetail[] =>
  [
    { imageDigest: `sha256:${sampleHex(64, 'older image', place.account.id, name)}`, tags: ['1.8.2'], days: 48 },
    { imageDigest: newestDigest(place, name), tags: ['1.9.0', 'production'], days: 0 },
  ].map(({ imageDigest, tags, days }) => ({
    registryId: place.account.id,
    repositoryName: name,
    imageDigest,
    imageTags: tags,
    imageSizeInBytes: 84_201_113,
    imagePushedAt: daysBefore(place.at, pushed + days),
    imageManifestMediaType: 'application/vnd.docker.distribution.manifest.v2+json',
    artifactMediaType: 'application/vnd.docker.container.image.v1+json',
    imageStatus: 'ACTIVE',
  }))

const lifecycleText = (description: string): string =>
  JSON.stringify({
    rules: [
      {
        rulePriority: 1,
        description,
        selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 14 },
        action: { type: 'expire' },
      },
    ],
  })

/** A repository as DescribeRepositories tells of it, with what belongs to it. */
export const repository = (place: SamplePlace, plan: RepositoryPlan): SampleRepository => {
  const { account, region } = place
  const { name, mutability = 'IMMUTABLE', excluded, key = true, expires = true, note, statements, scan } = plan
  return {
    repository: {
      repositoryArn: sampleArn('ecr', region, account.id, `repository/${name}`),
      registryId: account.id,
      repositoryName: name,
      repositoryUri: `${account.id}.dkr.ecr.${region}.amazonaws.com/${name}`,
      createdAt: new Date('2024-09-17T10:05:00Z'),
      imageTagMutability: mutability,
      ...(excluded
        ? { imageTagMutabilityExclusionFilters: excluded.map((filter) => ({ filterType: 'WILDCARD', filter })) }
        : {}),
      imageScanningConfiguration: { scanOnPush: false },
      encryptionConfiguration: key
        ? { encryptionType: 'KMS', kmsKey: kmsKeyArn(account, region, 'images') }
        : { encryptionType: 'AES256' },
    },
    ...(statements ? { policy: statements } : {}),
    ...(expires ? { lifecycle: lifecycleText(note ?? 'Images without a tag go after two weeks') } : {}),
    images: imagesOf(place, plan),
    ...(scan ? { scan } : {}),
  }
}
