import type { TableProps } from '@cloudscape-design/components/table'
import { LightMark } from '../../components/light-mark'
import { ResultMark } from '../../components/result-mark'
import { SafeText } from '../../components/safe-text'
import { SeverityBadge } from '../../components/severity-badge'
import type { FindingQuery, FindingRow } from '../../../shared/ipc/views'
import { serviceName } from '../../text/service-name'
import { pillarName } from '../../text/pillar-name'

/** A column of the findings table. */
export type FindingColumn = Omit<TableProps.ColumnDefinition<FindingRow>, 'header'> & {
  readonly id: string
  readonly name: string
  /** What the host sorts by; absent where it cannot. */
  readonly sortingField?: FindingQuery['sort']
}

/** The columns in their order. */
export const findingColumns: readonly FindingColumn[] = [
  {
    id: 'severity',
    name: 'Severity',
    sortingField: 'severity',
    width: 118,
    cell: ({ light, severity }) => (
      <span className="pl-severity">
        <LightMark light={light} hideText />
        <SeverityBadge severity={severity} />
      </span>
    ),
  },
  {
    id: 'title',
    name: 'Finding',
    sortingField: 'title',
    isRowHeader: true,
    width: 320,
    minWidth: 180,
    cell: ({ title }) => <span title={title}>{title}</span>,
  },
  {
    id: 'resource',
    name: 'Resource',
    sortingField: 'resource',
    width: 200,
    cell: ({ resource }) => <SafeText text={resource.name} line />,
  },
  { id: 'type', name: 'Type', width: 190, cell: ({ resource }) => resource.type },
  {
    id: 'account',
    name: 'Account',
    sortingField: 'account',
    width: 150,
    cell: ({ accountName }) => <SafeText text={accountName} line />,
  },
  { id: 'region', name: 'Region', sortingField: 'region', width: 122, cell: ({ region }) => region },
  { id: 'service', name: 'Service', sortingField: 'service', width: 130, cell: ({ service }) => serviceName(service) },
  { id: 'pillar', name: 'Pillar', sortingField: 'pillar', width: 180, cell: ({ pillar }) => pillarName(pillar) },
  { id: 'bestPractice', name: 'Best practice', width: 140, cell: ({ bestPractice }) => bestPractice },
  {
    id: 'result',
    name: 'Result',
    sortingField: 'result',
    width: 125,
    cell: ({ result }) => <ResultMark result={result} />,
  },
]

/** What the host sorts by for a column's field. */
export const findingSortOf = (field: string | undefined): FindingQuery['sort'] | undefined =>
  findingColumns.find(({ sortingField }) => sortingField === field)?.sortingField
