import { markup, nothing, type Markup } from '../../shared/markup'
import { chapter } from './chapters'
import type { GapView } from './gap-view'
import { limits } from './limits'
import { breakable, foreign, listNames, pairs, row, showAccount, showRegion, table } from './parts'
import type { ReportView } from './report-view'
import { showCount, showNumber } from './words'

const failedPart = ({ failed }: ReportView): Markup =>
  failed.length === 0
    ? nothing
    : markup`<h3>Accounts that could not be reviewed in full</h3>
${table(
  'Accounts that could not be reviewed in full',
  [
    ['Account', 26],
    ['What happened, and what to do', 0],
  ],
  failed.map(({ id, name, error }) =>
    row(markup`${foreign(name)} <span class="id">${id ?? ''}</span>`, foreign(error?.text ?? '')),
  ),
)}`

/** Names accounts, or says that it is all of them. */
const listAccounts = (ids: readonly string[], { snapshot, nameOf }: ReportView): Markup =>
  ids.length > 1 && ids.length === snapshot.accounts.length
    ? markup`all ${ids.length}`
    : listNames(ids.map((id) => showAccount(id, nameOf)))

const gapPart = (gap: GapView, view: ReportView): Markup => markup`<article class="gap">
<h4>${foreign(gap.sentence)}</h4>
${pairs([
  ...(gap.texts.length > 0
    ? [[gap.gap.kind === 'skipped' ? 'Asked' : 'AWS said', listNames(gap.texts.map(foreign), 2)] as const]
    : []),
  ['Accounts', listAccounts(gap.accounts, view)],
  ['Regions', listNames(gap.regions.map(showRegion))],
  [
    `Checks (${showNumber(gap.checks.length)})`,
    listNames(
      gap.checks.map((id) => markup`${id}`),
      gap.checks.length,
    ),
  ],
  ...(gap.resources.length > 0
    ? [
        [
          `Not judged (${showNumber(gap.resources.length)})`,
          listNames(
            gap.resources.map(({ arn }) => breakable(arn)),
            limits.unknown,
          ),
        ] as const,
      ]
    : []),
])}</article>`

const emptyPart = ({ emptyRegions, nameOf }: ReportView): Markup =>
  emptyRegions.length === 0
    ? nothing
    : markup`<h3>Regions left out as empty</h3>
<p>The reviewer chose to leave out regions in which a few calls find nothing. That they are empty is a belief and not a finding: what these calls do not show was not looked at, and counts as not assessed. Checks of the account itself ran there all the same.</p>
${table(
  'Regions left out as empty',
  [
    ['Account', 26],
    ['Regions', 0],
    ['Believed because of', 34],
  ],
  emptyRegions.map(({ account, regions, source }) =>
    row(showAccount(account, nameOf), listNames(regions.map(showRegion), regions.length), breakable(source)),
  ),
)}`

const withoutEvidence = ({ pillars }: ReportView): Markup => {
  const some = pillars.filter((pillar) => pillar.withoutEvidence.length > 0)
  if (some.length === 0) return nothing
  return markup`<h3>Best practices without evidence</h3>
<p>On these practices of the framework this snapshot holds no evidence: no check looks at them, or none of those that do could assess anything. Only people can answer for them.</p>
${some.map(
  ({ name, withoutEvidence: practices, coverage }) =>
    markup`<h4>${name}: ${practices.length} of ${coverage.practices.all}</h4><ul class="columns">${practices.map(({ id, title }) => markup`<li><span class="id">${id}</span> ${title}</li>`)}</ul>`,
)}`
}

/** Every gap with what would end it, and what else a person has to look at. */
export const writeUnseen = (view: ReportView): Markup => {
  const { gaps, manual, places } = view
  return chapter(
    'unseen',
    markup`<p class="lead">${
      gaps.length === 0
        ? 'Every check that ran got all the answers that it asked for.'
        : `For ${showCount(gaps.length, 'reason')}, ${showCount(places.notAssessed, 'run')} of checks gave no answer and ${showCount(places.unknown, 'resource')} could not be judged. None of them is counted as good, in no score and in no light.`
    }</p>
${failedPart(view)}
${emptyPart(view)}
${gaps.length === 0 ? nothing : markup`<h3>Reasons</h3>${gaps.map((gap) => gapPart(gap, view))}`}
${
  manual.length === 0
    ? nothing
    : markup`<h3>What only a person can judge</h3>${table(
        'What only a person can judge',
        [
          ['Question', 60],
          ['Check', 0],
        ],
        manual.map(({ title, id }) => row(markup`${title}`, markup`<span class="id">${id}</span>`)),
      )}`
}
${withoutEvidence(view)}`,
  )
}
