import type { Json } from '../../shared/json'
import type { FactItem, FactUnit, StoredFact } from '../../shared/review/fact-state'
import { gapSchema, type Gap } from '../../shared/review/gap'
import { globalRegion, type Outcome } from '../../shared/review/outcome'
import { caseAccount, caseAccountArn, caseRegion, caseRegionArn, type Case, type Cases, type Expected } from './cases'
import type { Check, Evidence, Need } from './check'
import { evaluate } from './evaluate'
import { now, type Fact } from './fact'
import { canonicalText, isVolatilePath, shape, toPlain } from './shape'
import { factOf, type RegisteredCheck } from './validate'

type Row = Case<Readonly<Record<string, Need>>>

const defaultNow = '2026-06-01T00:00:00Z'

const asGap = (value: unknown): Gap | undefined => {
  const parsed = gapSchema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Problems = string[]

const toItem = (fact: Fact, key: string, value: unknown, problems: Problems): FactItem => {
  const gap = asGap(value)
  if (gap) return { key, gap }
  const shaped = shape(fact.schema, value)
  if (!shaped.ok) problems.push(`gives a ${fact.id} that its schema refuses: ${shaped.problem}`)
  else if (canonicalText(shaped.value) !== canonicalText(toPlain(value))) {
    problems.push(`gives a ${fact.id} that is stored otherwise (unsorted, or with fields that the schema drops)`)
  }
  return { key, value: shaped.ok ? shaped.value : null }
}

const arnOf = (value: unknown): string => (isRecord(value) && typeof value['arn'] === 'string' ? value['arn'] : '')

const stored = (items: readonly FactItem[]): StoredFact => ({ complete: true, items })

const storedFact = (fact: Fact, given: unknown, problems: Problems): StoredFact => {
  const gap = asGap(given)
  if (gap) return { complete: true, gap, items: [] }
  switch (fact.kind) {
    case 'list':
      if (!Array.isArray(given)) problems.push(`gives no list for ${fact.id}`)
      return stored(
        (Array.isArray(given) ? given : []).map((value: unknown) => toItem(fact, arnOf(value), value, problems)),
      )
    case 'one':
      return stored([toItem(fact, '', given, problems)])
    case 'detail':
      return stored(
        Object.entries(isRecord(given) ? given : {}).map(([key, value]) => toItem(fact, key, value, problems)),
      )
  }
}

const keyOf = (unit: FactUnit): string => `${unit.account} ${unit.region} ${unit.fact}`

type World = {
  readonly facts: ReadonlyMap<string, StoredFact>
  readonly regions: readonly string[]
  readonly now: string
}

const worldOf = (check: Check, row: Row, problems: Problems): World => {
  const given: Readonly<Record<string, unknown>> = row.given
  const facts = new Map<string, StoredFact>()
  const regions = new Set<string>()
  for (const [name, need] of Object.entries(check.needs)) {
    const fact = factOf(need)
    if (fact.id === now.id) continue
    if (!(name in given)) problems.push(`does not give ${name}`)
    if ('across' in need) {
      for (const [region, list] of Object.entries(isRecord(given[name]) ? given[name] : {})) {
        regions.add(region)
        facts.set(keyOf({ account: caseAccount, region, fact: fact.id }), storedFact(fact, list, problems))
      }
      continue
    }
    const region = fact.per === 'account' ? globalRegion : caseRegion
    facts.set(keyOf({ account: caseAccount, region, fact: fact.id }), storedFact(fact, given[name], problems))
  }
  const time = isRecord(given['now']) ? given['now']['time'] : undefined
  return {
    facts,
    regions: regions.size > 0 ? [...regions] : [caseRegion],
    now: typeof time === 'string' ? time : defaultNow,
  }
}

/** What a path such as `Rules[0].Cidr` leads to; `[0]` also steps onto a value that is no list, as policies write single ones. */
const resolvePath = (value: Json, path: string): Json | undefined => {
  const steps = path.match(/[^.[\]]+/g) ?? []
  return steps.reduce<Json | undefined>((current, step) => {
    if (current === undefined || current === null || typeof current !== 'object') {
      return step === '0' ? current : undefined
    }
    if (Array.isArray(current)) return (current as readonly Json[])[Number(step)]
    if (step === '0' && !('0' in current)) return current
    return (current as { readonly [key: string]: Json })[step]
  }, value)
}

const matches = (items: readonly Json[], { path, value }: Evidence): boolean =>
  items.some((item) => {
    const found = resolvePath(item, path)
    return value === null ? found === null || found === undefined : found === value
  })

const problemsOfEvidence = (check: Check, world: World, outcome: Outcome): readonly string[] => {
  const items: readonly Json[] = [
    { time: world.now },
    ...[...world.facts.values()].flatMap((fact) => fact.items.flatMap((item) => (item.gap ? [] : [item.value]))),
  ]
  const schemas = Object.values(check.needs).map((need) => factOf(need).schema)
  const isMarked = (path: string): boolean => schemas.some((schema) => isVolatilePath(schema, path))
  return outcome.verdicts.flatMap((verdict) => [
    ...(verdict.result === 'fail' && verdict.evidence.length === 0
      ? [`fails ${verdict.resource.arn} without evidence`]
      : []),
    ...verdict.evidence.flatMap((evidence) => [
      ...(matches(items, evidence)
        ? []
        : [`has evidence that no fact holds: ${evidence.path} = ${String(evidence.value)}`]),
      ...(isMarked(evidence.path) === (evidence.volatile === true)
        ? []
        : [`has evidence at ${evidence.path} whose volatile mark is not the fact's`]),
    ]),
  ])
}

const resultOf = (check: Check, outcome: Outcome): readonly Expected[] => [
  ...outcome.verdicts.map((verdict) => ({
    arn: verdict.resource.arn,
    result: verdict.result,
    evidence: verdict.evidence,
    ...(verdict.severity === check.severity ? {} : { severity: verdict.severity }),
  })),
  ...outcome.unknown.map(({ resource, gap }) => ({ arn: resource.arn, result: 'unknown' as const, gap: gap.kind })),
]

const sameResult = (expected: readonly Expected[], actual: readonly Expected[]): boolean => {
  const text = (one: Expected, evidence: boolean): string =>
    canonicalText(one.result === 'unknown' || evidence ? one : { ...one, evidence: undefined })
  return (
    expected.length === actual.length &&
    expected.every((one) => {
      const withEvidence = one.result !== 'unknown' && one.evidence !== undefined
      return actual.some((other) => text(other, withEvidence) === text(one, withEvidence))
    })
  )
}

const problemsOfResult = (check: Check, row: Row, outcome: Outcome): readonly string[] => {
  if (typeof row.expect === 'string') {
    return outcome.status === row.expect
      ? []
      : [`expects ${row.expect}, but is ${outcome.status}: ${JSON.stringify(outcome)}`]
  }
  const actual = resultOf(check, outcome)
  return sameResult(row.expect, actual)
    ? []
    : [`expects ${JSON.stringify(row.expect)}, but gives ${JSON.stringify(actual)} (${outcome.status})`]
}

/** What was judged must fit the check's subject: what is read in an empty region follows from it. */
const problemsOfSubject = ({ subject }: Check, { verdicts, unknown }: Outcome): readonly string[] =>
  [...verdicts, ...unknown].flatMap(({ resource: { arn } }) => {
    const isPlace = arn === caseAccountArn || arn === caseRegionArn
    if (isPlace === (subject === 'place')) return []
    return [isPlace ? `judges the account, but has no subject 'place'` : `judges ${arn}, but has the subject 'place'`]
  })

/** What is wrong with one case: what it gives, what follows, or both. */
export const problemsOfCase = ({ check, metadata }: RegisteredCheck, row: Row): readonly string[] => {
  const problems: Problems = []
  const before = canonicalText(toPlain(row.given))
  const world = worldOf(check, row, problems)
  const outcomes = evaluate({
    checks: [{ check, metadata }],
    accounts: [{ id: caseAccount, partition: 'aws', regions: world.regions }],
    source: (unit) => world.facts.get(keyOf(unit)),
    now: world.now,
  })
  const [outcome] = outcomes
  if (!outcome) return [`${row.name}: gives no outcome`]
  if (canonicalText(toPlain(row.given)) !== before) problems.push('changes what it was given')
  problems.push(
    ...problemsOfResult(check, row, outcome),
    ...problemsOfEvidence(check, world, outcome),
    ...problemsOfSubject(check, outcome),
  )
  return problems.map((problem) => `${row.name}: ${problem}`)
}

/** What makes a table too weak to trust: a missing kind of case, duplicates, expectations without evidence. */
export const problemsOfTable = ({ check, table }: Cases): readonly string[] => {
  const kinds = new Set(table.map(({ kind }) => kind))
  const names = table.map(({ name }) => name)
  const worlds = table.map((row) => canonicalText(toPlain(row.given)))
  const rowsOf = (kind: string): readonly Row[] => table.filter((row) => row.kind === kind)
  const has = (row: Row, result: string): boolean =>
    typeof row.expect !== 'string' && row.expect.some((one) => one.result === result)
  return [
    ...(['pass', 'fail', 'none', 'edge'] as const)
      // A check of the account itself always applies.
      .filter((kind) => !kinds.has(kind) && !(kind === 'none' && check.subject === 'place'))
      .map((kind) => `has no case of the kind ${kind}`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `has two cases of the name ${name}`),
    ...worlds.filter((world, index) => worlds.indexOf(world) !== index).map(() => 'gives the same facts in two cases'),
    ...rowsOf('pass')
      .filter((row) => !has(row, 'pass'))
      .map(({ name }) => `${name}: is a pass without one`),
    ...rowsOf('fail')
      .filter((row) => !has(row, 'fail'))
      .map(({ name }) => `${name}: is a fail without one`),
    ...rowsOf('none')
      .filter((row) => row.expect !== 'notApplicable')
      .map(({ name }) => `${name}: must expect notApplicable`),
    ...table.flatMap(({ name, expect }) =>
      typeof expect === 'string'
        ? []
        : expect
            .filter((one) => one.result === 'fail' && !one.evidence?.length)
            .map(() => `${name}: expects a failure without evidence`),
    ),
  ]
}
