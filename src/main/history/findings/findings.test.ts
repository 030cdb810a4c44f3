import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingSorts } from '../../../shared/ipc/views'
import type { FindingQuery } from '../../../shared/ipc/views'
import { findingId } from '../../../shared/review/outcome'
import { estateDocument, hostileNames } from '../testing/estate'
import { countRows, tamper } from '../testing/inspect'
import { plainMatch, plainPage, plainRows } from '../testing/plain-findings'
import { expectValue, makeHome, openTestHistory, openTestReader, sealTestReview } from '../testing/support'
import { allFindings } from './filter'
import type { GroupingQuery } from './group-findings'

const open = () => {
  const home = makeHome()
  const history = openTestHistory(home)
  const before = estateDocument('before', 1, { startedAt: '2026-05-01T00:00:00Z' })
  const after = estateDocument('after', 2)
  for (const document of [before, after]) sealTestReview(history, document.snapshot, [], document)
  return { home, history, before, after, reader: openTestReader(home) }
}

const someOf = <Value>(...values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<Value[]>([]) }, { weight: 1, arbitrary: fc.subarray([...values]) })
const queries: fc.Arbitrary<FindingQuery> = fc.record({
  snapshot: fc.constantFrom('before', 'after'),
  results: someOf('fail', 'pass', 'unknown', 'notAssessed'),
  severities: someOf('critical', 'high', 'medium', 'low'),
  lights: someOf('red', 'amber', 'green', 'grey'),
  accounts: someOf('111111111111', '222222222222', 'none'),
  regions: someOf('eu-central-1', 'us-east-1', 'global'),
  services: someOf('s3', 'ec2'),
  pillars: someOf('security', 'reliability'),
  bestPractices: someOf('SEC05-BP02', 'REL01-BP01'),
  checks: someOf('s3-thing-0', 'ec2-thing-1'),
  text: fc.constantFrom(
    '',
    '',
    '',
    ...hostileNames,
    'thing',
    'is open 3',
    'ARN:AWS:EC2',
    'thing-12',
    ' Things ',
    '%',
    '_',
    'no such text',
  ),
  sort: fc.constantFrom(...findingSorts),
  descending: fc.boolean(),
  offset: fc.nat(120),
  limit: fc.integer({ min: 1, max: 500 }),
})

describe('pages of findings', () => {
  it('agree with the document, whatever is filtered, searched, sorted and paged', { timeout: 60_000 }, () => {
    const { reader, before, after } = open()
    fc.assert(
      fc.property(queries, (query) => {
        const expected = plainPage(query.snapshot === 'before' ? before : after, query)
        expect(expectValue(reader.pageFindings(query))).toEqual(expected)
        // The second time from what is remembered.
        expect(expectValue(reader.pageFindings({ ...query, offset: 0 })).total).toBe(expected.total)
      }),
      { numRuns: 400, seed: 7 },
    )
  })

  it('are not those of a snapshot that was deleted since', () => {
    const { history, reader } = open()
    const query: FindingQuery = {
      ...allFindings,
      snapshot: 'after',
      sort: 'severity',
      descending: true,
      offset: 0,
      limit: 500,
    }
    expectValue(reader.pageFindings(query))
    expectValue(reader.compareFindings('before', 'after'))
    expectValue(history.writer.deleteSnapshot('after'))
    const next = estateDocument('next', 5)
    sealTestReview(history, 'next', [], next)
    const asked = { ...query, snapshot: 'next' }
    expect(expectValue(reader.pageFindings(asked))).toEqual(plainPage(next, asked))
    const failures = new Set(
      plainRows(next).flatMap((row) => (row.result === 'fail' ? [findingId(row.check, row.resource.arn)] : [])),
    )
    const change = expectValue(reader.compareFindings('before', 'next'))
    expect(change.new + change.open).toBe(failures.size)
  })

  it('say which snapshot is missing', () => {
    const { reader } = open()
    const page = reader.pageFindings({
      ...allFindings,
      snapshot: 'none',
      sort: 'severity',
      descending: true,
      offset: 0,
      limit: 1,
    })
    expect(page.ok ? '' : page.error.code).toBe('notFound')
  })
})

