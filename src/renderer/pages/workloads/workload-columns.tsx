import Badge from '@cloudscape-design/components/badge'
import Link from '@cloudscape-design/components/link'
import type { TableProps } from '@cloudscape-design/components/table'
import { SafeText } from '../../components/safe-text'
import type { WorkloadRow } from '../../../shared/ipc/workloads'
import { showCount, showNumber } from '../../text/show-count'
import { showDay } from '../../text/show-date'
import { addressOfWorkload } from '../workload-tools/workload-address'
import { sourceText } from './source-text'
import { askingStandings, StandingCount } from './standing-mark'
import { sumPillars } from './sum-pillars'
import { ToolRiskSums } from './tool-risk-mark'

/** A column of the list, and what it is sorted by. */
export type WorkloadColumn = TableProps.ColumnDefinition<WorkloadRow> & {
  readonly id: string
  readonly sortBy: (row: WorkloadRow) => string | number
}

const Evidence = ({ row }: { readonly row: WorkloadRow }) => {
  if (row.slice === 'unmapped') return <span className="pl-quiet">not mapped</span>
  const sums = sumPillars(row.pillars)
  const found = askingStandings.filter((standing) => sums.standing(standing) > 0)
  return (
    <span className="pl-risk-sums">
      {found.map((standing) => (
        <StandingCount key={standing} standing={standing} count={sums.standing(standing)} />
      ))}
      {found.length === 0 && <span className="pl-quiet">nothing to ask</span>}
    </span>
  )
}

/** The framework's own lens first: the counts of the row are of it. */
const lensNames = ({ lenses }: WorkloadRow): readonly string[] => lenses.map(({ name }) => name)

const Name = ({ row, snapshot }: { readonly row: WorkloadRow; readonly snapshot: string | undefined }) => (
  <div className="pl-stack-tight">
    <span className="pl-inline-marks">
      <Link href={addressOfWorkload(row.key, undefined, { snapshot })} fontSize="body-m">
        <SafeText text={row.name} />
      </Link>
      {row.region === null && <Badge color="blue">Local</Badge>}
      {row.linkedTo !== null && <Badge color="grey">Linked</Badge>}
      {row.permission === 'READONLY' && <Badge color="grey">Read-only share</Badge>}
      {row.permission === 'CONTRIBUTOR' && <Badge color="grey">Shared</Badge>}
      {row.slice === 'unmapped' && <Badge color="severity-medium">Not mapped</Badge>}
      {row.problems.length > 0 && <Badge color="severity-medium">{showCount(row.problems.length, 'gap')}</Badge>}
    </span>
    <span className="pl-quiet pl-small">
      {row.region === null ? (
        'Not in the Tool'
      ) : (
        <>
          {row.owner ?? 'owner unknown'} · <span className="pl-nowrap">{row.region}</span>
        </>
      )}
    </span>
  </div>
)

const draftText = ({ draft }: WorkloadRow): string => {
  if (draft.open === 0) return draft.sent === 0 ? 'none' : `${draft.sent} sent`
  return `${draft.open} to send`
}

/** Columns of the list of workloads; `snapshot` stands in the links where it is not the newest. */
export const workloadColumns = (snapshot: string | undefined): readonly WorkloadColumn[] => [
  {
    id: 'name',
    header: 'Workload',
    isRowHeader: true,
    sortBy: ({ name }) => name.toLowerCase(),
    cell: (row) => <Name row={row} snapshot={snapshot} />,
    minWidth: 172,
  },
  {
    id: 'lens',
    header: 'Lens',
    sortBy: (row) => lensNames(row)[0] ?? '',
    cell: (row) => {
      const names = lensNames(row)
      return names.length === 0 ? (
        <span className="pl-quiet">not read</span>
      ) : (
        <span>
          <SafeText text={names[0] ?? ''} />
          {names.length > 1 && <span className="pl-quiet"> and {names.length - 1} more</span>}
        </span>
      )
    },
    minWidth: 128,
  },
  {
    id: 'risks',
    header: 'Tool’s risks',
    sortBy: ({ pillars }) => {
      const { risks } = sumPillars(pillars)
      return (risks.HIGH ?? 0) * 1000 + (risks.MEDIUM ?? 0)
    },
    cell: ({ pillars }) => <ToolRiskSums risks={sumPillars(pillars).risks} />,
    minWidth: 128,
  },
  {
    id: 'evidence',
    header: 'Evidence',
    sortBy: ({ pillars }) => {
      const sums = sumPillars(pillars)
      return sums.standing('contradiction') * 100_000 + sums.standing('doubt')
    },
    cell: (row) => <Evidence row={row} />,
    minWidth: 172,
  },
  {
    id: 'unanswered',
    header: 'Unanswered',
    sortBy: ({ pillars }) => sumPillars(pillars).unanswered,
    cell: ({ pillars }) => {
      const { unanswered, questions } = sumPillars(pillars)
      return questions === 0 ? (
        <span className="pl-quiet">–</span>
      ) : (
        <span>
          {showNumber(unanswered)} <span className="pl-quiet">of {showNumber(questions)}</span>
        </span>
      )
    },
    minWidth: 122,
  },
  {
    id: 'milestones',
    header: 'Milestones',
    sortBy: ({ milestones }) => milestones,
    cell: ({ milestones }) => showNumber(milestones),
    minWidth: 110,
  },
  {
    id: 'draft',
    header: 'Draft',
    sortBy: ({ draft }) => draft.open,
    cell: (row) => <span className={row.draft.open > 0 ? undefined : 'pl-quiet'}>{draftText(row)}</span>,
    minWidth: 86,
  },
  {
    id: 'source',
    header: 'Answers of',
    sortBy: ({ source }) => source.at,
    cell: ({ source }) => (
      <span className="pl-stack-tight" title={sourceText(source)}>
        <span>{showDay(source.at)}</span>
        <span className="pl-quiet pl-small">
          {source.kind === 'snapshot' ? 'the review' : source.kind === 'reading' ? 'the Tool' : 'the app'}
        </span>
      </span>
    ),
    minWidth: 100,
  },
]
