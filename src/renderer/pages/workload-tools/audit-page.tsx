import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import { useState } from 'react'
import { PageHeader } from '../../components/page-header'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import { findQuestion } from '../../../shared/framework/lookup'
import type { AuditEntry } from '../../../shared/workload/stored'
import { addressOf, goTo } from '../../route'
import { showCount, showNumber } from '../../text/show-count'
import { showMoment } from '../../text/show-date'
import { shorten } from '../../text/shorten'
import { useAnswer } from '../../use-answer'
import { AuditDetail } from './audit-detail'
import { AuditStep, operationNames } from './audit-words'
import { useWorkloadRow } from './use-workload-row'

const pageSize = 50
const every = { value: '', label: 'All workloads' }

const columnsOf = (open: (entry: AuditEntry) => void): TableProps.ColumnDefinition<AuditEntry>[] => [
  {
    id: 'at',
    header: 'When',
    width: 190,
    isRowHeader: true,
    cell: (entry) => (
      <Button
        variant="inline-link"
        ariaLabel={`Entry ${entry.number}, ${showMoment(entry.at)}`}
        onClick={() => open(entry)}
      >
        {showMoment(entry.at)}
      </Button>
    ),
  },
  {
    id: 'who',
    header: 'Who',
    width: 260,
    cell: ({ who, caller, account }) => (
      <div className="pl-stack-tight">
        <SafeText text={who} />
        <span className="pl-note">
          <SafeText text={caller} />
        </span>
        <span className="pl-note">{account}</span>
      </div>
    ),
  },
  {
    id: 'what',
    header: 'What',
    cell: ({ operation, questionId, before, after, sentences }) => (
      <div className="pl-stack-tight">
        <span>
          {operationNames[operation]}
          {questionId !== null && (
            <>
              : {findQuestion(questionId)?.id} <SafeText text={before?.title ?? after?.title ?? questionId} />
            </>
          )}
        </span>
        {Object.keys(sentences).length > 0 && (
          <span className="pl-note">{showCount(Object.keys(sentences).length, 'reason')} given</span>
        )}
      </div>
    ),
  },
  {
    id: 'workload',
    header: 'Workload',
    width: 170,
    cell: ({ workloadName, region }) => (
      <div className="pl-stack-tight">
        <SafeText text={workloadName} />
        <span className="pl-note">{region}</span>
      </div>
    ),
  },
  { id: 'step', header: 'How it went', width: 190, cell: ({ step }) => <AuditStep step={step} /> },
]

const Empty = ({ filtered }: { readonly filtered: boolean }) => (
  <Box textAlign="center" padding="l">
    <SpaceBetween size="xs">
      <Box variant="strong">Nothing was ever sent{filtered ? ' to this workload' : ''}</Box>
      <Box variant="p" color="text-body-secondary">
        Plumbline only reads, until a reviewer confirms a send. Then each step stands here, before and after.
      </Box>
    </SpaceBetween>
  </Box>
)

/** What was sent to the Tool: who, when, before and after. */
export const AuditPage = ({ workload }: { readonly workload: string | null }) => {
  // A filter of its own begins on its own first page.
  const [{ page, of }, setPage] = useState({ page: 1, of: workload })
  const [opened, setOpened] = useState<AuditEntry>()
  const current = of === workload ? page : 1
  const list = useAnswer(
    'audit:list',
    { workload, offset: (current - 1) * pageSize, limit: pageSize },
    { keepPrevious: true, always: true },
  )
  const found = useWorkloadRow(workload, null)
  const rows = found.state === 'ready' ? found.value.rows : []
  const options = [
    every,
    ...rows.map(({ key, name }) => ({ value: key, label: shorten(name, 60) })),
    ...(workload !== null && rows.every(({ key }) => key !== workload)
      ? [{ value: workload, label: shorten(workload, 80) }]
      : []),
  ]
  const total = list.state === 'ready' ? list.value.total : 0
  return (
    <>
      <PageHeader
        title="Audit log"
        description="Everything that Plumbline wrote to the Well-Architected Tool. Entries are never changed or removed."
        actions={
          <Select
            selectedOption={options.find(({ value }) => value === (workload ?? '')) ?? every}
            options={options}
            onChange={({ detail }) => goTo(addressOf('audit', { workload: detail.selectedOption.value }))}
            ariaLabel="Workload"
            filteringType={options.length > 10 ? 'auto' : 'none'}
            filteringAriaLabel="Find in the list"
            expandToViewport
          />
        }
      />
      {list.state === 'problem' ? (
        <ProblemAlert problem={list.problem} retry={list.retry} />
      ) : (
        <SpaceBetween size="m">
          {found.state === 'problem' && (
            <Alert type="info">
              The workloads could not be listed, so that the log cannot be narrowed to one of them.
            </Alert>
          )}
          <Table
            variant="container"
            wrapLines
            stickyHeader
            loading={list.state === 'loading'}
            loadingText="Reading the audit log"
            items={list.state === 'ready' ? [...list.value.entries] : []}
            trackBy={({ number }) => String(number)}
            ariaLabels={{ tableLabel: 'Audit log' }}
            columnDefinitions={columnsOf(setOpened).map((column) => ({ ...column, verticalAlign: 'top' }))}
            header={
              <Header variant="h2" counter={list.state === 'ready' ? `(${showNumber(total)})` : ''}>
                Writes
              </Header>
            }
            pagination={
              total > pageSize && (
                <Pagination
                  currentPageIndex={current}
                  pagesCount={Math.ceil(total / pageSize)}
                  onChange={({ detail }) => setPage({ page: detail.currentPageIndex, of: workload })}
                />
              )
            }
            empty={<Empty filtered={workload !== null} />}
          />
        </SpaceBetween>
      )}
      {opened && <AuditDetail entry={opened} close={() => setOpened(undefined)} />}
    </>
  )
}