describe('findings put together', () => {
  const keysOf = (document: ReturnType<typeof estateDocument>, by: GroupingQuery['by']) =>
    plainRows(document).flatMap((row): readonly { key: string; row: typeof row }[] => {
      const practices = document.checks.list.find(({ id }) => id === row.check)?.bestPractices ?? []
      switch (by) {
        case 'check':
        case 'account':
        case 'region':
        case 'service':
        case 'pillar':
          return [{ key: row[by], row }]
        case 'resource':
          return [{ key: row.resource.arn, row }]
        case 'bestPractice':
          return practices.map(({ id }) => ({ key: id, row }))
      }
    })

  it.each(['check', 'account', 'region', 'service', 'pillar', 'bestPractice', 'resource'] as const)(
    'by %s, count what the document holds',
    (by) => {
      const { reader, after } = open()
      for (const filter of [allFindings, { ...allFindings, text: 'thing-1', severities: ['high' as const] }]) {
        const page = expectValue(reader.groupFindings('after', { ...filter, by, offset: 0, limit: 500 }))
        const counted = new Map<string, Record<string, number>>()
        for (const { key, row } of keysOf(after, by)) {
          if (!plainMatch(after, row, { ...filter, snapshot: 'after' })) continue
          const group = counted.get(key) ?? { rows: 0, fail: 0, pass: 0, unknown: 0, notAssessed: 0 }
          counted.set(key, { ...group, rows: (group['rows'] ?? 0) + 1, [row.result]: (group[row.result] ?? 0) + 1 })
        }
        const found = page.groups.map(
          ({ key, rows, fail, pass, unknown, notAssessed }) =>
            [key, { rows, fail, pass, unknown, notAssessed }] as const,
        )
        expect(new Map(found)).toEqual(counted)
        expect(page.total).toBe(counted.size)
      }
    },
  )

  it('show the worst first, and pages of them', () => {
    const { reader } = open()
    const query = { ...allFindings, by: 'check' as const, offset: 0, limit: 500 }
    const all = expectValue(reader.groupFindings('after', query)).groups
    const ranks = all.map(({ worst }) => ['critical', 'high', 'medium', 'low', null].indexOf(worst))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(expectValue(reader.groupFindings('after', { ...query, offset: 2, limit: 2 })).groups).toEqual(
      all.slice(2, 4),
    )
  })
})

describe('one finding', () => {
  const keyOf = (row: ReturnType<typeof plainRows>[number]) => ({
    check: row.check,
    arn: row.resource.arn,
    account: row.account,
    region: row.region,
  })

  it('comes with its check, evidence or gap', () => {
    const { reader, after } = open()
    for (const row of plainRows(after)) {
      const detail = expectValue(reader.getFinding('after', keyOf(row)))
      expect(detail?.row).toEqual(row)
      expect(detail?.check).toEqual(after.checks.list.find(({ id }) => id === row.check))
      const outcome = after.outcomes.find(
        (one) => one.check === row.check && one.account === row.account && one.region === row.region,
      )
      const verdict = outcome?.verdicts.find(({ resource }) => resource.arn === row.resource.arn)
      const item = outcome?.unknown.find(({ resource }) => resource.arn === row.resource.arn)
      expect(detail?.evidence).toEqual(verdict?.evidence ?? [])
      expect(detail?.gap).toEqual(verdict ? null : (item?.gap ?? outcome?.gap))
    }
    expect(
      expectValue(reader.getFinding('after', { check: 'none', arn: 'none', account: '', region: '' })),
    ).toBeUndefined()
  })

  it('has a history: what each snapshot says, absent only where nothing stood in the way', () => {
    const { reader, before, after } = open()
    for (const row of plainRows(after)) {
      const { moments, firstSeen, lastSeen } = expectValue(reader.getFindingHistory(keyOf(row)))
      const earlier = plainRows(before).find((one) => one.check === row.check && one.resource.arn === row.resource.arn)
      const blind = before.outcomes.some(
        (one) =>
          one.check === row.check &&
          one.account === row.account &&
          one.region === row.region &&
          one.status === 'notAssessed',
      )
      expect(moments.map(({ snapshot }) => snapshot)).toEqual(['before', 'after'])
      expect(moments.map(({ result }) => result)).toEqual([
        earlier?.result ?? (blind ? 'notAssessed' : 'absent'),
        row.result,
      ])
      const failed = moments.filter(({ result }) => result === 'fail').map(({ at }) => at)
      expect([firstSeen, lastSeen]).toEqual([failed[0] ?? null, failed.at(-1) ?? null])
    }
  })
})

describe('what could not be looked at', () => {
  it('is listed row by row and by kind, with texts set aside', () => {
    const { reader, after } = open()
    const missing = plainRows(after).filter(({ result }) => result === 'unknown' || result === 'notAssessed')
    const page = expectValue(reader.pageGaps('after', 0, 500))
    expect(page.total).toBe(missing.length)
    expect(page.rows).toHaveLength(missing.length)
    expect(page.rows.filter(({ resource }) => resource === null)).toHaveLength(
      missing.filter(({ result }) => result === 'notAssessed').length,
    )
    expect(expectValue(reader.pageGaps('after', 3, 2)).rows).toEqual(page.rows.slice(3, 5))
    const [kind, ...others] = expectValue(reader.summarizeGaps('after'))
    expect(others).toEqual([])
    expect(kind).toMatchObject({
      gap: { kind: 'denied', action: 's3:GetBucketPolicy' },
      resources: new Set(missing.filter(({ result }) => result === 'unknown').map((row) => row.resource.arn)).size,
      checks: new Set(missing.map(({ check }) => check)).size,
      accounts: [...new Set(missing.map(({ account }) => account))].sort(),
    })
  })
})

