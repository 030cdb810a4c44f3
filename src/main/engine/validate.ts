import { findBestPractice } from '../../shared/framework/lookup'
import type { CheckMetadata } from '../../shared/review/check-metadata'
import type { Check, Need } from './check'
import type { Collector, Read } from './collector'
import { providedFacts } from './collector'
import { now, type Fact } from './fact'

/** A check as the registry found it. */
export type FoundCheck = { readonly path: string; readonly service: string; readonly check: Check }

/** A check with the metadata that snapshots keep. */
export type RegisteredCheck = { readonly metadata: CheckMetadata; readonly check: Check }

/** All checks and collectors, and how facts are come by. */
export type Registry = {
  readonly collectors: readonly Collector[]
  /** By id, in the order of ids. */
  readonly checks: readonly RegisteredCheck[]
  /** The read that provides a fact, by fact id. */
  readonly reads: ReadonlyMap<string, { readonly service: string; readonly read: Read }>
  readonly facts: ReadonlyMap<string, Fact>
  /** What is wrong with collectors and checks; a test refuses any. */
  readonly problems: readonly string[]
}

/** The fact behind a need. */
export const factOf = (need: Need): Fact => {
  if ('across' in need) return need.across
  if ('optionalList' in need) return need.optionalList
  return 'optional' in need ? need.optional : need
}

const perOf = (check: Check): 'account' | 'region' =>
  check.per ?? (Object.values(check.needs).some((need) => factOf(need).per === 'region') ? 'region' : 'account')

const metadataOf = (service: string, check: Check): CheckMetadata => ({
  id: check.id,
  version: check.version ?? 1,
  service,
  title: check.title,
  failureTitle: check.failureTitle,
  risk: check.risk,
  fix: check.fix,
  ...(check.steps ? { steps: [...check.steps] } : {}),
  ...(check.caution === undefined ? {} : { caution: check.caution }),
  ...(check.weighs === undefined ? {} : { weighs: check.weighs }),
  severity: check.severity,
  bestPractices: [...check.bestPractices],
  references: [...check.references],
  per: perOf(check),
  ...(check.subject ? { subject: check.subject } : {}),
  needs: [...new Set(Object.values(check.needs).map((need) => factOf(need).id))].toSorted(),
  peers: [...(check.peers ?? [])],
  differs: { ...check.differs },
  manual: check.manual !== undefined,
})

const duplicates = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index)

const problemsOfNeeds = (check: Check, facts: ReadonlyMap<string, Fact>): readonly string[] => {
  const perAccount = perOf(check) === 'account'
  return Object.values(check.needs).flatMap((need) => {
    const fact = factOf(need)
    if (fact.id === now.id) return []
    const known = facts.get(fact.id)
    const found = [
      ...(known === undefined ? [`needs ${fact.id}, which no collector reads`] : []),
      ...(known !== undefined && known !== fact ? [`needs another fact of the name ${fact.id}`] : []),
    ]
    if ('across' in need) {
      const fits = perAccount && fact.per === 'region'
      return fits
        ? found
        : [...found, `takes ${fact.id} over all regions, but is no check per account on a regional fact`]
    }
    return perAccount && fact.per === 'region'
      ? [...found, `is per account and needs the regional ${fact.id}: take it with acrossRegions`]
      : found
  })
}

