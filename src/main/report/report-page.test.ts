import { describe, expect, it } from 'vitest'
import { readPageTemplates } from '../../shared/page-lines'
import { printable } from '../../shared/printable'
import { limits } from './limits'
import { reportPage } from './report-page'
import { makeLens, makePillar } from './workload/testing/make-workload'
import { makeAccount, makeCheck, makeOutcome, makeSnapshot, makeVerdict, production } from './testing/make-snapshot'

const textOf = (html: string): string =>
  html
    .replaceAll(/<style>[\s\S]*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')

const onePass = () => makeSnapshot([makeCheck('a')], [makeOutcome('a', [makeVerdict('good', 'pass')])])

describe('reportPage', () => {
  it('is one page with a title, a language, one main heading and all chapters, and without script or address to load', () => {
    const html = reportPage(onePass())
    expect(html).toMatch(/^<!doctype html>\n<html lang="en"><head>/)
    expect(html).toContain('<title>Well-Architected review of 2 accounts, 1 March 2026</title>')
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html.match(/<h2 id="\w+">\d /g)).toHaveLength(8)
    expect(html).not.toMatch(/<script|<iframe|<object|<link|<img|@import|url\(|javascript:| on\w+=/i)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`)
  })

  it('names what the snapshot can be told by', () => {
    const text = textOf(reportPage(onePass()))
    for (const part of [
      '20260301-090000-abcdef12',
      'b'.repeat(64),
      'a'.repeat(64),
      'version 1.2.3',
      'arn:aws:sts::111122223333:assumed-role/Reviewer/anna',
      '1 March 2026, 09:00:00 UTC',
      'eu-central-1',
    ])
      expect(text).toContain(part)
  })

  it('reads as the design says, with both coverages and both scores', () => {
    const gap = { kind: 'denied', action: 's3:ListAllMyBuckets' } as const
    const text = textOf(
      reportPage(
        makeSnapshot(
          [makeCheck('a'), makeCheck('b')],
          [
            makeOutcome('a', [makeVerdict('good', 'pass'), makeVerdict('bad', 'fail')]),
            makeOutcome('b', [], { status: 'notAssessed', gap }),
          ],
        ),
      ),
    )
    expect(text).toContain('Security 50 · evidence on 1 of 63 practices · 50% of what applies was assessed')
    expect(text).toContain('AWS denied it: grant s3:ListAllMyBuckets')
    expect(text).toContain('They are not scores of AWS')
    expect(text).toContain('Accepted risks set aside')
    expect(text).toContain('production 111122223333')
    expect(text).toContain('1/63 · 50%')
    expect(text).toContain('1 of 2 runs of checks gave no answer')
  })

  it('says which regions were left out as empty and why, and through what each account was read', () => {
    const role = 'SecurityAudit'
    const way = (account: string) => ({ kind: 'session', session: 'corp', account, role }) as const
    const left = makeOutcome('a', [], {
      region: 'eu-west-1',
      status: 'notAssessed',
      gap: { kind: 'skipped', source: 'ec2:DescribeVolumes', text: 'Asked at noon: nothing was found in eu-west-1.' },
    })
    const snapshot = makeSnapshot([makeCheck('a', { per: 'region' })], [left], {
      scope: {
        profiles: [],
        found: [way(production), { kind: 'member', through: way(production), account: '444455556666', role }],
        regions: null,
        skipEmptyRegions: true,
        services: null,
        checks: null,
      },
      accounts: [
        makeAccount(production, 'Shop', {
          profile: `corp/${production}/${role}`,
          regions: ['eu-central-1', 'eu-west-1'],
        }),
      ],
    })
    const text = textOf(reportPage(snapshot))
    for (const part of [
      'Profiles none Without a profile 1 account through SSO sessions, 1 account through a role that is assumed there',
      'all that are enabled for each account; those in which nothing is found are left out',
      `Through corp/${production}/${role}`,
      'eu-central-1 , eu-west-1 (left out as empty)',
      'Regions left out as empty The reviewer chose',
      'a belief and not a finding',
      'Left out as empty (ec2:DescribeVolumes found nothing there)',
      'Asked Asked at noon: nothing was found in eu-west-1.',
    ])
      expect(text).toContain(part)
    expect(textOf(reportPage(onePass()))).not.toMatch(/left out as empty/i)
  })

  it('makes hostile names harmless and visible', () => {
    const name = '<img src=x onerror=alert(1)>"\'&\u202egnp.exe\u001b[31m\u0000'
    const verdict = makeVerdict(name, 'fail')
    const gap = { kind: 'failed', code: '</style><script>', text: '<u>no</u>' } as const
    const snapshot = makeSnapshot(
      [makeCheck('a', { references: ['javascript:alert(1)'] })],
      [
        makeOutcome('a', [
          { ...verdict, evidence: [{ path: 'Tags["<i>"]', value: '</td><script>alert(2)</script>' }] },
        ]),
        makeOutcome('a', [], { account: '444455556666', status: 'notAssessed', gap }),
      ],
      { accounts: [makeAccount(production, '"><script>alert(3)</script>', { endpoint: 'http://x/"><script>' })] },
    )
    const html = reportPage(snapshot)
    expect(html).not.toMatch(/<script|<img|<i>"|<u>|href="javascript/)
    const line = html.replaceAll('\n', '')
    expect(printable(line)).toBe(line)
    expect(html).toContain(
      '<bdi>&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;\\u202egnp.exe\\u001b[31m\\u0000</bdi>',
    )
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(readPageTemplates(html).head).toContain('&quot;&gt;&lt;script&gt;')
    expect(readPageTemplates(html).head).not.toContain('<script')
  })

  it('marks every page of the sample, and of what was not read at AWS', () => {
    const sample = reportPage({ ...onePass(), sample: true })
    expect(readPageTemplates(sample).head).toContain('NOT AWS: SAMPLE ORGANIZATION')
    expect(sample).toContain('(sample, not AWS)</title>')
    expect(textOf(sample)).toContain('No account of AWS was read')

    const endpoint = 'http://127.0.0.1:5000'
    const accounts = [makeAccount(production, 'one', { endpoint }), makeAccount('444455556666', 'two')]
    const other = reportPage({ ...onePass(), accounts })
    expect(readPageTemplates(other).head).toContain(`NOT AWS: 1 of 2 accounts read from ${endpoint}`)
    expect(other).toContain('(not AWS)</title>')

    const aws = reportPage(onePass())
    expect(textOf(aws)).not.toMatch(/not aws/i)
    expect(readPageTemplates(aws).head).not.toMatch(/not aws/i)
    expect(readPageTemplates(aws).foot).toContain(`Snapshot 20260301-090000-abcdef12 · digest ${'b'.repeat(16)}<`)
  })

  it('gives no score, no light and no praise where nothing was assessed', () => {
    const gap = { kind: 'signedOut' } as const
    const text = textOf(
      reportPage(makeSnapshot([makeCheck('a')], [makeOutcome('a', [], { status: 'notAssessed', gap })])),
    )
    expect(text).toContain('Security not assessed · evidence on 0 of 63 practices · 0% of what applies was assessed')
    expect(text).toContain('Nothing was assessed here, so nothing can be said of it.')
    expect(text).toContain('No check looked at everything that it applies to and found all of it good.')
    expect(text).toContain('No finding is open in what could be assessed.')
    expect(text).not.toContain('Everything that the checks apply to was looked at')
  })

  it('can be written of a snapshot without accounts, checks and outcomes', () => {
    const text = textOf(reportPage(makeSnapshot([], [], { accounts: [], calls: [] })))
    expect(text).toContain('nobody: no caller could be identified')
    expect(text).toContain('so nothing was assessed')
    expect(text).not.toContain('was looked at.')
    expect(text).toContain('no check applies to what was read')
  })

  it('lists what only a person can judge, and what did not end well for an account', () => {
    const text = textOf(
      reportPage(
        makeSnapshot([makeCheck('a', { manual: true })], [makeOutcome('a', [], { status: 'manual' })], {
          accounts: [
            makeAccount(production, 'production', { error: { gap: { kind: 'signedOut' }, text: 'Sign in again.' } }),
          ],
        }),
      ),
    )
    expect(text).toContain('What only a person can judge')
    expect(text).toContain('for a person to judge')
    expect(text).toContain('Sign in again.')
    expect(text).toContain('1 account could not be reviewed in full')
  })

  it('lists many findings up to the limit it names, and says how many more there are and where', () => {
    const many = Array.from({ length: limits.resources.medium + 7 }, (_, index) =>
      makeVerdict(`bucket-${index}`, 'fail'),
    )
    const html = reportPage(makeSnapshot([makeCheck('a')], [makeOutcome('a', many)]))
    expect(html.match(/<bdi>bucket-\d+<\/bdi>/g)).toHaveLength(limits.resources.medium)
    expect(textOf(html)).toContain("And 7 more, in the snapshot's JSON: production (7).")
    expect(textOf(html)).toContain(`and ${limits.resources.medium} where they are medium or low`)
  })

  it('cuts long values and says how long they are', () => {
    const verdict = makeVerdict('x', 'fail')
    const evidence = [{ path: 'Policy', value: 'y'.repeat(9_000) }]
    const html = reportPage(makeSnapshot([makeCheck('a')], [makeOutcome('a', [{ ...verdict, evidence }])]))
    expect(html).not.toContain('y'.repeat(limits.characters + 1))
    expect(textOf(html)).toContain('(9,000 characters)')
  })

  it('stays printable for 50,000 resources', () => {
    const checks = Array.from({ length: 100 }, (_, index) => makeCheck(`check-${index}`, { severity: 'high' }))
    const outcomes = checks.map(({ id }) =>
      makeOutcome(
        id,
        Array.from({ length: 500 }, (_, index) => makeVerdict(`${id}-${index}`, 'fail', 'high')),
      ),
    )
    const html = reportPage(makeSnapshot(checks, outcomes))
    expect(html.match(/class="arn"/g)).toHaveLength(100 * limits.resources.high)
    expect(html.length).toBeLessThan(5_000_000)
  })

  it('draws a trend with what changed, and says where there is none', () => {
    const snapshot = onePass()
    const point = (id: string, at: string, security: number | null, checksChanged = false) => ({
      snapshot: id,
      at,
      scores: { security },
      checksChanged,
    })
    const text = reportPage(
      snapshot,
      [
        point('one', '2026-01-01T00:00:00Z', 40),
        point('two', '2026-02-01T00:00:00Z', null, true),
        point(snapshot.snapshot, snapshot.startedAt, 100),
      ],
      { new: 1, fixed: 2, open: 3 },
    )
    expect(text).toContain('Security: 1 Jan 2026 40, 1 Feb 2026 not assessed, 1 Mar 2026 100')
    expect(textOf(text)).toContain('where the checks changed')
    expect(textOf(text)).toContain('1 finding new, 2 fixed, 3 still open')
    expect(textOf(text)).not.toContain('with other checks')
    const before = point('one', '2026-01-01T00:00:00Z', 40)
    const changed = [before, point(snapshot.snapshot, snapshot.startedAt, 100, true)]
    expect(textOf(reportPage(snapshot, changed))).toContain('+60 since last time, with other checks')
    expect(textOf(reportPage(snapshot))).toContain('No earlier snapshot of the same scope')
  })

  it('sets the workloads with the Tool’s risks beside the evidence, and says where there are none', () => {
    const choices = { contradiction: 2, doubt: 3, candidate: 4, blindSpot: 5, excludedButFound: 6 }
    const { row } = makeLens([], {
      row: { pillars: [makePillar(choices)], problems: ['Milestone 2 is missing.'] },
    }).view
    const { row: local } = makeLens([], {
      row: {
        name: '<b>local</b>',
        region: null,
        owner: null,
        slice: 'unmapped',
        source: { kind: 'local', at: '2026-02-01T00:00:00Z' },
        pillars: [makePillar({}, { risks: {}, score: null, light: 'grey' })],
      },
    }).view
    const rows = [row, local]
    const html = reportPage(onePass(), [], undefined, { rows, problems: ['eu-west-1 was not read.'] })
    const text = textOf(html)
    expect(text).toContain('2 workloads. Risks are the Well-Architected Tool')
    expect(text).toContain('eu-west-1 was not read.')
    expect(text).toContain('answers of 1 Mar 2026, read by the review · 0 milestones · review owner anna@example.com')
    expect(text).toContain('Security 2 3 1 Amber 91 2 3 4 5 6')
    expect(text).toContain('Milestone 2 is missing.')
    expect(text).toContain('local: the Tool does not know it · answers of 1 Feb 2026, kept by Plumbline')
    expect(text).toContain('Security – – – Not assessed 0 0 0 0 0')
    expect(text).toContain('It names no accounts, and the reviewer has named none')
    expect(html).not.toContain('<b>local')
    expect(textOf(reportPage(onePass(), [], undefined, { rows: [], problems: [] }))).toContain('No workload of the')
    expect(textOf(reportPage(onePass()))).toContain('are not part of this report')
  })
})
