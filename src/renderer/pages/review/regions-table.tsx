import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Icon, { type IconProps } from '@cloudscape-design/components/icon'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import type { ReactNode } from 'react'
import { SafeText } from '../../components/safe-text'
import { useFoundPages } from '../../components/use-found-pages'
import { showCount } from '../../text/show-count'
import { toggleItem } from '../../text/edit-list'
import { describeUse, sourcesOf, type Region, type RegionSummary, type RegionUse } from './region-summary'

const pageSize = 12
const sourcesShown = 2

const matches = ({ code, place }: Region, text: string): boolean => `${code} ${place}`.toLowerCase().includes(text)

const icons: Readonly<Record<RegionUse, Pick<IconProps, 'name' | 'variant'>>> = {
  inUse: { name: 'status-positive', variant: 'success' },
  unknown: { name: 'status-warning', variant: 'warning' },
  empty: { name: 'status-not-started', variant: 'subtle' },
  off: { name: 'status-stopped', variant: 'subtle' },
}

const Use = ({ summary }: { readonly summary: RegionSummary | undefined }) => {
  if (!summary) return <span className="pl-quiet">–</span>
  const sources = sourcesOf(summary)
  return (
    <div className="pl-stack-tight">
      <span className="pl-gap">
        <Icon {...icons[summary.use]} />
        <span>{describeUse(summary)}</span>
      </span>
      {sources.slice(0, sourcesShown).map((source) => (
        <span key={source} className="pl-note">
          <SafeText text={source} />
        </span>
      ))}
      {sources.length > sourcesShown && (
        <span className="pl-note">and {showCount(sources.length - sourcesShown, 'more reason')}</span>
      )}
    </div>
  )
}

const columnsOf = (
  summaries: ReadonlyMap<string, RegionSummary>,
  favourites: readonly string[],
  setFavourites: (regions: string[]) => void,
): TableProps.ColumnDefinition<Region>[] => [
  {
    id: 'favourite',
    header: <span className="pl-hidden">Favourite</span>,
    width: 52,
    cell: ({ code }) => (
      <Button
        variant="inline-icon"
        iconName={favourites.includes(code) ? 'star-filled' : 'star'}
        ariaLabel={favourites.includes(code) ? `Remove ${code} from the favourites` : `Add ${code} to the favourites`}
        onClick={() => setFavourites(toggleItem(favourites, code))}
      />
    ),
  },
  {
    id: 'region',
    header: 'Region',
    isRowHeader: true,
    ...(summaries.size > 0 && { width: '34%' }),
    cell: ({ code, place }) => (
      <>
        <b className="pl-nowrap">{code}</b> <span className="pl-quiet">{place}</span>
      </>
    ),
  },
  ...(summaries.size > 0
    ? [{ id: 'use', header: 'Resources', cell: ({ code }: Region) => <Use summary={summaries.get(code)} /> }]
    : []),
]

/** Regions to choose from, each with what is known of it over all accounts. */
export const RegionsTable = ({
  regions,
  summaries,
  favourites,
  setFavourites,
  chosen,
  choose,
  actions,
}: {
  readonly regions: readonly Region[]
  /** By region; empty where nothing was asked. */
  readonly summaries: ReadonlyMap<string, RegionSummary>
  readonly favourites: readonly string[]
  readonly setFavourites: (regions: string[]) => void
  /** Absent where there is nothing to choose: all regions are reviewed. */
  readonly chosen: readonly string[] | undefined
  readonly choose: (regions: string[]) => void
  readonly actions?: ReactNode
}) => {
  const { shown, filter, pagination } = useFoundPages({
    items: regions,
    matches,
    pageSize,
    noun: 'region',
    placeholder: 'Find a region',
  })
  const selectable = chosen !== undefined
  return (
    <Table
      items={shown}
      trackBy="code"
      contentDensity="compact"
      wrapLines
      {...(selectable && {
        selectionType: 'multi' as const,
        selectedItems: regions.filter(({ code }) => chosen.includes(code)),
        onSelectionChange: ({ detail }: { readonly detail: { readonly selectedItems: readonly Region[] } }) =>
          choose(detail.selectedItems.map(({ code }) => code)),
      })}
      ariaLabels={{
        tableLabel: 'Regions',
        selectionGroupLabel: 'Choose regions',
        allItemsSelectionLabel: () => 'Choose all regions of this page',
        itemSelectionLabel: (_all, { code }) => code,
      }}
      columnDefinitions={columnsOf(summaries, favourites, setFavourites)}
      header={
        <Header
          variant="h2"
          counter={selectable ? `(${chosen.length} of ${regions.length})` : `(${regions.length})`}
          actions={actions}
        >
          {selectable ? 'Chosen regions' : 'Regions'}
        </Header>
      }
      filter={filter}
      pagination={pagination}
      empty={<span className="pl-quiet">No region matches.</span>}
    />
  )
}
