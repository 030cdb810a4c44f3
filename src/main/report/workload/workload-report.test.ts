import { describe, expect, it } from 'vitest'
import { writeEvidence } from '../../../shared/draft/evidence-note'
import type { MilestoneTrend } from '../../../shared/ipc/workloads'
import { readPageTemplates } from '../../../shared/page-lines'
import { printable } from '../../../shared/printable'
import { makeAccount, production } from '../testing/make-snapshot'
import { mostFindings } from './check-lines'
import {
  makeCheckView,
  makeChoice,
  makeContradiction,
  makeEntry,
  makeLens,
  makePillar,
  makePlanRow,
  makeQuestion,
  makeReport,
  workloadArn,
} from './testing/make-workload'
import { makeWorkloadReport } from './workload-report'

const textOf = (html: string): string =>
  html
    .replaceAll(/<style>[\s\S]*?<\/style>/g, '')
    .replaceAll(/<wbr>|<bdi>|<\/bdi>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')

const write = (...given: Parameters<typeof makeReport>): string => textOf(makeWorkloadReport(makeReport(...given)))

const contradicted = makeQuestion([makeContradiction(), makeChoice({ choiceId: 'other', title: 'Another practice' })])
const plain = makeLens([contradicted])

const points = (count: number): MilestoneTrend => ({
  points: [
    ...Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      name: `Milestone ${index + 1}`,
      at: new Date(Date.UTC(2025, 0, 1 + index)).toISOString(),
      pillars: [{ pillarId: 'security', pillarName: 'Security', risks: { HIGH: count - index, MEDIUM: 1 } }],
    })),
    {
      number: null,
      name: 'Now',
      at: '2026-03-01T09:00:00.000Z',
      pillars: [{ pillarId: 'security', pillarName: 'Security', risks: {} }],
    },
  ],
  problems: [],
})

