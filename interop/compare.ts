import type { Outcome } from '../src/shared/review/outcome'
import type { Answer, CheckExpectations, Estate } from './expectation'
import { expandExpectations } from './expectation'

/** How a comparison ended: what was as expected, and a sentence for each thing that was not. */
export interface Comparison {
  readonly passed: number
  readonly problems: readonly string[]
}

type Actual = { readonly arn: string; readonly answer: Answer; readonly region: string; readonly detail: string }

const actualAnswers = (outcomes: readonly Outcome[]): readonly Actual[] =>
  outcomes.flatMap(({ region, verdicts, unknown }) => [
    ...verdicts.map(({ resource, result, evidence }) => ({
      arn: resource.arn,
      answer: result,
      region,
      detail: evidence.map(({ path, value }) => `${path} = ${value}`).join(', '),
    })),
    ...unknown.map(({ resource, gap }) => ({
      arn: resource.arn,
      answer: 'unknown' as const,
      region,
      detail: JSON.stringify(gap),
    })),
  ])

/** Compares what one check said with what is expected of it: nothing may be missing, and nothing may be said unasked. */
export const compareCheck = (
  expectations: CheckExpectations,
  outcomes: readonly Outcome[],
  estate: Estate,
): Comparison => {
  const { check } = expectations
  const { answers, mistakes } = expandExpectations(expectations, estate)
  const problems = [...mistakes]
  const met = new Set<string>()
  const missed = new Set<string>()
  for (const { arn, answer, region, detail } of actualAnswers(outcomes)) {
    const expected = answers.get(arn)
    if (expected === undefined) {
      problems.push(`${check} in ${region}: ${answer} for ${arn}, of which nothing is expected (${detail}).`)
    } else if (expected.answer === answer) met.add(arn)
    else {
      problems.push(
        `${check} in ${region}: ${answer} for ${expected.name} (${arn}), where ${expected.answer} is expected: ${expected.reason} (${detail}).`,
      )
      missed.add(arn)
    }
  }
  for (const [arn, { name, answer, reason }] of answers) {
    const spoken = actualAnswers(outcomes).some((actual) => actual.arn === arn)
    if (!spoken) problems.push(`${check}: nothing about ${name} (${arn}), where ${answer} is expected: ${reason}.`)
  }
  return { passed: [...met].filter((arn) => !missed.has(arn)).length, problems }
}

const isServed = (outcomes: readonly Outcome[]): boolean => outcomes.some(({ status }) => status !== 'notAssessed')

/** Compares all outcomes of a review with all expectations; a check that the server answers needs expectations. */
export const compareAll = (
  all: readonly CheckExpectations[],
  checks: readonly string[],
  outcomes: readonly Outcome[],
  estate: Estate,
): Comparison => {
  const known = new Map(all.map((expectations) => [expectations.check, expectations]))
  const problems: string[] = []
  if (known.size !== all.length) problems.push('A check has two lists of expectations.')
  for (const name of known.keys()) {
    if (!checks.includes(name)) problems.push(`There are expectations of ${name}, and there is no such check.`)
  }
  let passed = 0
  for (const check of checks) {
    const found = outcomes.filter((outcome) => outcome.check === check)
    const expectations = known.get(check)
    if (found.length === 0) problems.push(`${check} has no outcome.`)
    else if (expectations) {
      const compared = compareCheck(expectations, found, estate)
      passed += compared.passed
      problems.push(...compared.problems)
    } else if (isServed(found)) problems.push(`${check} was assessed, and nothing is expected of it.`)
    else if (found.some(({ verdicts }) => verdicts.length > 0)) problems.push(`${check} has verdicts without facts.`)
    else passed += 1
  }
  return { passed, problems }
}
