/** What a check should say of a resource: a verdict, or that it could not be judged. */
export type Answer = 'pass' | 'fail' | 'unknown'

/** Resources by their names of `Estate`, or all of a kind that the check's other expectations do not name. */
export type Chosen = string | readonly string[] | { readonly othersOf: string }

/** What one check should say of some resources, and why: written by hand, from what AWS documents. */
export interface Expectation {
  readonly answer: Answer
  readonly resources: Chosen
  readonly reason: string
}

/** All that is expected of one check, over all regions. */
export interface CheckExpectations {
  readonly check: string
  readonly expected: readonly Expectation[]
  /** Why the estate has nothing good, or nothing bad, for this check; every other check has both. */
  readonly oneSided?: string
}

/** The ARNs behind each name, `kind:what it is like`; a name may stand for several alike. */
export type Estate = ReadonlyMap<string, readonly string[]>

/** Expects that these resources pass. */
export const passes = (resources: Chosen, reason: string): Expectation => ({ answer: 'pass', resources, reason })

/** Expects that these resources fail. */
export const fails = (resources: Chosen, reason: string): Expectation => ({ answer: 'fail', resources, reason })

/** Expects that these resources cannot be judged. */
export const isUnknown = (resources: Chosen, reason: string): Expectation => ({ answer: 'unknown', resources, reason })

/** All resources of a kind that the check's other expectations do not name. */
export const othersOf = (kind: string): Chosen => ({ othersOf: kind })

/** What is expected of a check for which the estate has both good and bad. */
export const expectCheck = (check: string, ...expected: readonly Expectation[]): CheckExpectations => ({
  check,
  expected,
})

/** What is expected of a check for which there can be only good or only bad; `oneSided` says why. */
export const expectOneSide = (
  check: string,
  oneSided: string,
  ...expected: readonly Expectation[]
): CheckExpectations => ({ check, expected, oneSided })

/** What is expected of one resource. */
export interface ExpectedAnswer {
  readonly name: string
  readonly answer: Answer
  readonly reason: string
}

const namesOf = ({ resources }: Expectation): readonly string[] => {
  if (typeof resources === 'string') return [resources]
  return 'othersOf' in resources ? [] : resources
}

/** The answers expected of a check, by ARN, and what is wrong with the expectations themselves. */
export const expandExpectations = (
  { check, expected, oneSided }: CheckExpectations,
  estate: Estate,
): { readonly answers: ReadonlyMap<string, ExpectedAnswer>; readonly mistakes: readonly string[] } => {
  const named = new Set(expected.flatMap(namesOf))
  const answers = new Map<string, ExpectedAnswer>()
  const mistakes: string[] = []
  for (const expectation of expected) {
    const { resources, answer, reason } = expectation
    const names =
      typeof resources === 'object' && 'othersOf' in resources
        ? [...estate.keys()].filter((name) => name.startsWith(`${resources.othersOf}:`) && !named.has(name))
        : namesOf(expectation)
    if (names.length === 0) mistakes.push(`${check}: an expectation is about no resource ("${reason}").`)
    for (const name of names) {
      const arns = estate.get(name) ?? []
      if (arns.length === 0) mistakes.push(`${check}: the estate has no "${name}".`)
      for (const arn of arns) {
        if (answers.has(arn)) mistakes.push(`${check}: "${name}" is expected twice.`)
        answers.set(arn, { name, answer, reason })
      }
    }
  }
  const sides = new Set(expected.map(({ answer }) => answer))
  const both = sides.has('pass') && sides.has('fail')
  if (!both && oneSided === undefined) mistakes.push(`${check}: the estate has no good or no bad, and nobody says why.`)
  if (both && oneSided !== undefined) mistakes.push(`${check}: it has good and bad, and claims that it cannot.`)
  return { answers, mistakes }
}
