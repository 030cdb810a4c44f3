import type { Severity } from '../../../shared/review/outcome'
import { coversGrant } from '../../../shared/policy/coverage'
import type { PolicyTarget } from '../../../shared/policy/coverage'
import { expandActions } from '../../../shared/policy/expand-actions'
import { showText, unknownBecause } from '../../../shared/policy/judgement'
import type { PolicyJudgement } from '../../../shared/policy/judgement'
import type { Policy } from '../../../shared/policy/policy'
import type { CheckPlace } from '../../engine/check'
import type { NewestImage, Repository } from './facts'

/** What a repository's policy is about: the repository. */
export const repositoryTarget = ({ arn }: Repository): PolicyTarget => ({ service: 'ecr', resources: [arn] })

const repositoryArn = ({ partition, region, account }: CheckPlace, name: string): string =>
  `arn:${partition}:ecr:${region}:${account.id}:repository/${name}`

/** What a registry's policy is about: all repositories, those to come included. */
export const registryTarget = (place: CheckPlace): PolicyTarget => ({
  service: 'ecr',
  resources: [repositoryArn(place, '*')],
})

/** A repository that nobody can have named in a policy: who gets it gets all. */
export const anyRepositoryTarget = (place: CheckPlace): PolicyTarget => ({
  service: 'ecr',
  resources: [repositoryArn(place, 'q7-probe/q7-probe')],
})

/** The actions by which somebody replaces or deletes images, or gives others access to them. */
const changingActions: readonly string[] = [
  'ecr:BatchDeleteImage',
  'ecr:DeleteLifecyclePolicy',
  'ecr:DeleteRepository',
  'ecr:DeleteRepositoryPolicy',
  'ecr:PutImage',
  'ecr:PutImageTagMutability',
  'ecr:PutLifecyclePolicy',
  'ecr:ReplicateImage',
  'ecr:SetRepositoryPolicy',
]

/** The policy with no other grants than those that change the repository, action by action. */
export const onlyChanges = (policy: Policy): Policy => ({
  ...policy,
  statements: policy.statements.flatMap((statement) => {
    if (statement.effect === 'Deny') return [statement]
    const granted = expandActions(statement.actions, changingActions)
    const { path } = statement.actions
    const patterns = granted.map((text) => ({ text, path }))
    return granted.length === 0 ? [] : [{ ...statement, actions: { negated: false, patterns, path } }]
  }),
})

/** An action that ECR does not have: whoever may do it may do all, and what AWS adds later. */
const anyAction = 'ecr:Q7Probe'

/** Whether a policy grants all actions of ECR to somebody, in whatever words. */
export const grantsAllActions = (policy: Policy, { arn }: Repository): PolicyJudgement => {
  const grants = policy.statements.filter(
    ({ effect, actions }) => effect === 'Allow' && expandActions(actions, [anyAction]).length > 0,
  )
  const evidence = grants.flatMap(({ actions }) =>
    actions.patterns
      .filter(
        (pattern) => actions.negated || expandActions({ ...actions, patterns: [pattern] }, [anyAction]).length > 0,
      )
      .map(showText),
  )
  if (grants.length === 0) return { answer: 'no', evidence: [] }
  const isDenied = policy.statements.some(
    (statement) =>
      statement.effect === 'Deny' && coversGrant(statement, policy.version, { action: anyAction, resource: arn }),
  )
  if (!isDenied) return { answer: 'yes', evidence }
  return unknownBecause('It is not certain from whom a Deny takes back what the policy grants.', evidence)
}

/** Whether a filter fits every name or tag. */
export const fitsAll = (filter: string): boolean => /^\*+$/.test(filter)

/** Whether no tag of the repository can be moved to another image, but for named exceptions; undefined where AWS does not say. */
export const isImmutable = (repository: Repository): boolean | undefined => {
  const exceptAll = repository.imageTagMutabilityExclusionFilters.some(({ filter }) => fitsAll(filter))
  switch (repository.imageTagMutability) {
    case 'IMMUTABLE':
      return true
    case 'MUTABLE':
      return false
    case 'IMMUTABLE_WITH_EXCLUSION':
      return !exceptAll
    case 'MUTABLE_WITH_EXCLUSION':
      return exceptAll
    default:
      return undefined
  }
}

/** Whether a rule of the pull-through cache fills the repository. */
export const isCached = ({ repositoryName }: Repository, prefix: string): boolean =>
  repositoryName.startsWith(`${prefix}/`)

/** Severities as ECR names them, worst first, with what a finding of each weighs here. */
export const scanSeverities: readonly (readonly [name: string, weight: Severity])[] = [
  ['CRITICAL', 'high'],
  ['HIGH', 'high'],
  ['MEDIUM', 'medium'],
  ['LOW', 'low'],
  ['INFORMATIONAL', 'low'],
  ['UNDEFINED', 'low'],
]

/** The days within which a scan counts as recent. */
export const recentDays = 30

/** Whether a scan lies within `recentDays`; both in ISO 8601. */
export const isRecent = (moment: string | undefined, now: string): boolean =>
  moment !== undefined && Date.parse(now) - Date.parse(moment) <= recentDays * 86_400_000

const lists: ReadonlySet<string | undefined> = new Set([
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.index.v1+json',
])

/** Whether it is a list of images, one for each kind of processor, which basic scanning takes one by one. */
export const isImageList = ({ image }: NewestImage): boolean => lists.has(image?.imageManifestMediaType)
