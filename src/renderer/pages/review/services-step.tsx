import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import { findBestPractice } from '../../../shared/framework/lookup'
import type { CheckMetadata } from '../../../shared/review/check-metadata'
import { pillarName } from '../../text/pillar-name'
import { serviceName } from '../../text/service-name'
import { showCount } from '../../text/show-count'
import type { Draft } from './draft'

/** A service as the wizard shows it. */
export type ServiceRow = { readonly service: string; readonly checks: number; readonly pillars: readonly string[] }

const pillarsOf = ({ bestPractices }: CheckMetadata): readonly string[] =>
  bestPractices.flatMap(({ id, link }) => {
    const practice = findBestPractice(id)
    return practice && link === 'necessary' ? [pillarName(practice.pillarId)] : []
  })

/** The services that have checks, by name. */
export const serviceRows = (checks: readonly CheckMetadata[]): readonly ServiceRow[] =>
  [...new Set(checks.map(({ service }) => service))].toSorted().map((service) => {
    const own = checks.filter((check) => check.service === service)
    return { service, checks: own.length, pillars: [...new Set(own.flatMap(pillarsOf))].toSorted() }
  })

const columns: readonly TableProps.ColumnDefinition<ServiceRow>[] = [
  { id: 'service', header: 'Service', isRowHeader: true, cell: ({ service }) => serviceName(service) },
  { id: 'checks', header: 'Checks', cell: ({ checks: count }) => count },
  { id: 'pillars', header: 'Pillars', cell: ({ pillars }) => pillars.join(', ') },
]

/** What the review looks at. */
export const ServicesStep = ({
  draft,
  change,
  checks,
}: {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly checks: readonly CheckMetadata[]
}) => {
  const rows = serviceRows(checks)
  return (
    <SpaceBetween size="l">
      <Container>
        <RadioGroup
          value={draft.everyService ? 'every' : 'chosen'}
          ariaLabel="Services"
          onChange={({ detail }) => change({ everyService: detail.value === 'every' })}
          items={[
            {
              value: 'every',
              label: 'All services',
              description: `${showCount(checks.length, 'check')} of ${showCount(rows.length, 'service')}.`,
            },
            {
              value: 'chosen',
              label: 'Chosen services',
              description: 'Trends compare reviews of the same services only.',
            },
          ]}
        />
      </Container>
      {!draft.everyService && (
        <Table
          items={[...rows]}
          trackBy="service"
          selectionType="multi"
          selectedItems={rows.filter(({ service }) => draft.services.includes(service))}
          onSelectionChange={({ detail }) => change({ services: detail.selectedItems.map(({ service }) => service) })}
          onRowClick={({ detail: { item } }) =>
            change({
              services: draft.services.includes(item.service)
                ? draft.services.filter((service) => service !== item.service)
                : [...draft.services, item.service],
            })
          }
          ariaLabels={{
            tableLabel: 'Services',
            selectionGroupLabel: 'Choose services',
            allItemsSelectionLabel: () => 'Choose all services',
            itemSelectionLabel: (_all, { service }) => service,
          }}
          columnDefinitions={columns}
          header={
            <Header variant="h2" counter={`(${draft.services.length} of ${rows.length})`}>
              Services
            </Header>
          }
        />
      )}
    </SpaceBetween>
  )
}
