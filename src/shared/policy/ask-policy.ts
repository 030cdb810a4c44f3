import { listExternalGrants } from './external-grants'
import type { ExternalGrant } from './external-grants'
import type { PolicyTarget } from './coverage'
import { uniqueEvidence, unknownBecause } from './judgement'
import type { PolicyJudgement } from './judgement'
import { parsePolicy } from './parse-policy'
import type { Policy } from './policy'
import type { StrangerOptions } from './strangers'

/**
 * Asks a question of a document as facts hold it: `null` where there is no policy, which gives `ifNone`. A document that is
 * no policy of the language gives `unknown`.
 */
export function askPolicy(
  document: unknown,
  ask: (policy: Policy) => PolicyJudgement,
  ifNone: 'yes' | 'no' = 'no',
): PolicyJudgement {
  if (document === null) return { answer: ifNone, evidence: [] }
  const parsed = parsePolicy(document)
  if (parsed.kind === 'policy') return ask(parsed.policy)
  const { path, message } = parsed.error
  return unknownBecause(`The policy could not be read: ${message}`, [
    { path: path || 'Statement', value: 'not readable' },
  ])
}

/** Who is asked about: whoever is no AWS service, or AWS services that may act for anyone. */
export type Outsiders = 'others' | 'services-for-anyone'

const isMeant = ({ kind, limited }: ExternalGrant, outsiders: Outsiders): boolean =>
  outsiders === 'others' ? kind !== 'service' : kind === 'service' && limited !== 'yes'

const isCertain = ({ kind, answer, limited }: ExternalGrant, outsiders: Outsiders): boolean =>
  // Whose canonical id it is, the policy does not tell.
  answer === 'yes' && kind !== 'canonicalUser' && (outsiders === 'others' || limited === 'no')

/**
 * Whether a resource's policy gives access to someone outside of `account`: to others than AWS services, or to services on
 * behalf of anyone, because no condition names the source for which they may act.
 */
export function givesOutsiders(
  policy: Policy,
  account: string,
  outsiders: Outsiders,
  options: StrangerOptions & PolicyTarget = {},
): PolicyJudgement {
  const meant = listExternalGrants(policy, account, options).filter((grant) => isMeant(grant, outsiders))
  const certain = meant.filter((grant) => isCertain(grant, outsiders))
  if (certain.length > 0) return { answer: 'yes', evidence: uniqueEvidence(certain.map(({ evidence }) => evidence)) }
  if (meant.length === 0) return { answer: 'no', evidence: [] }
  const unclear = meant.flatMap(({ evidence, limits }) => [evidence, ...limits])
  return unknownBecause('It is not certain whom the policy gives access.', unclear)
}
