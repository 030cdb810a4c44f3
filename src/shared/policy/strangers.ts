import { parseCidr } from '../network/address-range'
import { coversInternet } from '../network/internet'
import { judgeCondition, readOperator } from './condition'
import type { Operator } from './condition'
import { findKeyMeaning } from './condition-keys'
import type { KeyMeaning } from './condition-keys'
import { makeContext } from './context'
import { isFixedValue } from './fixed-value'
import { hasWildcard } from './glob'
import type { Condition, Policy, Statement } from './policy'
import { allOf, anyOf, fromBoolean, negate } from './ternary'
import type { Ternary } from './ternary'

/** What the questions about strangers need to know besides the policy. */
export type StrangerOptions = {
  /** Time at which the policy is judged, ISO 8601; without it conditions on the time are unknown. */
  readonly now?: string
  /** Further keys, in lower case, that name someone in particular: those of an identity provider. */
  readonly identityKeys?: ReadonlySet<string>
  /** Keys that count as naming someone; all if left out. For services only the keys of the source do. */
  readonly onlyKeys?: ReadonlySet<string>
}

const textOperators = /^(string(not)?(equals(ignorecase)?|like)|arn(not)?(equals|like))$/
const addressOperators = /^(not)?ipaddress$/

function findMeaning(key: string, { identityKeys, onlyKeys }: StrangerOptions): KeyMeaning | undefined {
  const lower = key.toLowerCase()
  if (identityKeys?.has(lower)) return 'id'
  const meaning = findKeyMeaning(lower)
  if (onlyKeys === undefined || meaning === undefined || meaning === 'clock' || onlyKeys.has(lower)) return meaning
  return 'anyone'
}

function suits(meaning: KeyMeaning, name: string): boolean {
  if (meaning === 'address') return addressOperators.test(name)
  if (meaning === 'network' || meaning === 'service') return name === 'bool'
  return meaning === 'clock' ? name.startsWith('date') || name.startsWith('numeric') : textOperators.test(name)
}

/** Whether all values of a condition name someone in particular, one by one and, for addresses, together. */
function areFixed(condition: Condition, meaning: KeyMeaning, name: string): Ternary {
  const values = condition.values.map(({ text }) => text)
  if (values.length === 0) return 'unknown'
  // An operator without wildcards takes a star as a star. Whoever wrote it meant something else; AWS calls it public.
  const isMisplaced = /equals/.test(name) && name.startsWith('string') && values.some(hasWildcard)
  if (isMisplaced && meaning !== 'anyone') return 'unknown'
  // As text, a star before the account runs over colons, into names that strangers choose.
  const isLoose =
    meaning === 'arn' && /^string(not)?like$/.test(name) && values.some((text) => /^([^:]*:){0,3}[^:]*[*?]/.test(text))
  const fixed = allOf(values.map((text) => isFixedValue(meaning, text)))
  if (isLoose && fixed === 'yes') return 'unknown'
  if (meaning !== 'address' || fixed !== 'yes') return fixed
  const ranges = values.flatMap((text) => parseCidr(text) ?? [])
  return fromBoolean(!coversInternet(ranges))
}

function judgeClock(condition: Condition, version: Policy['version'], { now }: StrangerOptions): Ternary {
  if (now === undefined) return 'unknown'
  const epoch = String(Math.floor(Date.parse(now) / 1000))
  return judgeCondition(condition, version, makeContext({ 'aws:CurrentTime': now, 'aws:EpochTime': epoch }))
}

const demandsKey = (conditions: readonly Condition[], key: string): boolean =>
  conditions.some(
    (condition) =>
      condition.operator.toLowerCase() === 'null' &&
      condition.key.toLowerCase() === key.toLowerCase() &&
      condition.values.length > 0 &&
      condition.values.every(({ text }) => text.toLowerCase() === 'false'),
  )

type Comparison = Extract<Operator, { kind: 'compare' }>

/** Whether a condition of an Allow keeps strangers out. */
function keepsOut(
  condition: Condition,
  conditions: readonly Condition[],
  version: Policy['version'],
  options: StrangerOptions,
): Ternary {
  const operator = readOperator(condition.operator)
  const meaning = findMeaning(condition.key, options)
  if (operator.kind === 'unknown' || meaning === undefined) return 'unknown'
  // That a key is there, or is not, names nobody.
  if (operator.kind === 'null') return 'no'
  if (meaning === 'clock') return negate(judgeClock(condition, version, options))
  if (meaning === 'anyone' || operator.base.negated) return 'no'
  if (!suits(meaning, operator.name)) return 'unknown'
  // Whoever comes without the key gets in, unless the statement also demands that it is there.
  const lacksKey = operator.ifExists || operator.quantifier === 'forAllValues'
  if (lacksKey && !demandsKey(conditions, condition.key)) return 'no'
  return areFixed(condition, meaning, operator.name)
}

/** Whether the conditions of an Allow statement keep strangers out: one that does is enough. */
export function keepsStrangersOut(statement: Statement, version: Policy['version'], options: StrangerOptions): Ternary {
  const { conditions } = statement
  return anyOf(conditions.map((condition) => keepsOut(condition, conditions, version, options)))
}

/** The conditions that keep strangers out, or may. */
export function findLimits(
  statement: Statement,
  version: Policy['version'],
  options: StrangerOptions,
): readonly { readonly condition: Condition; readonly answer: 'yes' | 'unknown' }[] {
  const { conditions } = statement
  return conditions.flatMap((condition) => {
    const answer = keepsOut(condition, conditions, version, options)
    return answer === 'no' ? [] : [{ condition, answer }]
  })
}

/** Keys that whoever asks fills in, so that a Deny for other values is avoided by sending the right one. */
const isHeader = (key: string): boolean => key.toLowerCase().startsWith('s3:x-amz-')

function hitsByComparison(condition: Condition, operator: Comparison, meaning: KeyMeaning): Ternary {
  if (meaning === 'service') {
    // Strangers ask in their own name. Requests that nobody signed lack the key, which only IfExists lets pass.
    const isAboutOthers = condition.values.every(({ text }) => text.toLowerCase() === 'false')
    return fromBoolean(isAboutOthers && operator.ifExists)
  }
  // Only "everyone but these" reaches every stranger, with and without the key; ForAnyValue needs the key.
  if (isHeader(condition.key)) return 'no'
  if (meaning === 'anyone' || !operator.base.negated || operator.quantifier === 'forAnyValue') return 'no'
  return suits(meaning, operator.name) ? areFixed(condition, meaning, operator.name) : 'unknown'
}

/** Whether the conditions of a Deny statement hold for every stranger, so that it takes back what an Allow gives. */
export function hitsStrangers(statement: Statement, version: Policy['version'], options: StrangerOptions): Ternary {
  return allOf(
    statement.conditions.map((condition): Ternary => {
      const operator = readOperator(condition.operator)
      const meaning = findMeaning(condition.key, options)
      if (operator.kind === 'unknown' || meaning === undefined) return 'unknown'
      if (operator.kind === 'null') return 'no'
      if (meaning === 'clock') return judgeClock(condition, version, options)
      return hitsByComparison(condition, operator, meaning)
    }),
  )
}
