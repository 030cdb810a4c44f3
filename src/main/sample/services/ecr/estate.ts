import type { PullThroughCacheRule, RegistryScanningConfiguration } from '@aws-sdk/client-ecr'
import { hostileNames } from '../../hostile-names'
import { sampleArn } from '../../ids'
import { during } from '../../moments'
import { homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { sharedNames } from '../../shared-names'
import { isInspected } from '../inspector2/scope'
import { repository, type PolicyStatement, type SampleRepository } from './build'

/** The registry of an account and region. */
export interface SampleRegistry {
  readonly scanning: RegistryScanningConfiguration
  /** Absent where the registry has no policy. */
  readonly policy?: readonly PolicyStatement[]
  readonly cacheRules: readonly PullThroughCacheRule[]
  readonly repositories: readonly SampleRepository[]
}

const pull = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchCheckLayerAvailability']
const contractor = 'arn:aws:iam::999900001111:root'

const accountOf = ({ organization }: SamplePlace, key: string): string =>
  organization.accounts.find((account) => account.key === key)?.id ?? ''

/** What Lambda writes into the policy of a repository when a function is made of an image. */
const forLambda = ({ account, region }: SamplePlace, limited: boolean): PolicyStatement => ({
  Sid: 'LambdaECRImageRetrievalPolicy',
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: pull.slice(0, 2),
  ...(limited
    ? { Condition: { StringLike: { 'aws:sourceArn': sampleArn('lambda', region, account.id, 'function:*') } } }
    : {}),
})

const storefront = (place: SamplePlace): readonly SampleRepository[] => {
  const closed = during(place.at, 'spring')
  const server = `arn:aws:iam::${accountOf(place, 'staging')}:role/${sharedNames.serverRole}`
  return [
    repository(place, {
      name: 'shop/web',
      mutability: closed ? 'IMMUTABLE' : 'MUTABLE',
      statements: [forLambda(place, true)],
    }),
    repository(place, {
      name: 'shop/worker',
      mutability: 'IMMUTABLE_WITH_EXCLUSION',
      excluded: ['build-cache-*'],
      expires: closed,
      ...(place.region === mainRegion
        ? { statements: [{ Sid: 'Staging', Effect: 'Allow', Principal: { AWS: server }, Action: pull }] }
        : {}),
    }),
    ...(place.region === mainRegion
      ? [repository(place, { name: 'docker-hub/library/nginx', mutability: 'MUTABLE', key: false })]
      : []),
  ]
}

const payments = (place: SamplePlace): readonly SampleRepository[] => [
  repository(place, { name: 'ledger/api' }),
  repository(place, { name: 'ledger/batch' }),
  ...(place.region === mainRegion && during(place.at, 'regression', 'recovery')
    ? [
        repository(place, {
          name: 'ledger/migration',
          mutability: 'MUTABLE',
          expires: false,
          statements: [{ Sid: 'Contractor', Effect: 'Allow', Principal: { AWS: contractor }, Action: 'ecr:*' }],
        }),
      ]
    : []),
]

const staging = (place: SamplePlace): readonly SampleRepository[] => {
  const mended = during(place.at, 'recovery')
  const plan = { mutability: mended ? 'IMMUTABLE' : 'MUTABLE', expires: mended, key: mended } as const
  return [
    repository(place, { ...plan, name: 'shop/web', statements: [forLambda(place, mended)] }),
    repository(place, { ...plan, name: 'shop/worker' }),
  ]
}

const sandbox = (place: SamplePlace): readonly SampleRepository[] => {
  const careless = { mutability: 'MUTABLE', expires: false, key: false } as const
  if (place.region !== homeRegion) return [repository(place, { ...careless, name: 'workshop', pushed: 400 })]
  return [
    repository(place, {
      ...careless,
      name: 'demo/shop',
      statements: [{ Sid: 'Everyone', Effect: 'Allow', Principal: '*', Action: pull }],
      scan: { status: 'COMPLETE', days: 12, counts: { CRITICAL: 2, HIGH: 11, MEDIUM: 40, LOW: 63, UNDEFINED: 1 } },
    }),
    repository(place, {
      ...careless,
      name: 'demo/crawler',
      mutability: 'MUTABLE_WITH_EXCLUSION',
      excluded: ['release-*'],
      expires: true,
      note: hostileNames.markup,
      scan: { status: 'FAILED', days: 30, counts: {} },
    }),
    repository(place, { ...careless, name: 'old-tools', pushed: 700 }),
  ]
}

const repositoriesOf = (place: SamplePlace): readonly SampleRepository[] => {
  const { account, region } = place
  if (!account.regions.includes(region)) return []
  switch (account.key) {
    case 'management':
      return [
        repository(place, {
          name: 'platform/tools',
          key: false,
          scan: { status: 'COMPLETE', days: 6, counts: {} },
        }),
      ]
    case 'security':
      return region === mainRegion ? [repository(place, { name: 'security/collector' })] : []
    case 'storefront':
      return storefront(place)
    case 'payments':
      return payments(place)
    case 'staging':
      return staging(place)
    case 'sandbox':
      return sandbox(place)
    case 'logArchive':
    case 'team':
      return []
  }
}

const rule = (scanFrequency: 'SCAN_ON_PUSH' | 'CONTINUOUS_SCAN', filter: string) => ({
  scanFrequency,
  repositoryFilters: [{ filter, filterType: 'WILDCARD' as const }],
})

const scanningOf = (place: SamplePlace): RegistryScanningConfiguration => {
  const { account, region, at } = place
  if (account.regions.includes(region) && isInspected(place)) {
    const partly = account.key === 'staging' && !during(at, 'recovery')
    return {
      scanType: 'ENHANCED',
      rules: [partly ? rule('CONTINUOUS_SCAN', 'shop/web') : rule('CONTINUOUS_SCAN', '*')],
    }
  }
  if (account.regions.includes(region) && account.key === 'management') {
    return { scanType: 'BASIC', rules: [rule('SCAN_ON_PUSH', '*')] }
  }
  const isDemo = account.key === 'sandbox' && region === homeRegion
  return { scanType: 'BASIC', rules: isDemo ? [rule('SCAN_ON_PUSH', 'demo')] : [] }
}

const policyOf = (place: SamplePlace): readonly PolicyStatement[] | undefined => {
  const { account, region, at } = place
  const all = sampleArn('ecr', region, account.id, 'repository/*')
  const copy = ['ecr:CreateRepository', 'ecr:ReplicateImage']
  if (account.key === 'staging' && region === mainRegion) {
    const shop = sampleArn('ecr', region, account.id, 'repository/shop/*')
    const from = `arn:aws:iam::${accountOf(place, 'storefront')}:root`
    return [{ Sid: 'Storefront', Effect: 'Allow', Principal: { AWS: from }, Action: copy, Resource: shop }]
  }
  if (account.key === 'payments' && region === mainRegion && during(at, 'regression', 'recovery')) {
    return [{ Sid: 'Contractor', Effect: 'Allow', Principal: { AWS: contractor }, Action: copy, Resource: all }]
  }
  if (account.key === 'sandbox' && region === homeRegion) {
    return [{ Sid: 'Anyone', Effect: 'Allow', Principal: '*', Action: copy, Resource: all }]
  }
  return undefined
}

const cacheRulesOf = ({ account, region }: SamplePlace): readonly PullThroughCacheRule[] =>
  account.key === 'storefront' && region === mainRegion
    ? [
        {
          ecrRepositoryPrefix: 'docker-hub',
          upstreamRegistryUrl: 'registry-1.docker.io',
          upstreamRegistry: 'docker-hub',
          registryId: account.id,
          createdAt: new Date('2024-09-17T10:00:00Z'),
          credentialArn: sampleArn(
            'secretsmanager',
            region,
            account.id,
            'secret:ecr-pullthroughcache/docker-hub-Qw3rTy',
          ),
        },
      ]
    : []

/** Whether a filter takes a repository in; without a star it fits all names that hold it. */
const fits = (filter: string, name: string): boolean => {
  if (!filter.includes('*')) return name.includes(filter)
  const parts = filter.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(name)
}

/** When the images of a repository are scanned, by the rules of the registry. */
export const repositoryScanningOf = (
  { repositoryName, repositoryArn }: SampleRepository['repository'],
  { rules = [] }: RegistryScanningConfiguration,
) => {
  const applied = rules.flatMap(({ scanFrequency, repositoryFilters = [] }) =>
    repositoryFilters
      .filter(({ filter = '' }) => fits(filter, repositoryName))
      .map((filter) => ({ scanFrequency, filter })),
  )
  const [first] = applied
  return {
    repositoryArn,
    repositoryName,
    scanOnPush: first !== undefined,
    scanFrequency: first?.scanFrequency ?? ('MANUAL' as const),
    appliedScanFilters: applied.map(({ filter }) => filter),
  }
}

/** The registry of an account and region on the day. */
export const registryOf = (place: SamplePlace): SampleRegistry => {
  const policy = policyOf(place)
  return {
    scanning: scanningOf(place),
    ...(policy ? { policy } : {}),
    cacheRules: cacheRulesOf(place),
    repositories: repositoriesOf(place),
  }
}
