import { assertNever } from '../assert-never'
import { baseOperators } from './compare'
import type { BaseOperator } from './compare'
import { readKey } from './context'
import type { ContextValue, RequestContext } from './context'
import type { Condition, Policy } from './policy'
import { allOf, anyOf, fromBoolean, negate } from './ternary'
import type { Ternary } from './ternary'

/** A condition operator taken apart. */
export type Operator =
  | {
      readonly kind: 'compare'
      /** Comparison without qualifier and suffix. */
      readonly base: BaseOperator
      /** Name of it in lower case, such as `stringlike`. */
      readonly name: string
      /** How a key with several values is judged; `single` where the policy does not say. */
      readonly quantifier: 'single' | 'forAllValues' | 'forAnyValue'
      /** Whether a missing key makes the condition hold. */
      readonly ifExists: boolean
    }
  | { readonly kind: 'null' }
  | { readonly kind: 'unknown' }

/** Takes the name of a condition operator apart; what AWS does not document is `unknown`. */
export function readOperator(text: string): Operator {
  const lower = text.toLowerCase()
  if (lower === 'null') return { kind: 'null' }
  const [, qualifier, rest = ''] = /^(?:(forallvalues|foranyvalue):)?(.*)$/.exec(lower) ?? []
  const ifExists = rest.endsWith('ifexists')
  const name = ifExists ? rest.slice(0, -'ifexists'.length) : rest
  const base = baseOperators.get(name)
  if (base === undefined) return { kind: 'unknown' }
  const quantifier = qualifier === undefined ? 'single' : qualifier === 'forallvalues' ? 'forAllValues' : 'forAnyValue'
  return { kind: 'compare', base, name, quantifier, ifExists }
}

function judgeNull(condition: Condition, value: ContextValue): Ternary {
  if (value.state === 'unknown') return 'unknown'
  const isMissing = value.state === 'absent' || value.values.length === 0
  return anyOf(
    condition.values.map(({ text }): Ternary => {
      const wanted = text.trim().toLowerCase()
      if (wanted !== 'true' && wanted !== 'false') return 'unknown'
      return fromBoolean(isMissing === (wanted === 'true'))
    }),
  )
}

/**
 * Whether a condition holds in a request. A missing key fails a condition, but satisfies one that is negated, ends in
 * `IfExists`, or asks about all values of the key, since there are none (vacuous truth). Operators that are not known,
 * values that cannot be read, and keys of which nothing is known give `unknown`.
 */
export function judgeCondition(condition: Condition, version: Policy['version'], context: RequestContext): Ternary {
  const operator = readOperator(condition.operator)
  if (operator.kind === 'unknown') return 'unknown'
  const value = readKey(context, condition.key)
  if (operator.kind === 'null') return judgeNull(condition, value)
  if (value.state === 'unknown') return 'unknown'

  const { base, quantifier, ifExists } = operator
  const values = value.state === 'known' ? value.values : []
  const judgeValue = (actual: string): Ternary => {
    const matches = anyOf(condition.values.map(({ text }) => base.compare(actual, text, version, context)))
    return base.negated ? negate(matches) : matches
  }
  switch (quantifier) {
    case 'forAllValues':
      return allOf(values.map(judgeValue))
    case 'forAnyValue':
      // AWS does not say what IfExists means here for a missing key.
      if (values.length === 0) return ifExists ? 'unknown' : 'no'
      return anyOf(values.map(judgeValue))
    case 'single': {
      if (values.length === 0) return fromBoolean(ifExists || base.negated)
      const answers = new Set(values.map(judgeValue))
      // Without a qualifier AWS leaves several values undefined: certain only where all of them agree.
      const [only, ...more] = answers
      return only === undefined || more.length > 0 ? 'unknown' : only
    }
    default:
      return assertNever(quantifier)
  }
}
