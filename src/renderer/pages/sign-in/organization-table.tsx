import { useCollection } from '@cloudscape-design/collection-hooks'
import Badge from '@cloudscape-design/components/badge'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { SafeText } from '../../components/safe-text'
import { nameWay } from '../../../shared/review/way-in'
import { showCount } from '../../text/show-count'
import { shorten } from '../../text/shorten'
import type { OrganizationRow } from './organization-rows'
import { pageLabels } from './page-labels'

const Way = ({ way, status }: OrganizationRow) => {
  if (way === undefined)
    return status === 'ACTIVE' ? (
      <StatusIndicator type="warning">Cannot be reached</StatusIndicator>
    ) : (
      <StatusIndicator type="stopped">Not active</StatusIndicator>
    )
  switch (way.kind) {
    case 'session':
      return (
        <>
          <StatusIndicator type="success">Session</StatusIndicator>
          <div className="pl-quiet">
            <SafeText text={`${way.role} through ${way.session}`} />
          </div>
        </>
      )
    case 'profile':
      return (
        <>
          <StatusIndicator type="success">Profile</StatusIndicator>
          <div className="pl-quiet">
            <SafeText text={way.name} />
          </div>
        </>
      )
    case 'member':
      return (
        <>
          <StatusIndicator type="success">Assumed role</StatusIndicator>
          <div className="pl-quiet">
            <SafeText text={`${way.role} through ${nameWay(way.through)}`} />
          </div>
        </>
      )
  }
}

const statusNames: Readonly<Record<string, string>> = {
  ACTIVE: 'Active',
  SUSPENDED: 'Suspended',
  PENDING_CLOSURE: 'Being closed',
  PENDING_ACTIVATION: 'Not active yet',
  CLOSED: 'Closed',
}

const Place = ({ place, status, management, delegatedFor }: OrganizationRow) => (
  <div className="pl-statuses">
    {place === '' ? <span className="pl-quiet">Unit not known</span> : <SafeText text={place} />}
    <StatusIndicator type={status === 'ACTIVE' ? 'success' : 'stopped'}>
      {statusNames[status] ?? status}
    </StatusIndicator>
    {management && <Badge color="blue">Management account</Badge>}
    {delegatedFor !== null && delegatedFor.length > 0 && (
      <span className="pl-quiet">
        Delegated administrator for{' '}
        <SafeText text={delegatedFor.map((one) => one.replace(/\.amazonaws\.com$/, '')).join(', ')} />
      </span>
    )}
  </div>
)

const columns: readonly TableProps.ColumnDefinition<OrganizationRow>[] = [
  {
    id: 'name',
    header: 'Account',
    sortingField: 'name',
    isRowHeader: true,
    minWidth: 190,
    cell: ({ id, name, email }) => (
      <>
        <SafeText text={name} line />
        <div className="pl-quiet pl-account-id">
          {id} ·{' '}
          <span className="pl-email">
            <SafeText text={email} />
          </span>
        </div>
      </>
    ),
  },
  {
    id: 'place',
    header: 'Unit, status',
    sortingField: 'place',
    minWidth: 160,
    cell: (row) => <Place {...row} />,
  },
  { id: 'way', header: 'Way in', minWidth: 180, cell: (row) => <Way {...row} /> },
]

/** The accounts of an organization, or of one of its units. */
export const OrganizationTable = ({
  rows,
  unit,
  showAll,
  chosen,
  choose,
}: {
  readonly rows: readonly OrganizationRow[]
  /** Name of the unit whose accounts these are; `undefined`: all. */
  readonly unit: string | undefined
  readonly showAll: () => void
  readonly chosen: ReadonlySet<string>
  readonly choose: (rows: readonly OrganizationRow[], on: boolean) => void
}) => {
  const { items, filterProps, filteredItemsCount, collectionProps, paginationProps } = useCollection(rows, {
    filtering: {
      fields: ['id', 'name', 'email', 'place', 'status'],
      empty: 'No account',
      noMatch: 'No account matches',
    },
    sorting: {},
    pagination: { pageSize: 50 },
  })
  const count = rows.filter(({ id }) => chosen.has(id)).length
  return (
    <Table
      {...collectionProps}
      items={items}
      trackBy="id"
      wrapLines
      contentDensity="compact"
      selectionType="multi"
      selectedItems={items.filter(({ id }) => chosen.has(id))}
      isItemDisabled={({ id, way }) => way === undefined && !chosen.has(id)}
      onSelectionChange={({ detail }) => {
        const now = new Set(detail.selectedItems.map(({ id }) => id))
        const taken = items.filter(({ id }) => chosen.has(id) && !now.has(id))
        const put = items.filter(({ id }) => !chosen.has(id) && now.has(id))
        if (taken.length > 0) choose(taken, false)
        else if (put.length > 0) choose(put, true)
      }}
      ariaLabels={{
        tableLabel: 'Accounts of the organization',
        selectionGroupLabel: 'Choose accounts of the organization',
        allItemsSelectionLabel: () => 'Choose all accounts of this page',
        itemSelectionLabel: (_all, { id, name, way }) =>
          way === undefined ? `${shorten(name)} ${id} cannot be reached` : `${shorten(name)} ${id}`,
      }}
      columnDefinitions={columns}
      filter={
        <TextFilter
          {...filterProps}
          filteringPlaceholder="Find by id, name, email or unit"
          filteringAriaLabel="Find an account of the organization"
          countText={showCount(filteredItemsCount ?? 0, 'match', 'matches')}
        />
      }
      pagination={paginationProps.pagesCount > 1 && <Pagination {...paginationProps} ariaLabels={pageLabels} />}
      header={
        <Header
          variant="h2"
          counter={`(${count} of ${rows.length} chosen)`}
          actions={unit !== undefined && <Button onClick={showAll}>Show all units</Button>}
        >
          {unit === undefined ? (
            'Accounts'
          ) : (
            <>
              Accounts in <SafeText text={shorten(unit)} />
            </>
          )}
        </Header>
      }
    />
  )
}
