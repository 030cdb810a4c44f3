import { at, defineCheck, fail, orGap, pass, undecided, unknown } from '../../../engine/check'
import type { Judgement } from '../../../engine/check'
import { pullThroughCache, repositories } from '../facts'
import { isCached, isImmutable } from '../judge'

const mayBeCached =
  'A pull-through cache rule takes in all repositories, and tags of cached images must follow their source.'

export default defineCheck({
  id: 'ecr-repository-tag-immutability',
  title: 'Tags of the repository stay with their image',
  failureTitle: 'Tags of the repository can be moved to another image',
  risk: 'Whoever may push can put another image under a tag that was tested and is deployed, and the next start runs it.',
  fix: 'Make tags immutable, with exceptions for the few that must move, such as those of build caches.',
  steps: [
    'Find the tags that are pushed again and again, such as `latest`, and what deploys them.',
    'Let the pipeline push a new tag for each build, and deploy that tag or the digest.',
    'Set the mutability to IMMUTABLE, or to IMMUTABLE_WITH_EXCLUSION with a filter for what must move, with `aws ecr put-image-tag-mutability`.',
    'Push an existing tag again and see that ECR refuses it with ImageTagAlreadyExistsException.',
  ],
  caution: 'Pipelines that push the same tag again fail from then on: change them first, or exclude their tag.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP04', link: 'necessary', part: 'what is deployed is what was tested' },
    { id: 'OPS05-BP04', link: 'related', part: 'each build has a name of its own' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html',
  ],
  peers: ['prowler:ecr_repositories_tag_immutability', 'service-screener:ecrTagImmutability'],
  differs: {
    'prowler:ecr_repositories_tag_immutability':
      'Exceptions count by what they take out, and repositories of the pull-through cache, whose tags must move, are left out.',
    'service-screener:ecrTagImmutability':
      'Repositories that the pull-through cache fills are left out, and exceptions for all tags undo the setting.',
  },
  needs: { repositories, pullThroughCache: orGap(pullThroughCache) },
  evaluate: ({ repositories, pullThroughCache }) =>
    repositories.flatMap((repository): readonly Judgement[] => {
      const immutable = isImmutable(repository)
      const prefixes = pullThroughCache.known
        ? pullThroughCache.value.pullThroughCacheRules.map(({ ecrRepositoryPrefix }) => ecrRepositoryPrefix)
        : []
      if (prefixes.some((prefix) => isCached(repository, prefix))) return []
      const evidence = [
        at('imageTagMutability', repository.imageTagMutability),
        ...repository.imageTagMutabilityExclusionFilters.map(({ filter }, index) =>
          at(`imageTagMutabilityExclusionFilters[${index}].filter`, filter),
        ),
      ] as const
      if (immutable === undefined) {
        return [unknown(repository, undecided('MutabilityNotTold', 'ECR does not tell whether tags can move.'))]
      }
      if (immutable) return [pass(repository, ...evidence)]
      if (!pullThroughCache.known) return [unknown(repository, pullThroughCache.gap)]
      if (prefixes.includes('ROOT')) return [unknown(repository, undecided('MayBeCached', mayBeCached))]
      const [first, ...rest] = evidence
      return [fail(repository, first, ...rest)]
    }),
})
