import { defineCases } from '../../../engine/cases'
import type { Repository } from '../facts'
import { filter, repository, repositoryArn } from '../samples'
import check from './ecr-repository-tag-immutability.check'

const path = 'imageTagMutability'
const filterPath = 'imageTagMutabilityExclusionFilters[0].filter'
const rules = (...prefixes: readonly string[]) => ({
  pullThroughCacheRules: prefixes.map((ecrRepositoryPrefix) => ({ ecrRepositoryPrefix })),
})
const given = (fields: Partial<Repository>, cache = rules()) => ({
  repositories: [repository(fields)],
  pullThroughCache: cache,
})
const excluded = (imageTagMutability: string, text: string) => ({
  imageTagMutability,
  imageTagMutabilityExclusionFilters: [filter(text)],
})
const found = (value: string, text: string) => [
  { path, value },
  { path: filterPath, value: text },
]

export default defineCases(check, [
  {
    name: 'immutable',
    kind: 'pass',
    given: given({}),
    expect: [{ arn: repositoryArn, result: 'pass', evidence: [{ path, value: 'IMMUTABLE' }] }],
  },
  {
    name: 'mutable',
    kind: 'fail',
    given: given({ imageTagMutability: 'MUTABLE' }),
    expect: [{ arn: repositoryArn, result: 'fail', evidence: [{ path, value: 'MUTABLE' }] }],
  },
  {
    name: 'immutable, but for build caches',
    kind: 'edge',
    given: given(excluded('IMMUTABLE_WITH_EXCLUSION', 'cache-*')),
    expect: [{ arn: repositoryArn, result: 'pass', evidence: found('IMMUTABLE_WITH_EXCLUSION', 'cache-*') }],
  },
  {
    name: 'immutable, but for all tags',
    kind: 'edge',
    given: given(excluded('IMMUTABLE_WITH_EXCLUSION', '*')),
    expect: [{ arn: repositoryArn, result: 'fail', evidence: found('IMMUTABLE_WITH_EXCLUSION', '*') }],
  },
  {
    name: 'mutable, but for releases',
    kind: 'edge',
    given: given(excluded('MUTABLE_WITH_EXCLUSION', 'release-*')),
    expect: [{ arn: repositoryArn, result: 'fail', evidence: found('MUTABLE_WITH_EXCLUSION', 'release-*') }],
  },
  {
    name: 'mutable, but for all tags',
    kind: 'edge',
    given: given(excluded('MUTABLE_WITH_EXCLUSION', '*')),
    expect: [{ arn: repositoryArn, result: 'pass', evidence: found('MUTABLE_WITH_EXCLUSION', '*') }],
  },
  {
    name: 'a name that begins like the cache’s, and is no part of it',
    kind: 'edge',
    given: given({ imageTagMutability: 'MUTABLE' }, rules('sho')),
    expect: [{ arn: repositoryArn, result: 'fail', evidence: [{ path, value: 'MUTABLE' }] }],
  },
  {
    name: 'whether it is a cache may not be read',
    kind: 'edge',
    given: {
      repositories: [repository({ imageTagMutability: 'MUTABLE' }), repository({ repositoryName: 'shop/worker' })],
      pullThroughCache: { kind: 'denied', action: 'ecr:DescribePullThroughCacheRules' },
    },
    expect: [
      { arn: repositoryArn, result: 'unknown', gap: 'denied' },
      { arn: repository({ repositoryName: 'shop/worker' }).arn, result: 'pass' },
    ],
  },
  {
    name: 'a rule that takes all names in',
    kind: 'edge',
    given: given({ imageTagMutability: 'MUTABLE' }, rules('ROOT')),
    expect: 'notAssessed',
  },
  {
    name: 'a copy of another registry, whose tags move there',
    kind: 'none',
    given: given({ imageTagMutability: 'MUTABLE' }, rules('shop')),
    expect: 'notApplicable',
  },
])