const problemsOfCheck = ({ path, service, check }: FoundCheck, facts: ReadonlyMap<string, Fact>): readonly string[] => {
  const rules: readonly (readonly [boolean, string])[] = [
    [path.endsWith(`/${check.id}.check.ts`), `stands in ${path}: the file must be named after the id`],
    [check.id.startsWith(`${service}-`), `must start with its service, ${service}-`],
    [/^[a-z0-9]+(-[a-z0-9]+)+$/.test(check.id), 'must be in kebab-case'],
    [check.title !== check.failureTitle, 'has one title for both'],
    [
      [check.title, check.failureTitle].every((text) => /^[A-Z]/.test(text) && !text.endsWith('.')),
      'needs titles that start with a capital and end without a period',
    ],
    [[check.title, check.failureTitle].every((text) => text.length <= 110), 'has a title over 110 characters'],
    [[check.risk, check.fix].every((text) => text.endsWith('.')), 'needs a risk and a fix that end with a period'],
    [
      [...(check.steps ?? []), check.caution ?? '.', check.weighs ?? '.'].every((text) => text.endsWith('.')),
      'needs steps, a caution and a reason for its weight that end with a period',
    ],
    [(check.steps === undefined) === (check.caution === undefined), 'needs a caution beside its steps'],
    [
      check.references.every((link) => link.startsWith('https://docs.aws.amazon.com/')),
      'refers to pages that are not AWS documentation',
    ],
    [check.bestPractices.some(({ link }) => link === 'necessary'), 'needs a practice that it is necessary for'],
    [duplicates(check.bestPractices.map(({ id }) => id)).length === 0, 'names a practice twice'],
    [
      (check.peers ?? []).every((peer) => /^(prowler|service-screener):\S+$/.test(peer)),
      'names a peer in another form than tool:id',
    ],
    [
      Object.keys(check.differs ?? {}).every((peer) => check.peers?.includes(peer)),
      'differs from a peer that it does not name',
    ],
    [check.manual === undefined || Object.keys(check.needs).length === 0, 'is for a person, but needs facts'],
  ]
  return [
    ...rules.filter(([holds]) => !holds).map(([, problem]) => problem),
    ...check.bestPractices
      .filter(({ id }) => !findBestPractice(id))
      .map(({ id }) => `names ${id}, which the catalogue lacks`),
    ...problemsOfNeeds(check, facts),
  ].map((problem) => `${check.id} ${problem}`)
}

const problemsOfRead = (service: string, read: Read): readonly string[] => {
  const name = `${service}: the read of ${read.provides.map((fact) => fact.id).join(', ')}`
  const places = new Set(read.provides.map((fact) => fact.per))
  return [
    ...(places.size === 1 ? [] : [`${name} mixes facts of the account and of regions`]),
    ...(Object.keys(read.calls).length > 0 ? [] : [`${name} declares no call`]),
    ...Object.entries(read.calls)
      .filter(([operation, actions]) => !/^[a-z0-9]+:[A-Z]\w+$/.test(operation) || actions.length === 0)
      .map(([operation]) => `${name} declares ${operation} in another form than client:Operation with its actions`),
  ]
}

/** Brings collectors and checks together and says what is wrong with them. */
export const makeRegistry = (collectors: readonly Collector[], found: readonly FoundCheck[]): Registry => {
  const reads = new Map(
    collectors.flatMap(({ service, reads: all }) =>
      all.flatMap((read) => read.provides.map((fact) => [fact.id, { service, read }] as const)),
    ),
  )
  const facts = new Map<string, Fact>(collectors.flatMap(providedFacts).map((fact) => [fact.id, fact]))
  const factIds = collectors.flatMap(providedFacts).map((fact) => fact.id)
  return {
    collectors: collectors.toSorted((a, b) => (a.service < b.service ? -1 : 1)),
    checks: found
      .map(({ service, check }) => ({ metadata: metadataOf(service, check), check }))
      .toSorted((a, b) => (a.check.id < b.check.id ? -1 : 1)),
    reads,
    facts,
    problems: [
      ...duplicates(factIds).map((id) => `The fact ${id} is read in two ways`),
      ...duplicates(found.map(({ check }) => check.id)).map((id) => `The check id ${id} is used twice`),
      ...collectors.flatMap(({ service, reads: all }) => all.flatMap((read) => problemsOfRead(service, read))),
      ...[...facts.values()].flatMap((fact) =>
        fact.kind === 'detail' && !facts.has(fact.of.id)
          ? [`${fact.id} is a detail of ${fact.of.id}, which no collector reads`]
          : [],
      ),
      ...found.flatMap((check) => problemsOfCheck(check, facts)),
    ],
  }
}
