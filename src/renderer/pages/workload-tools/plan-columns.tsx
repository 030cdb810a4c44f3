import Badge from '@cloudscape-design/components/badge'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Link from '@cloudscape-design/components/link'
import type { TableProps } from '@cloudscape-design/components/table'
import { LightMark } from '../../components/light-mark'
import { SafeText } from '../../components/safe-text'
import { SeverityBadge } from '../../components/severity-badge'
import { findQuestion } from '../../../shared/framework/lookup'
import type { PlanRow } from '../../../shared/ipc/workloads'
import { addressOf } from '../../route'
import { pillarName } from '../../text/pillar-name'
import { showCount } from '../../text/show-count'
import { StandingMark } from '../workloads/standing-mark'
import { addressOfWorkload } from './workload-address'

const resourcesShown = 10

const levels: Readonly<
  Record<
    'HIGH' | 'MEDIUM' | 'LOW' | 'NONE',
    { readonly text: string; readonly color: 'severity-high' | 'severity-medium' | 'severity-low' | 'grey' }
  >
> = {
  HIGH: { text: 'High', color: 'severity-high' },
  MEDIUM: { text: 'Medium', color: 'severity-medium' },
  LOW: { text: 'Low', color: 'severity-low' },
  NONE: { text: 'None', color: 'grey' },
}

const sources: Readonly<Record<Exclude<PlanRow['riskSource'], 'none'>, string>> = {
  tool: 'by the Tool',
  framework: 'by the framework',
  assumed: 'assumed',
}

const Risk = ({ row: { level, risk, riskSource } }: { readonly row: PlanRow }) => (
  <div className="pl-stack-tight">
    {level !== null && <Badge color={levels[level].color}>{levels[level].text}</Badge>}
    <span className="pl-note" title={risk}>
      {riskSource === 'none' ? risk : sources[riskSource]}
    </span>
  </div>
)

const Findings = ({ row, snapshot }: { readonly row: PlanRow; readonly snapshot: string | null }) =>
  row.findings.length === 0 ? (
    <span className="pl-quiet">
      {row.standing === 'candidate'
        ? 'No finding: ask whether it is in place already.'
        : 'No finding: put it in place, then say so in the answer.'}
    </span>
  ) : (
    <ul className="pl-plain">
      {row.findings.map(({ check, title, severity, fix, failing, resources }) => (
        <li key={check}>
          <SeverityBadge severity={severity} />{' '}
          {snapshot === null ? title : <Link href={addressOf('findings', { snapshot, checks: check })}>{title}</Link>}
          <div className="pl-note">{fix}</div>
          {resources.length > 0 && (
            <ExpandableSection variant="inline" headerText={showCount(failing, 'resource')}>
              <ul className="pl-plain">
                {resources.slice(0, resourcesShown).map((arn) => (
                  <li key={arn}>
                    <SafeText text={arn} />
                  </li>
                ))}
                {resources.length > resourcesShown && (
                  <li className="pl-quiet">and {resources.length - resourcesShown} more</li>
                )}
              </ul>
            </ExpandableSection>
          )}
        </li>
      ))}
    </ul>
  )

/** The columns of the improvement plan. */
export const planColumns = ({
  workload,
  snapshot,
  lens,
}: {
  readonly workload: string
  readonly snapshot: string | null
  readonly lens: string
}): TableProps.ColumnDefinition<PlanRow>[] => [
  { id: 'risk', header: 'Risk', width: 130, cell: (row) => <Risk row={row} /> },
  {
    id: 'practice',
    header: 'Practice',
    width: 240,
    isRowHeader: true,
    cell: ({ bestPractice, title, questionId, choiceId, pillarId, url }) => (
      <div className="pl-stack-tight">
        <Link href={addressOfWorkload(workload, undefined, { lens, snapshot, question: questionId })}>
          {bestPractice !== null && `${bestPractice} `}
          <SafeText text={title === '' ? choiceId : title} />
        </Link>
        <span className="pl-note">
          {findQuestion(questionId)?.id ?? <SafeText text={questionId} />} · {pillarName(pillarId)}
          {url?.startsWith('https://docs.aws.amazon.com/') === true && (
            <>
              {' · '}
              <Link href={url} external fontSize="body-s">
                How to
              </Link>
            </>
          )}
        </span>
      </div>
    ),
  },
  {
    id: 'evidence',
    header: 'Evidence',
    width: 140,
    cell: ({ light, standing }) => (
      <div className="pl-stack-tight">
        <LightMark light={light} />
        <StandingMark standing={standing} />
      </div>
    ),
  },
  {
    id: 'effort',
    header: 'To mend',
    width: 110,
    cell: ({ resources }) =>
      resources === 0 ? <span className="pl-quiet">not countable</span> : showCount(resources, 'resource'),
  },
  { id: 'findings', header: 'Findings to mend', cell: (row) => <Findings row={row} snapshot={snapshot} /> },
]