describe('the change between two snapshots', () => {
  it('counts as fixed only what passes now or is gone, and never what nobody could look at', () => {
    const { reader, before, after } = open()
    const idOf = (row: ReturnType<typeof plainRows>[number]) => findingId(row.check, row.resource.arn)
    const failed = (document: typeof before) =>
      new Set(
        plainRows(document)
          .filter(({ result }) => result === 'fail')
          .map(idOf),
      )
    const [was, is] = [failed(before), failed(after)]
    const now = new Map(plainRows(after).map((row) => [idOf(row), row.result]))
    const blind = new Set(
      after.outcomes
        .filter(({ status }) => status === 'notAssessed')
        .map((one) => `${one.check} ${one.account} ${one.region}`),
    )
    const gone = plainRows(before).filter((row) => row.result === 'fail' && !is.has(idOf(row)))
    const unseen = gone.filter(
      (row) =>
        now.get(idOf(row)) === 'unknown' ||
        (!now.has(idOf(row)) && blind.has(`${row.check} ${row.account} ${row.region}`)),
    )
    expect(unseen.length).toBeGreaterThan(0)
    expect(expectValue(reader.compareFindings('before', 'after'))).toEqual({
      new: [...is].filter((id) => !was.has(id)).length,
      open: [...is].filter((id) => was.has(id)).length,
      fixed: gone.length - unseen.length,
      unseen: unseen.length,
    })
  })
})

describe('what stands above the findings', () => {
  it('is the document without outcomes and checks, with the open findings counted', () => {
    const { reader, after } = open()
    const { outcomes: _outcomes, checks, ...head } = after
    const summary = expectValue(reader.getSummary('after'))
    expect(summary.head).toEqual({ ...head, checks: { version: checks.version } })
    const failures = plainRows(after).filter(({ result }) => result === 'fail')
    expect(summary.red).toBe(failures.filter(({ light }) => light === 'red').length)
    expect(summary.amber).toBe(failures.filter(({ light }) => light === 'amber').length)
  })

  it('is a curve of scores, of the organization and of each account', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    const pillar = (score: number | null) => ({
      pillar: 'security',
      score,
      light: 'amber' as const,
      accepted: { score, light: 'green' as const, findings: 0 },
      open: { critical: 0, high: 0, medium: 0, low: 0 },
      practices: [],
    })
    const at = (id: string, startedAt: string, score: number | null) =>
      sealTestReview(
        history,
        id,
        [],
        estateDocument(id, 1, {
          startedAt,
          scores: {
            weights: '1',
            organization: [pillar(score)],
            accounts: [{ account: '111111111111', pillars: [pillar(7)] }],
          },
        }),
      )
    at('second', '2026-02-01T00:00:00Z', null)
    at('first', '2026-01-01T00:00:00Z', 80.5)
    const reader = openTestReader(home)
    const point = (score: number | null) => ({
      security: { score, light: 'amber', acceptedScore: score, acceptedLight: 'green' },
    })
    expect(expectValue(reader.getTrend())).toMatchObject([
      { snapshot: 'first', checksVersion: 'v1', sample: false, pillars: point(80.5) },
      { snapshot: 'second', pillars: point(null) },
    ])
    expect(expectValue(reader.getTrend('111111111111')).map(({ pillars }) => pillars)).toEqual([point(7), point(7)])
    expect(expectValue(reader.getTrend('999'))).toEqual([])
  })
})

describe('the query tables', () => {
  it('are rebuilt from the document, the same as before', () => {
    const { home, history, reader } = open()
    const query: FindingQuery = {
      ...allFindings,
      snapshot: 'after',
      sort: 'resource',
      descending: false,
      offset: 0,
      limit: 500,
    }
    const page = expectValue(reader.pageFindings(query))
    tamper(home, `DELETE FROM finding WHERE position % 2; UPDATE finding_group SET count = 1; DELETE FROM pillar_score`)
    expectValue(history.writer.rebuildIndex('after'))
    expect(expectValue(openTestReader(home).pageFindings(query))).toEqual(page)
  })

  it('are filled at opening where an older app filled them otherwise', () => {
    const { home, history, reader } = open()
    const query: FindingQuery = {
      ...allFindings,
      snapshot: 'after',
      sort: 'severity',
      descending: true,
      offset: 0,
      limit: 500,
    }
    const page = expectValue(reader.pageFindings(query))
    history.writer.close()
    tamper(home, `UPDATE snapshot_index SET version = 0; DELETE FROM finding`)
    openTestHistory(home)
    expect(expectValue(openTestReader(home).pageFindings(query))).toEqual(page)
  })

  it('go with their snapshot, and take nothing of another with them', () => {
    const { home, history, reader, after } = open()
    expectValue(history.writer.deleteSnapshot('before'))
    const query: FindingQuery = {
      ...allFindings,
      snapshot: 'after',
      sort: 'title',
      descending: true,
      offset: 0,
      limit: 500,
    }
    expect(expectValue(reader.pageFindings(query))).toEqual(plainPage(after, query))
    expectValue(history.writer.deleteSnapshot('after'))
    for (const table of [
      'finding',
      'finding_group',
      'finding_detail',
      'resource',
      'snapshot_resource',
      'check_metadata',
      'check_practice',
      'pillar_score',
      'snapshot_index',
    ])
      expect([table, countRows(home, table)]).toEqual([table, 0])
  })
})
