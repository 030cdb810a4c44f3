import { markup, nothing, type Markup } from '../../../shared/markup'
import { limits } from '../limits'
import { breakable, foreign, listNames, pairs, showAccount, showRegion } from '../parts'
import { showCount, showDay, showMoment } from '../words'
import { writeContents, type WorkloadChapter } from './workload-chapters'
import type { WorkloadReportView } from './workload-view'
import { environmentWords, showLensName } from './workload-words'
import { showText } from './workload-parts'

type Pair = readonly [string, Markup]

/** Characters of a description on the first page. */
const longest = 600

const readBy = (callers: readonly string[]): Markup =>
  listNames(
    callers.map((caller) => markup`<code>${breakable(caller)}</code>`),
    limits.callers,
  )

const versionOf = (version: string): string =>
  version === '' ? 'no version until it is linked with the Tool' : `version ${version}`

const lensPair = ({ lenses }: WorkloadReportView): Pair => [
  'Lenses',
  markup`${lenses.map(({ view: { lens } }) => markup`<div>${foreign(showLensName(lens))}, ${foreign(versionOf(lens.version))}${lens.status === null || lens.status === 'CURRENT' ? nothing : markup` <b>(${lens.status === 'NOT_CURRENT' ? 'not the current version' : lens.status.toLowerCase()})</b>`}</div>`)}`,
]

const answersPair = ({ report, lenses }: WorkloadReportView): Pair => {
  const { evidence, reading } = report
  const source = lenses[0]?.view.source
  const when = source === undefined ? '' : showMoment(source.at)
  const owner = evidence?.accounts.find(({ id }) => id === lenses[0]?.view.row.seenFrom[0]?.account)
  if (source?.kind === 'local')
    return ['Answers', markup`Kept by Plumbline, last changed ${when}; the Tool does not know this workload`]
  if (reading)
    return [
      'Answers',
      markup`Read from the Tool on ${showMoment(reading.readAt)}, by <code>${breakable(reading.caller)}</code>, through ${foreign(reading.way)}`,
    ]
  const caller = owner?.caller ?? null
  return [
    'Answers',
    markup`Read from the Tool by the review of ${when}${caller === null ? nothing : markup`, by <code>${breakable(caller)}</code>`}`,
  ]
}

const evidencePairs = ({ report: { evidence }, lenses }: WorkloadReportView): readonly Pair[] => {
  if (evidence === null)
    return [['Evidence', markup`None: no snapshot was chosen, so nothing stands beside the answers`]]
  const { workload, mapping } = lenses[0]?.view ?? {}
  const own = new Set(workload && workload.accountIds.length > 0 ? workload.accountIds : (mapping?.accounts ?? []))
  const callers = [
    ...new Set(evidence.accounts.flatMap(({ id, caller }) => (id !== null && own.has(id) ? (caller ?? []) : []))),
  ]
  return [
    ['Evidence of', markup`${showMoment(evidence.startedAt)}, by Plumbline ${evidence.app.version}`],
    ...(callers.length > 0 ? [['Read by', readBy(callers)] as const] : []),
    ['Snapshot', markup`<code>${evidence.snapshot}</code>`],
    ['Digest', markup`<code>${evidence.digest}</code>`],
  ]
}

const placePairs = ({ lenses, nameOf }: WorkloadReportView): readonly Pair[] => {
  const view = lenses[0]?.view
  if (!view) return []
  const { workload, row, mapping } = view
  const accounts = workload.accountIds.length > 0 ? workload.accountIds : (mapping?.accounts ?? [])
  const regions = workload.awsRegions.length > 0 ? workload.awsRegions : (mapping?.regions ?? [])
  const tags = Object.entries(mapping?.tags ?? {})
  const byReviewer =
    row.slice === 'reviewer'
      ? markup` <span class="note">(named by the reviewer: the workload names none)</span>`
      : nothing
  return [
    [
      'Accounts',
      accounts.length === 0
        ? markup`None are named, and the reviewer has named none: there is no evidence`
        : markup`${listNames(
            accounts.map((id) => showAccount(id, nameOf)),
            limits.cover,
          )}${byReviewer}`,
    ],
    [
      'Regions',
      regions.length === 0
        ? markup`None are named: all that were reviewed count`
        : listNames(regions.map(showRegion), limits.cover),
    ],
    ...(tags.length > 0
      ? [
          [
            'Tags',
            listNames(
              tags.map(([key, value]) => markup`${foreign(key)} = ${foreign(value)}`),
              limits.cover,
            ),
          ] as const,
        ]
      : []),
  ]
}

const identityPairs = ({ lenses, nameOf }: WorkloadReportView): readonly Pair[] => {
  const view = lenses[0]?.view
  if (!view) return []
  const { workload, row } = view
  const description = Array.from(workload.description ?? '')
  return [
    ...(description.length > 0
      ? [
          [
            'Description',
            showText(
              description.length > longest ? `${description.slice(0, longest).join('')}…` : description.join(''),
            ),
          ] as const,
        ]
      : []),
    [
      'Workload',
      workload.workloadArn === null
        ? markup`Local: the Tool does not know it`
        : markup`<code>${breakable(workload.workloadArn)}</code>`,
    ],
    [
      'Owner account',
      workload.owner === null
        ? markup`–`
        : markup`${showAccount(workload.owner, nameOf)}${row.permission === null ? nothing : markup` <span class="note">(shared, ${row.permission === 'READONLY' ? 'to read only' : 'to contribute'})</span>`}`,
    ],
    ['Region of the Tool', workload.region === null ? markup`–` : showRegion(workload.region)],
    ['Environment', markup`${workload.environment === null ? 'Not stated' : environmentWords[workload.environment]}`],
    ['Review owner', workload.reviewOwner === '' ? markup`<b>Nobody is named</b>` : foreign(workload.reviewOwner)],
  ]
}

/** First page: which workload, whose answers of when, which evidence, and by which digest it can be told again. */
export const writeWorkloadCover = (view: WorkloadReportView, chapters: readonly WorkloadChapter[]): Markup => {
  const { mark, lenses, report } = view
  const milestones = lenses[0]?.view.milestones.length ?? 0
  return markup`<section class="cover workload">
<p class="brand">Plumbline</p>
<p class="kind">AWS Well-Architected workload review</p>
<h1>${foreign(lenses[0]?.view.row.name ?? '')}</h1>
<p class="subtitle">${showCount(lenses.length, 'lens', 'lenses')} · ${showCount(milestones, 'milestone')} · ${showDay(report.today)}</p>
${mark ? markup`<p class="notice"><strong>${mark.line}.</strong> ${mark.sentence}</p>` : nothing}
${pairs([...identityPairs(view), ...placePairs(view), lensPair(view)])}
${pairs([answersPair(view), ...evidencePairs(view), ['Written', markup`${showMoment(report.today)}, by Plumbline ${report.app}`]])}
<p class="note">Answers are the team's. Evidence is what checks found in the workload's accounts; it proves a part of a practice and never the whole. Plumbline attests nothing, and only the Well-Architected Tool computes risk.</p>
${writeContents(chapters)}
</section>`
}
