import { containsRange, parseCidr } from '../network/address-range'
import type { RequestContext } from './context'
import { literalGlob, matchGlob, matchGlobIgnoringCase, wildcardGlob } from './glob'
import type { Glob } from './glob'
import { hasVariable, resolvePattern } from './pattern'
import type { Policy } from './policy'
import { allOf, fromBoolean } from './ternary'
import type { Ternary } from './ternary'

/** Compares one value of the request with one value of the policy. */
export type Compare = (actual: string, expected: string, version: Policy['version'], context: RequestContext) => Ternary

/** A condition operator without qualifier and suffix. */
export type BaseOperator = {
  /** Compares one value with one value, as if the operator were not negated. */
  readonly compare: Compare
  /** Whether the operator asks that no value matches. */
  readonly negated: boolean
}

function compareText(read: (text: string) => Glob, match: (glob: Glob, text: string) => Ternary): Compare {
  return (actual, expected, version, context) => {
    const pattern = resolvePattern(expected, version, context, read)
    // AWS: a variable without a value may make the whole statement invalid, so no answer is certain.
    return pattern.kind === 'glob' ? match(pattern.glob, actual) : 'unknown'
  }
}

const compareExact = compareText(literalGlob, matchGlob)
const compareIgnoringCase = compareText(literalGlob, matchGlobIgnoringCase)
const compareLike = compareText(wildcardGlob, matchGlob)

/** Splits at the first five colons outside of variables: the sixth part of an ARN may hold colons itself. */
function splitArn(text: string): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const character of text) {
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    if (character === ':' && depth <= 0 && parts.length < 6) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}

const compareArn: Compare = (actual, expected, version, context) => {
  const actualParts = splitArn(actual)
  const expectedParts = splitArn(expected)
  if (expectedParts.length < 6) {
    // AWS documents ARN patterns of six parts only.
    return compareLike(actual, expected, version, context) === 'no' ? 'no' : 'unknown'
  }
  if (actualParts.length < 6) return 'no'
  return allOf(expectedParts.map((part, index) => compareLike(actualParts[index] ?? '', part, version, context)))
}

const numberPattern = /^[+-]?(\d+(\.\d*)?|\.\d+)$/

function readInstant(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text) && !/^\d{4}$/.test(text)) return Number(text) * 1000
  if (!/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(text)) return undefined
  // A time without a zone would be read in the zone of this machine.
  const zoned = /T/.test(text) && !/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? `${text}Z` : text
  const instant = Date.parse(zoned)
  return Number.isNaN(instant) ? undefined : instant
}

function compareParsed<Value>(
  parse: (text: string) => Value | undefined,
  holds: (actual: Value, expected: Value) => boolean,
): Compare {
  return (actual, expected) => {
    const actualValue = parse(actual.trim())
    const expectedValue = parse(expected.trim())
    if (actualValue === undefined || expectedValue === undefined) return 'unknown'
    return fromBoolean(holds(actualValue, expectedValue))
  }
}

const readNumber = (text: string): number | undefined => (numberPattern.test(text) ? Number(text) : undefined)
const readBoolean = (text: string): boolean | undefined => {
  const lower = text.toLowerCase()
  return lower === 'true' || lower === 'false' ? lower === 'true' : undefined
}

const compareBoolean: Compare = (actual, expected, version, context) => {
  if (!hasVariable(expected, version))
    return compareParsed(readBoolean, (a, b) => a === b)(actual, expected, version, context)
  return compareIgnoringCase(actual, expected, version, context)
}

const compareAddress = compareParsed(parseCidr, (actual, expected) => containsRange(expected, actual))
const compareBinary: Compare = (actual, expected) => fromBoolean(actual === expected)

const orders = {
  LessThan: (a: number, b: number) => a < b,
  LessThanEquals: (a: number, b: number) => a <= b,
  GreaterThan: (a: number, b: number) => a > b,
  GreaterThanEquals: (a: number, b: number) => a >= b,
} as const

function ordered(
  prefix: string,
  parse: (text: string) => number | undefined,
): readonly (readonly [string, BaseOperator])[] {
  const equals = compareParsed(parse, (a, b) => a === b)
  return [
    [`${prefix}Equals`, { compare: equals, negated: false }],
    [`${prefix}NotEquals`, { compare: equals, negated: true }],
    ...Object.entries(orders).map(
      ([name, holds]) => [`${prefix}${name}`, { compare: compareParsed(parse, holds), negated: false }] as const,
    ),
  ]
}

const all: readonly (readonly [string, BaseOperator])[] = [
  ['StringEquals', { compare: compareExact, negated: false }],
  ['StringNotEquals', { compare: compareExact, negated: true }],
  ['StringEqualsIgnoreCase', { compare: compareIgnoringCase, negated: false }],
  ['StringNotEqualsIgnoreCase', { compare: compareIgnoringCase, negated: true }],
  ['StringLike', { compare: compareLike, negated: false }],
  ['StringNotLike', { compare: compareLike, negated: true }],
  ['ArnEquals', { compare: compareArn, negated: false }],
  ['ArnLike', { compare: compareArn, negated: false }],
  ['ArnNotEquals', { compare: compareArn, negated: true }],
  ['ArnNotLike', { compare: compareArn, negated: true }],
  ['Bool', { compare: compareBoolean, negated: false }],
  ['BinaryEquals', { compare: compareBinary, negated: false }],
  ['IpAddress', { compare: compareAddress, negated: false }],
  ['NotIpAddress', { compare: compareAddress, negated: true }],
  ...ordered('Numeric', readNumber),
  ...ordered('Date', readInstant),
]

/** Condition operators by name in lower case; `Null` is none of them, for it compares no values. */
export const baseOperators: ReadonlyMap<string, BaseOperator> = new Map(
  all.map(([name, operator]) => [name.toLowerCase(), operator]),
)