describe('makeWorkloadReport', () => {
  it('is one page with a title, a language, one main heading and its chapters, and without script or address to load', () => {
    const html = makeWorkloadReport(makeReport([makeLens([contradicted], { plan: [makePlanRow()], trend: points(3) })]))
    expect(html).toMatch(/^<!doctype html>\n<html lang="en"><head>/)
    expect(html).toContain('<title>Well-Architected workload Payments, 5 March 2026</title>')
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html.match(/<h2 id="[\w-]+">\d /g)).toHaveLength(8)
    expect(html).not.toMatch(/<script|<iframe|<object|<link|<img|@import|url\(|javascript:| on\w+=/i)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('names the workload, whose answers of when they are, and the digest of the evidence', () => {
    const text = write([plain])
    for (const part of [
      workloadArn,
      `Owner account production ${production}`,
      'Environment Production',
      'Review owner anna@example.com',
      'AWS Well-Architected Framework, version 2024-06-27',
      `Read from the Tool by the review of 1 March 2026, 09:00:00 UTC , by arn:aws:sts::${production}:assumed-role/Reviewer/anna`,
      'Evidence of 1 March 2026, 09:00:00 UTC, by Plumbline 1.2.3',
      'Snapshot 20260301-090000-abcdef12',
      `Digest ${'b'.repeat(64)}`,
    ])
      expect(text.replaceAll(' ,', ',')).toContain(part.replaceAll(' ,', ','))
    expect(text).not.toMatch(/not aws/i)
    const reading = {
      readAt: '2026-03-02T10:00:00.000Z',
      caller: 'arn:aws:sts::1:x',
      account: production,
      way: 'audit',
      endpoint: null,
    }
    expect(write([plain], { reading })).toContain(
      'Read from the Tool on 2 March 2026, 10:00:00 UTC, by arn:aws:sts::1:x , through audit',
    )
  })

  it('sets the Tool’s risks beside the app’s score with both coverages, and counts what needs an answer', () => {
    const pillars = [
      makePillar({
        contradiction: 2,
        doubt: 3,
        candidate: 1,
        blindSpot: 4,
        excludedButFound: 5,
        personOnly: 26,
        nothingInScope: 6,
      }),
    ]
    const text = write([makeLens([contradicted], { view: { pillars } })])
    expect(text).toContain('The Tool counts 2 high risks and 3 medium risks.')
    expect(text).toContain('2 answers are contradicted by evidence')
    expect(text).toContain('; 3 doubts, 4 blind spots, 5 excluded but found, 1 candidate')
    expect(text).toContain(
      'Security 2 3 1 4 1 Amber 91 evidence on 24 of 63 practices · 96% of what applies was assessed',
    )
    expect(text).toContain('Security 10 of 11 2 3 1 4 5 0 26 6')
    expect(text).toContain('they are never AWS')
  })

  it('lists contradictions before the answers, with what was found', () => {
    const text = write([plain])
    const [asked, answers] = [text.indexOf('Contradictions (1)'), text.indexOf('Answers as of')]
    expect(asked).toBeGreaterThan(0)
    expect(answers).toBeGreaterThan(asked)
    const between = text.slice(asked, answers)
    expect(between).toContain('SEC05-BP02 Control traffic flow within your network layers SEC05 How do you protect')
    expect(between).toContain('but 3 of 40 resources fail.')
    expect(between).toContain('A security group opens SSH to the internet 3 of 40 fail part: inbound access high web')
    expect(text.indexOf('What could not be seen')).toBeLessThan(asked)
  })

  it('shows each question with risk, answer, reason, ticks, standing, checks and notes', () => {
    const notes = writeEvidence('Ask Tomas.\nThen Henk.', 'Evidence of 2026-03-01: 3 of 40 fail', 2084).notes
    const question = makeQuestion(
      [
        makeContradiction({ notes: 'Covered by the guardrail.', marks: ['The evidence is old.'] }),
        makeChoice({ choiceId: 'b', title: 'Excluded one', status: 'NOT_APPLICABLE', reason: 'OUT_OF_SCOPE' }),
        makeChoice({
          choiceId: 'x_no',
          title: 'None of these',
          bestPractice: null,
          level: null,
          noneOfThese: true,
          standing: 'noneOfThese',
        }),
      ],
      { notes, problems: ['The answer lacks choices of today’s framework.'] },
    )
    const text = write([makeLens([question])])
    const own = text.slice(
      text.indexOf('Answers as of'),
      text.indexOf('Improvement plan', text.indexOf('Answers as of')),
    )
    for (const part of [
      'SEC05 How do you protect your network resources? Medium risk Answered: 1 of 2 ticked',
      'The answer lacks choices of today’s framework.',
      'Notes Ask Tomas. Then Henk.',
      'Evidence note by Plumbline Evidence of 2026-03-01: 3 of 40 fail',
      'Ticked SEC05-BP02 Control traffic flow within your network layers Covered by the guardrail. High Red · Contradiction',
      'The evidence is old.',
      'Not applicable out of scope',
      'security-group/web',
    ])
      expect(own).toContain(part)
    expect(own).not.toContain('None of these No evidence')
    expect(own).not.toContain('[Plumbline evidence')
    const away = makeQuestion([makeChoice()], {
      isApplicable: false,
      reason: 'BUSINESS_PRIORITIES',
      risk: 'NOT_APPLICABLE',
      answered: true,
    })
    expect(write([makeLens([away])])).toContain('Not applicable Marked as not applicable: business priorities')
  })

  it('says so where a question is unanswered, and where only the Tool can compute its risk', () => {
    const text = write([makeLens([makeQuestion([makeChoice()], { risk: 'UNANSWERED' })])])
    expect(text).toContain('Unanswered Nobody has answered this question yet')
    const local = makeLens([makeQuestion([makeChoice()], { risk: null })], {
      row: { owner: null, region: null, source: { kind: 'local', at: '2026-03-01T09:00:00.000Z' } },
      view: { source: { kind: 'local', at: '2026-03-01T09:00:00.000Z' }, pillars: [makePillar({}, { risks: {} })] },
      workload: { workloadArn: null, owner: null, region: null },
    })
    const said = write([local])
    expect(said).toContain('The Tool computes it Nobody has answered this question yet')
    expect(said).toContain('there is no risk: only the Tool computes it')
    expect(said).toContain('Workload Local: the Tool does not know it')
    expect(said).not.toContain('The Tool counts')
  })

  it('claims nothing where there is no evidence: no snapshot, or no accounts', () => {
    const without = makeLens([makeQuestion([makeChoice({ standing: 'undecided' })])])
    const text = write([without], { evidence: null })
    expect(text).toContain('No snapshot was chosen')
    expect(text).toContain('so no answer can be held against it')
    expect(text).not.toContain('No answer is contradicted')
    const unmapped = makeLens([makeQuestion([makeChoice({ standing: 'unmapped' })])], {
      row: { slice: 'unmapped' },
      workload: { accountIds: [] },
    })
    const said = write([unmapped])
    expect(said).toContain('None are named, and the reviewer has named none: there is no evidence')
    expect(said).toContain('Map it to accounts and write the report again')
    expect(said).not.toContain('No answer is contradicted')
    expect(said).not.toContain('got the answers that it asked for')
  })

  it('names early what could not be seen, with what would end it', () => {
    const denied = '111122223333, eu-central-1: AWS denied it: grant ec2:DescribeSecurityGroups.'
    const check = makeCheckView({
      state: 'gap',
      light: 'grey',
      judged: 0,
      failing: 0,
      findings: [],
      missing: [denied],
      missingMore: 2,
    })
    const choice = makeContradiction({ standing: 'blindSpot', light: 'grey', checks: [check] })
    const lens = makeLens([makeQuestion([choice])], {
      row: { problems: ['Milestone 2 could not be read.'] },
      view: {
        remarks: ['Parts of the workload outside of AWS are not looked at.'],
        pillars: [makePillar({ blindSpot: 1 })],
      },
    })
    const accounts = [
      makeAccount(production, 'production', { error: { gap: { kind: 'signedOut' }, text: 'Sign in again.' } }),
    ]
    const report = makeReport([lens])
    const text = textOf(
      makeWorkloadReport({ ...report, evidence: report.evidence && { ...report.evidence, accounts } }),
    )
    const chapter = text.slice(text.indexOf('2 What could not be seen'), text.indexOf('3 Where answers'))
    for (const part of [
      denied,
      'ec2-security-group-ssh-open',
      'Milestone 2 could not be read.',
      'outside of AWS',
      'Sign in again.',
      'Of 1 check more places are missing',
    ])
      expect(chapter).toContain(part)
    expect(text).toContain('Blind spots (1)')
    expect(text).toContain('and 2 places more not seen')
  })

  it('counts the findings that it leaves out', () => {
    const { findings } = makeCheckView()
    const [one] = findings
    if (!one) throw new Error('no finding')
    const many = Array.from({ length: 20 }, (_, index) => ({ ...one, id: `f${index}`, name: `group-${index}` }))
    const check = makeCheckView({ failing: 4_215, judged: 5_000, findings: many })
    const html = makeWorkloadReport(makeReport([makeLens([makeQuestion([makeContradiction({ checks: [check] })])])]))
    expect(html.match(/<bdi>group-\d+<\/bdi>/g)).toHaveLength(2 * mostFindings)
    expect(textOf(html)).toContain('4,215 of 5,000 fail')
    expect(textOf(html)).toContain(`and ${(4_215 - mostFindings).toLocaleString('en')} more`)
  })

  it('prints the plan in its order with whose risk it is, and says where there is none', () => {
    const plan = [
      makePlanRow(),
      makePlanRow({
        title: 'Second',
        findings: [],
        resources: 0,
        risk: 'LOW in the framework; the Tool has not computed its own',
        riskSource: 'framework',
      }),
    ]
    const text = write([makeLens([contradicted], { plan })])
    const chapter = text.slice(text.indexOf('5 Improvement plan'), text.indexOf('6 Milestones'))
    expect(chapter).toMatch(
      / 1 SEC05-BP02 Control.* HIGH in the Well-Architected Tool 3 high A security group .*\(3\) Remove the rule.* 2 SEC05-BP02 Second .* LOW in the framework; the Tool has not computed its own 0/,
    )
    expect(chapter).toContain('and 2 more')
    expect(write([plain])).toContain('Nothing is to be improved: no open risk, and no finding stands against an answer')
  })

  it('draws 100 milestones with a table, and leaves a gap where no risk is known', () => {
    const html = makeWorkloadReport(makeReport([makeLens([contradicted], { trend: points(100) })]))
    const [svg = ''] = /<svg class="trend"[\s\S]*?<\/svg>/.exec(html) ?? []
    expect(svg.match(/<rect /g)).toHaveLength(200)
    expect(svg).toContain('1 Milestone 1 100 / 1')
    expect(textOf(html)).toContain('100 Milestone 100 10 Apr 2025 1 / 1 Now 1 Mar 2026 –')
    expect(write([plain])).toContain('No milestone was recorded, so there is no trend to show.')
  })

  it('prints very long notes with their lines, and says how much of absurd ones it left out', () => {
    const notes = `${'Long line of notes. '.repeat(104)}\nend`
    expect(write([makeLens([makeQuestion([makeChoice()], { notes })])])).toContain('Long line of notes. end')
    const html = makeWorkloadReport(
      makeReport([makeLens([makeQuestion([makeChoice()], { notes: 'y'.repeat(1_000_000) })])]),
    )
    expect(html.length).toBeLessThan(200_000)
    expect(textOf(html)).toContain('(994,000 more characters)')
  })

  it('says who sent what when, and how it ended, each send once', () => {
    const entries = [makeEntry(), makeEntry({ number: 1, step: 'sending', after: null })]
    const text = write([plain], { audit: { entries, more: 7 } })
    const chapter = text.slice(text.indexOf('7 What was sent'), text.indexOf('8 Method'))
    expect(chapter).toContain('4 March 2026, 10:00:00 UTC anna arn:aws:sts::111122223333:assumed-role/Reviewer/anna')
    expect(chapter).toContain('Control traffic flow: ticked → not ticked “Two groups are open.”')
    expect(chapter).toContain('Notes changed: 11 characters instead of 3')
    expect(chapter.match(/4 March 2026/g)).toHaveLength(1)
    expect(chapter).toContain('Accepted, and read back as sent')
    expect(chapter).toContain('And 7 older entries of the audit log')
    const lost = write([plain], { audit: { entries: [makeEntry({ step: 'sending', after: null })], more: 0 } })
    expect(lost).toContain('Not known: the app ended before an answer came')
    expect(write([plain])).toContain('Plumbline has sent nothing to the Tool for this workload.')
  })

  it('holds every lens, and says which ones have no evidence', () => {
    const lens = {
      alias: 'arn:aws:wellarchitected:eu-central-1:1:lens/x',
      name: 'House rules',
      version: '1.2',
      status: 'NOT_CURRENT',
      updatedAt: null,
      notes: '',
    }
    const question = makeQuestion(
      [makeChoice({ bestPractice: null, url: 'https://evil.example/', level: null, title: 'We lock doors' })],
      { number: null, title: 'Doors?', pillarId: 'doors' },
    )
    const own = makeLens([question], {
      view: {
        lens,
        pillars: [
          makePillar(
            { personOnly: 1 },
            { pillarId: 'doors', pillarName: 'Doors', score: null, light: 'grey', coverage: undefined },
          ),
        ],
      },
    })
    const html = makeWorkloadReport(makeReport([plain, own]))
    const text = textOf(html)
    expect(html).not.toContain('evil.example')
    expect(text).toContain('House rules, version 1.2 (not the current version)')
    expect(text).toContain('5 Answers: House rules')
    expect(text).toContain('No check looks at the questions of this lens')
    expect(text).toContain('House rules asks other questions')
    expect(text).toContain('We lock doors')
  })

  it('marks every page of what is not AWS', () => {
    const report = makeReport([plain])
    const sample = makeWorkloadReport({ ...report, evidence: report.evidence && { ...report.evidence, sample: true } })
    expect(readPageTemplates(sample).head).toContain('NOT AWS: SAMPLE ORGANIZATION')
    expect(sample).toContain('(sample, not AWS)</title>')
    const reading = {
      readAt: '2026-03-02T10:00:00.000Z',
      caller: 'arn:aws:sts::1:x',
      account: production,
      way: 'audit',
      endpoint: 'http://127.0.0.1:5000',
    }
    const answers = makeWorkloadReport({ ...report, reading })
    expect(readPageTemplates(answers).head).toContain('NOT AWS: answers read from http://127.0.0.1:5000')
    expect(answers).toContain('(not AWS)</title>')
    expect(readPageTemplates(makeWorkloadReport(report)).head).not.toMatch(/not aws/i)
    expect(readPageTemplates(makeWorkloadReport(report)).foot).toContain(
      `Payments · snapshot 20260301-090000-abcdef12 · digest ${'b'.repeat(16)}<`,
    )
  })

  it('makes hostile texts harmless and visible, wherever they stand', () => {
    const bad = '<img src=x onerror=alert(1)>"\'&\u202egnp.exe\u001b[31m\u0000</style><script>'
    const choice = makeContradiction({
      title: bad,
      notes: bad,
      sentence: bad,
      marks: [bad],
      url: 'javascript:alert(1)',
      checks: [
        makeCheckView({
          title: bad,
          part: bad,
          missing: [bad],
          findings: [{ id: bad, arn: bad, name: `n${bad}`, severity: 'high', accepted: false }],
        }),
      ],
    })
    const question = makeQuestion([choice], { questionId: bad, title: bad, notes: bad, problems: [bad] })
    const lens = makeLens([question], {
      row: { name: bad, problems: [bad], lenses: [] },
      workload: { description: bad, reviewOwner: bad },
      view: {
        remarks: [bad],
        lens: { alias: bad, name: bad, version: bad, status: bad, updatedAt: null, notes: bad },
        pillars: [makePillar({}, { pillarName: bad })],
      },
      plan: [makePlanRow({ questionId: bad, title: bad, risk: bad, url: 'javascript:alert(1)' })],
      trend: {
        points: [{ number: 1, name: bad, at: bad, pillars: [{ pillarId: bad, pillarName: bad, risks: { HIGH: 1 } }] }],
        problems: [bad],
      },
    })
    const html = makeWorkloadReport(
      makeReport([lens], {
        audit: {
          entries: [makeEntry({ who: bad, text: bad, sentences: { sec_network_protection_layered: bad } })],
          more: 0,
        },
      }),
    )
    expect(html).not.toMatch(/<script|<img|href="javascript/)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    const line = html.replaceAll('\n', '')
    expect(printable(line)).toBe(line)
    expect(readPageTemplates(html).foot).not.toContain('<img')
  })
})
