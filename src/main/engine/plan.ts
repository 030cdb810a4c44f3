import type { Calls, Read } from './collector'
import { now, type Fact } from './fact'
import { factOf, type RegisteredCheck, type Registry } from './validate'

/** What the chosen checks need: nothing else is called. */
export type Plan = {
  readonly checks: readonly RegisteredCheck[]
  readonly facts: readonly Fact[]
  /** Reads per account and per region, lists before the details of their resources. */
  readonly accountReads: readonly Read[]
  readonly regionReads: readonly Read[]
  /** Those of them that checks of the account or region itself need, and `keptReads`: they are made in empty regions too. */
  readonly placeReads: readonly Read[]
  /** Those of `regionReads` that pages need whole: they are made in each enabled region of the account, chosen or not. */
  readonly keptReads: readonly Read[]
  /** All operations that may be called, with the IAM actions they take. */
  readonly calls: Calls
}

/** Which services and checks were chosen; undefined: all. */
export type Choice = {
  readonly services?: readonly string[] | undefined
  readonly checks?: readonly string[] | undefined
}

/** Checks that fit the choice. */
export const chooseChecks = (registry: Registry, choice: Choice): readonly RegisteredCheck[] =>
  registry.checks.filter(
    ({ metadata }) =>
      (choice.services === undefined || choice.services.includes(metadata.service)) &&
      (choice.checks === undefined || choice.checks.includes(metadata.id)),
  )

const withParent = (fact: Fact): readonly Fact[] => (fact.kind === 'detail' ? [fact.of, fact] : [fact])

const factsOf = (checks: readonly RegisteredCheck[]): readonly Fact[] =>
  checks.flatMap(({ check }) => Object.values(check.needs).map(factOf)).flatMap(withParent)

/** Facts that are read though no check may need them; none where single checks were chosen, or their service was not. */
const keptFacts = ({ facts, reads }: Registry, { checks, services }: Choice): readonly Fact[] =>
  checks === undefined
    ? [...facts.values()].filter(
        ({ id, keep }) => keep && (services === undefined || services.includes(reads.get(id)?.service ?? '')),
      )
    : []

/** From checks to facts, from facts to reads, from reads to operations and actions. */
export const plan = (registry: Registry, choice: Choice): Plan => {
  const checks = chooseChecks(registry, choice)
  const kept = keptFacts(registry, choice).flatMap(withParent)
  const facts = [
    ...new Map([...factsOf(checks), ...kept].filter(({ id }) => id !== now.id).map((fact) => [fact.id, fact])).values(),
  ]
  const reads = [...new Set(facts.flatMap((fact) => registry.reads.get(fact.id)?.read ?? []))].toSorted(
    (a, b) => Number(a.kind === 'detail') - Number(b.kind === 'detail'),
  )
  const calls = new Map<string, Set<string>>()
  for (const [operation, actions] of reads.flatMap((read) => Object.entries(read.calls))) {
    const known = calls.get(operation) ?? new Set<string>()
    actions.forEach((action) => known.add(action))
    calls.set(operation, known)
  }
  const of = (per: Fact['per']): readonly Read[] =>
    reads.filter((read) => read.provides.some((fact) => fact.per === per))
  const keptIds = new Set(kept.map(({ id }) => id))
  const ofPlaces = new Set(factsOf(checks.filter(({ check }) => check.subject === 'place')).map(({ id }) => id))
  return {
    checks,
    facts,
    accountReads: of('account'),
    regionReads: of('region'),
    placeReads: reads.filter((read) => read.provides.some(({ id }) => ofPlaces.has(id) || keptIds.has(id))),
    keptReads: of('region').filter((read) => read.provides.some(({ id }) => keptIds.has(id))),
    calls: Object.fromEntries([...calls].map(([operation, actions]) => [operation, [...actions]])),
  }
}
