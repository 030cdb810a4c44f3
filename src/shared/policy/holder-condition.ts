import { judgeCondition, readOperator } from './condition'
import { readKey } from './context'
import type { RequestContext } from './context'
import type { Condition, Policy } from './policy'
import type { Ternary } from './ternary'

/**
 * Keys that say when, where from or by whom a policy is used, not what it gives: its holder can meet them, so that they
 * take nothing away from what the policy grants in the end.
 */
const circumstances: ReadonlySet<string> = new Set([
  'aws:currenttime',
  'aws:epochtime',
  'aws:multifactorauthage',
  'aws:multifactorauthpresent',
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principaltype',
  'aws:referer',
  'aws:resourceaccount',
  'aws:resourceorgid',
  'aws:resourceorgpaths',
  'aws:securetransport',
  'aws:sourceip',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:tokenissuetime',
  'aws:useragent',
  'aws:userid',
  'aws:username',
  'aws:viaawsservice',
  'aws:vpcsourceip',
])

/** Starts of keys that say what a policy gives: which resources, tags, policies or services. */
const scopes = [
  'aws:requesttag/',
  'aws:resourcetag/',
  'aws:tagkeys',
  'ec2:',
  'iam:associatedresourcearn',
  'iam:awsservicename',
  'iam:passedtoservice',
  'iam:permissionsboundary',
  'iam:policyarn',
  'iam:resourcetag/',
  'sagemaker:resourcetag/',
  'ssm:resourcetag/',
]

const startsWithAny = (text: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => text.startsWith(prefix))

/**
 * Whether a condition of an Allow lets the holder of the policy do all that it names: yes if it can be met, no if it
 * narrows what is given, unknown if nobody can tell.
 */
export function letsHolder(condition: Condition, version: Policy['version'], context: RequestContext): Ternary {
  const key = condition.key.toLowerCase()
  const operator = readOperator(condition.operator)
  if (operator.kind === 'unknown') return 'unknown'
  if (circumstances.has(key) || key.startsWith('aws:principaltag/')) return 'yes'
  if (readKey(context, key).state !== 'unknown') return judgeCondition(condition, version, context)
  if (operator.kind === 'null' || !startsWithAny(key, scopes)) return 'unknown'
  // "All but these", and all that lacks the key, may still be nearly everything.
  return operator.base.negated || operator.ifExists || operator.quantifier === 'forAllValues' ? 'unknown' : 'no'
}
