import {
  CreateRepositoryCommand,
  ECRClient,
  PutImageCommand,
  PutLifecyclePolicyCommand,
  PutRegistryPolicyCommand,
  PutRegistryScanningConfigurationCommand,
  SetRepositoryPolicyCommand,
  StartImageScanCommand,
} from '@aws-sdk/client-ecr'
import type { CreateRepositoryCommandInput } from '@aws-sdk/client-ecr'
import { account, regions } from '../../clients'
import type { Ground } from '../build-estate'

const partner = 'arn:aws:iam::999900001111:root'
const pull = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer']
const pipeline = { AWS: `arn:aws:iam::${account}:role/machine` }
const functions = { Service: 'lambda.amazonaws.com' }

const document = (...statements: readonly object[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((statement, index) => ({ Sid: `S${index}`, Effect: 'Allow', ...statement })),
  })

const manifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
  config: {
    mediaType: 'application/vnd.docker.container.image.v1+json',
    size: 7023,
    digest: `sha256:${'a1'.repeat(32)}`,
  },
  layers: [
    {
      mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
      size: 32654,
      digest: `sha256:${'b2'.repeat(32)}`,
    },
  ],
})

type Plan = Omit<CreateRepositoryCommandInput, 'repositoryName'> & {
  readonly policy?: string
  readonly expires?: true
  readonly image?: 'scanned' | 'never scanned'
}

const filter = (text: string) => ({ filterType: 'WILDCARD' as const, filter: text })

/** Repositories in two registries: the one scans part of them and takes copies from everyone, the other is as it should be. */
export const build = async ({ site }: Ground): Promise<void> => {
  const make = async (ecr: ECRClient, title: string, { policy, expires, image, ...input }: Plan): Promise<void> => {
    const repositoryName = title.replaceAll(' ', '-')
    const made = await ecr.send(new CreateRepositoryCommand({ ...input, repositoryName }))
    site.name(`repository:${title}`, made.repository?.repositoryArn)
    if (policy !== undefined) await ecr.send(new SetRepositoryPolicyCommand({ repositoryName, policyText: policy }))
    if (expires) {
      const selection = { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 14 }
      const lifecyclePolicyText = JSON.stringify({
        rules: [{ rulePriority: 1, selection, action: { type: 'expire' } }],
      })
      await ecr.send(new PutLifecyclePolicyCommand({ repositoryName, lifecyclePolicyText }))
    }
    if (image === undefined) return
    await ecr.send(new PutImageCommand({ repositoryName, imageTag: '1.0.0', imageManifest: manifest }))
    if (image === 'never scanned') return
    await ecr.send(new StartImageScanCommand({ repositoryName, imageId: { imageTag: '1.0.0' } }))
  }

  const main = site.client(ECRClient)
  const immutable = { imageTagMutability: 'IMMUTABLE' } as const
  const encrypted = { encryptionConfiguration: { encryptionType: 'KMS' } } as const
  await make(main, 'kept', { ...immutable, ...encrypted, expires: true, image: 'scanned' })
  await make(main, 'kept releases', {
    ...encrypted,
    imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
    imageTagMutabilityExclusionFilters: [filter('cache-*')],
    policy: document({ Principal: pipeline, Action: ['ecr:PutImage', ...pull] }),
  })
  await make(main, 'kept functions', {
    ...immutable,
    policy: document({
      Principal: functions,
      Action: pull,
      Condition: { StringLike: { 'aws:sourceArn': `arn:aws:lambda:${regions.main}:${account}:function:*` } },
    }),
  })
  await make(main, 'public', { policy: document({ Principal: '*', Action: pull }), image: 'never scanned' })
  await make(main, 'for the organization', {
    ...immutable,
    policy: document({
      Principal: '*',
      Action: pull,
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    }),
  })
  await make(main, 'partner pulls', { ...immutable, policy: document({ Principal: { AWS: partner }, Action: pull }) })
  await make(main, 'partner pushes', {
    ...immutable,
    policy: document({ Principal: { AWS: partner }, Action: ['ecr:PutImage', 'ecr:UploadLayerPart'] }),
  })
  await make(main, 'functions of anyone', { ...immutable, policy: document({ Principal: functions, Action: pull }) })
  await make(main, 'all actions', { ...immutable, policy: document({ Principal: pipeline, Action: 'ecr:*' }) })
  await make(main, 'mutable but for releases', {
    imageTagMutability: 'MUTABLE_WITH_EXCLUSION',
    imageTagMutabilityExclusionFilters: [filter('release-*')],
  })
  const other = site.client(ECRClient, regions.other)
  await make(other, 'kept copy', { ...immutable, ...encrypted, expires: true })

  const copy = { Action: ['ecr:CreateRepository', 'ecr:ReplicateImage'] }
  const repositories = (region: string, name: string): string => `arn:aws:ecr:${region}:${account}:repository/${name}`
  const setPolicy = (ecr: ECRClient, statement: object) =>
    ecr.send(new PutRegistryPolicyCommand({ policyText: document({ ...copy, ...statement }) }))
  await setPolicy(main, { Principal: '*', Resource: repositories(regions.main, '*') })
  await setPolicy(other, { Principal: { AWS: partner }, Resource: repositories(regions.other, 'kept/*') })
  // Rules reach the repositories that are there when they are set.
  const setRule = (ecr: ECRClient, text: string) => {
    const rules = [{ scanFrequency: 'SCAN_ON_PUSH' as const, repositoryFilters: [filter(text)] }]
    return ecr.send(new PutRegistryScanningConfigurationCommand({ scanType: 'BASIC', rules }))
  }
  await setRule(main, 'kept*')
  await setRule(other, '*')
}
