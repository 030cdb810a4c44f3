import { listExternalGrants } from './external-grants'
import type { ExternalGrant } from './external-grants'
import { readOperator } from './condition'
import { listGrants } from './coverage'
import { intersectsGlobIgnoringCase, wildcardGlob } from './glob'
import { showText, uniqueEvidence, unknownBecause } from './judgement'
import type { PolicyEvidence, PolicyJudgement } from './judgement'
import type { Condition, Policy, Statement } from './policy'
import { isPublic, openProviders } from './public-access'
import type { StrangerOptions } from './strangers'
import { anyOf, fromBoolean, negate } from './ternary'
import type { Ternary } from './ternary'

/** Keys that tie a provider of `openProviders` to one application of the owner. */
const applicationKeys: ReadonlySet<string> = new Set(
  [...openProviders].flatMap((host) => ['aud', 'oaud', 'app_id', 'sub', 'id'].map((claim) => `${host}:${claim}`)),
)

/**
 * Whether a role's trust policy lets anyone assume it: everyone, or everyone with an account at a public identity
 * provider without naming the application. An external id does not count as a limit, for it is no secret.
 */
export function trustsAnyone(policy: Policy, options: StrangerOptions = {}): PolicyJudgement {
  return isPublic(policy, { ...options, identityKeys: applicationKeys })
}

/** A trust in another account, with whether it asks for an external id. */
export type TrustedAccount = ExternalGrant & {
  /** Whether `sts:ExternalId` must have a certain value; it protects from a confused deputy at a third party. */
  readonly externalId: boolean
}

function demandsExternalId(statement: Statement | undefined): boolean {
  return (statement?.conditions ?? []).some((condition) => {
    const operator = readOperator(condition.operator)
    if (operator.kind !== 'compare' || condition.key.toLowerCase() !== 'sts:externalid') return false
    const isPositive = !operator.base.negated && !operator.ifExists && operator.quantifier !== 'forAllValues'
    return isPositive && condition.values.every(({ text }) => text !== '' && !/^[*?]+$/.test(text))
  })
}

/** Lists the other accounts that a role's trust policy trusts. */
export function listTrustedAccounts(
  policy: Policy,
  account: string,
  options: StrangerOptions = {},
): readonly TrustedAccount[] {
  return listExternalGrants(policy, account, options)
    .filter(({ kind }) => kind === 'account')
    .map((grant) => {
      const statement = policy.statements.find(({ path }) => grant.evidence.path.startsWith(`${path}.`))
      return { ...grant, externalId: demandsExternalId(statement) }
    })
}

const githubHost = 'token.actions.githubusercontent.com'

/** Claims of GitHub's token that by themselves name a repository or its owner. */
const ownerClaims: ReadonlySet<string> = new Set([
  'enterprise',
  'enterprise_id',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
])

/** Claims that anyone's workflow can have. */
const freeClaims: ReadonlySet<string> = new Set([
  'aud',
  'actor',
  'environment',
  'ref',
  'job_workflow_ref',
  'event_name',
])

/** Whether a value of the subject names an owner: `repo:octo-org/…`; `repo:octo*` would let `octopus` in as well. */
const namesOwner = (text: string): boolean =>
  /^(repo|repository):[^*?${}/:]+\//.test(text) ||
  /^(repository_owner|repository_owner_id|repository_id|enterprise|enterprise_id):[^*?${}:]+(:|$)/.test(text)

function limitsGithub({ operator: text, key, values }: Condition): Ternary {
  const lower = key.toLowerCase()
  if (!lower.startsWith(`${githubHost}:`)) return lower.startsWith('aws:') ? 'unknown' : 'no'
  const claim = lower.slice(githubHost.length + 1)
  const operator = readOperator(text)
  if (operator.kind === 'unknown') return 'unknown'
  if (operator.kind === 'null' || operator.base.negated || freeClaims.has(claim)) return 'no'
  // Each token has a subject, so a missing key is no way around it; the other claims are not in every token.
  const lacksKey = operator.ifExists || operator.quantifier === 'forAllValues'
  if (!operator.name.startsWith('string') || values.length === 0) return 'unknown'
  if (claim === 'sub') return fromBoolean(values.every(({ text: value }) => namesOwner(value)))
  if (lacksKey) return 'no'
  return ownerClaims.has(claim)
    ? fromBoolean(values.every(({ text: value }) => /^[^*?${}]+(\/|$)/.test(value)))
    : 'unknown'
}

const allowsWebIdentity = (statement: Statement, policy: Policy): boolean =>
  listGrants(statement, policy.version, { service: 'sts' }).some(({ action }) =>
    intersectsGlobIgnoringCase(wildcardGlob(action), wildcardGlob('sts:AssumeRoleWithWebIdentity')),
  )

/** Whether a role trusts GitHub Actions without naming an owner or repository, so that anyone's workflow can assume it. */
export function trustsGithubWithoutSubject(policy: Policy): PolicyJudgement {
  const open: PolicyEvidence[] = []
  const unclear: PolicyEvidence[] = []
  // A Deny about the token may take the trust back from all but some.
  const isNarrowed = policy.statements.some(
    ({ effect, conditions }) =>
      effect === 'Deny' && conditions.some(({ key }) => key.toLowerCase().startsWith(githubHost)),
  )
  for (const statement of policy.statements) {
    if (statement.effect !== 'Allow' || !allowsWebIdentity(statement, policy)) continue
    const { principals } = statement
    const providers = (principals?.negated ? [] : (principals?.entries ?? [])).filter(
      ({ kind, text }) => kind === 'Federated' && (text.endsWith(`/${githubHost}`) || text === githubHost),
    )
    const isOpen = negate(anyOf(statement.conditions.map(limitsGithub)))
    const subjects = statement.conditions
      .filter(({ key }) => key.toLowerCase() === `${githubHost}:sub`)
      .flatMap(({ values }) => values.map(showText))
    if (isOpen === 'yes' && !isNarrowed) open.push(...providers.flatMap((entry) => [showText(entry), ...subjects]))
    if (isOpen === 'unknown' || (isOpen === 'yes' && isNarrowed)) unclear.push(...providers.map(showText))
  }
  if (open.length > 0) return { answer: 'yes', evidence: uniqueEvidence(open) }
  if (unclear.length === 0) return { answer: 'no', evidence: [] }
  return unknownBecause('It is not certain that the conditions name an owner of repositories at GitHub.', unclear)
}
