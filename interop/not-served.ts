import { assertNever } from '../src/shared/assert-never'
import type { Gap } from '../src/shared/review/gap'
import type { Outcome } from '../src/shared/review/outcome'

const codeOf = (gap: Gap): string => {
  switch (gap.kind) {
    case 'denied':
    case 'throttled':
    case 'signedOut':
      return [gap.kind, gap.code].join(' ').trim()
    case 'failed':
    case 'unsupported':
      return gap.code
    case 'skipped':
    case 'cancelled':
      return gap.kind
    default:
      return assertNever(gap)
  }
}

const operationOf = (gap: Gap): string | undefined => ('operation' in gap ? gap.operation : undefined)

const head = `# What the second opinion cannot see

Made by \`npm run interop -- --write\`, and compared in each run. These checks need calls that the moto server does not
answer, or not as AWS does, so they end as *not assessed*, or leave *resources* unknown, with the code that came back. They
are covered by their tables of cases and by the sample organization only.

| check | what is missing | call | code |
|-|-|-|-|
`

/** The page of checks that ended as not assessed, with the call and the code that came back. */
export const describeNotServed = (outcomes: readonly Outcome[]): string => {
  const rows = outcomes.flatMap(({ check, status, gap, unknown }) => {
    const row = (of: Gap, extent: string): string =>
      `| ${check} | ${extent} | ${operationOf(of) ?? 'answered without the field'} | ${codeOf(of)} |`
    const items = unknown.flatMap(({ gap: of }) => (operationOf(of) === undefined ? [] : [row(of, 'resources')]))
    return status === 'notAssessed' && gap ? [row(gap, 'all')] : items
  })
  return `${head}${[...new Set(rows)].toSorted().join('\n')}\n`
}
