import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import CollectionPreferences, {
  type CollectionPreferencesProps,
} from '@cloudscape-design/components/collection-preferences'
import Pagination from '@cloudscape-design/components/pagination'
import PropertyFilter from '@cloudscape-design/components/property-filter'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useEffect, useState } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import type { FindingRow } from '../../../shared/ipc/views'
import { addressOf, goTo, type Route } from '../../route'
import { showCount } from '../../text/show-count'
import { useAnswer } from '../../use-answer'
import { filterOf, tokensOf } from './filter-tokens'
import { findingColumns, findingSortOf } from './finding-columns'
import { findingRequest, readFilter, writeFilter, type FindingFilter } from './finding-filter'
import { filteringProperties, useFilterOptions } from './filter-options'
import { ResultToggles } from './result-toggles'
import { readSelected, writeSelected } from './selected-finding'
import { keepTablePreferences, readTablePreferences } from './table-preferences'

const rowId = ({ check, account, region, resource }: FindingRow): string =>
  JSON.stringify([check, resource.arn, account, region])

const preferenceTexts = {
  pageSizes: [25, 50, 100, 200].map((value) => ({ value, label: `${value} findings` })),
  columns: findingColumns.map(({ id, name }) => ({ id, label: name, alwaysVisible: id === 'title' })),
}

/** The findings, filtered, sorted and cut into pages by the host. */
export const FindingsTable = ({ snapshot, query }: { readonly snapshot: string; readonly query: Route['query'] }) => {
  const [preferences, setPreferences] = useState(readTablePreferences)
  const filter = readFilter(query)
  const page = useAnswer('findings:page', findingRequest(snapshot, filter, preferences.pageSize), {
    keepPrevious: true,
  })
  const { options, problem } = useFilterOptions(snapshot)
  const selected = readSelected(query)
  const rows = page.state === 'ready' ? page.value.rows : []
  const total = page.state === 'ready' ? page.value.total : 0

  const show = (next: FindingFilter, finding?: string): void =>
    goTo(addressOf('findings', { snapshot: query['snapshot'], ...writeFilter(next), finding }))
  const select = ({ check, account, region, resource }: FindingRow): void =>
    show(filter, writeSelected({ snapshot, check, account, region, arn: resource.arn }))
  const prefer = (detail: CollectionPreferencesProps.Preferences): void => {
    const next = {
      pageSize: detail.pageSize ?? preferences.pageSize,
      columns: detail.visibleContent ?? preferences.columns,
      wrapLines: detail.wrapLines ?? preferences.wrapLines,
    }
    keepTablePreferences(next)
    setPreferences(next)
    show({ ...filter, page: 1 })
  }

  const opened = query['finding'] !== undefined
  useEffect(() => {
    if (!opened) return undefined
    // The panel takes its place first.
    const later = setTimeout(
      () => document.querySelector('tbody tr:has(input:checked)')?.scrollIntoView({ block: 'nearest' }),
      300,
    )
    return () => clearTimeout(later)
  }, [opened])

  if (page.state === 'problem') return <ProblemAlert problem={page.problem} retry={page.retry} />
  return (
    <SpaceBetween size="m">
      {problem && <ProblemAlert type="warning" problem={problem} />}
      <Table
        variant="container"
        resizableColumns
        stickyHeader
        loading={page.state === 'loading'}
        loadingText="Reading findings"
        items={[...rows]}
        trackBy={rowId}
        columnDefinitions={findingColumns.map(({ name, ...column }) => ({
          ...column,
          header: name,
          ariaLabel: () => name,
        }))}
        columnDisplay={findingColumns.map(({ id }) => ({ id, visible: preferences.columns.includes(id) }))}
        wrapLines={preferences.wrapLines}
        selectionType="single"
        selectedItems={rows.filter(
          (row) =>
            selected &&
            rowId(row) === JSON.stringify([selected.check, selected.arn, selected.account, selected.region]),
        )}
        onSelectionChange={({ detail }) => detail.selectedItems.slice(0, 1).forEach(select)}
        onRowClick={({ detail }) => select(detail.item)}
        sortingColumn={{ sortingField: filter.sort }}
        sortingDescending={filter.descending}
        onSortingChange={({ detail }) => {
          const sort = findingSortOf(detail.sortingColumn.sortingField)
          if (sort) show({ ...filter, sort, descending: detail.isDescending ?? false, page: 1 })
        }}
        ariaLabels={{
          tableLabel: 'Findings',
          selectionGroupLabel: 'Choose a finding',
          itemSelectionLabel: (_all, row) => `${row.title}, ${row.resource.name}`,
        }}
        renderAriaLive={({ firstIndex, lastIndex }) =>
          `Findings ${(filter.page - 1) * preferences.pageSize + firstIndex} to ${(filter.page - 1) * preferences.pageSize + lastIndex} of ${total}`
        }
        header={
          <ResultToggles
            snapshot={snapshot}
            filter={filter}
            choose={(results) => show({ ...filter, results, page: 1 })}
          />
        }
        filter={
          <PropertyFilter
            query={tokensOf(filter)}
            onChange={({ detail }) => show(filterOf(detail.tokens, filter))}
            filteringProperties={filteringProperties}
            filteringOptions={options}
            freeTextFiltering={{ operators: [':'], defaultOperator: ':' }}
            hideOperations
            expandToViewport
            filteringPlaceholder="Filter by severity, account, check, or a name"
            filteringAriaLabel="Filter findings"
            countText={showCount(total, 'match', 'matches')}
          />
        }
        pagination={
          <Pagination
            currentPageIndex={filter.page}
            pagesCount={Math.max(1, Math.ceil(total / preferences.pageSize))}
            onChange={({ detail }) => show({ ...filter, page: detail.currentPageIndex })}
          />
        }
        preferences={
          <CollectionPreferences
            title="Table"
            confirmLabel="Confirm"
            cancelLabel="Cancel"
            preferences={{
              pageSize: preferences.pageSize,
              visibleContent: preferences.columns,
              wrapLines: preferences.wrapLines,
            }}
            pageSizePreference={{ title: 'Findings on a page', options: preferenceTexts.pageSizes }}
            wrapLinesPreference={{ label: 'Wrap lines', description: 'Show long texts on several lines' }}
            visibleContentPreference={{
              title: 'Columns',
              options: [{ label: 'Columns', options: preferenceTexts.columns }],
            }}
            onConfirm={({ detail }) => prefer(detail)}
          />
        }
        empty={
          <Box textAlign="center" padding="l">
            <Box variant="strong">Nothing matches</Box>
            <Box variant="p" color="text-body-secondary">
              No check gave such a result here. Choose other results, or clear the filter.
            </Box>
            <Button onClick={() => show(readFilter({}))}>Clear the filter</Button>
          </Box>
        }
      />
    </SpaceBetween>
  )
}
