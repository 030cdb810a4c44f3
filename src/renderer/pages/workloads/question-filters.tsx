import Input from '@cloudscape-design/components/input'
import Select, { type SelectProps } from '@cloudscape-design/components/select'
import type { ReactNode } from 'react'
import type { LensView } from '../../../shared/ipc/workloads'
import type { SnapshotRow } from '../../../shared/ipc/views'
import { showDay, showMoment } from '../../text/show-date'
import { toggleItem } from '../../text/edit-list'
import { shorten } from '../../text/shorten'
import { facetGroups, facetNames, type Facet, type QuestionFilter } from './question-filter'

const noSince: SelectProps.Option = { value: '', label: 'Not compared' }

/** "Changed since" a milestone or a snapshot, as the address holds it. */
const SinceSelect = ({
  milestones,
  snapshots,
  shown,
  since,
  choose,
}: {
  readonly milestones: LensView['milestones']
  readonly snapshots: readonly SnapshotRow[]
  /** The snapshot that is shown: it is not compared with itself. */
  readonly shown: string | undefined
  readonly since: string | undefined
  readonly choose: (since: string | undefined) => void
}) => {
  const past = milestones.map(({ number, name, recordedAt }) => ({
    value: `milestone ${number}`,
    label: `Milestone ${number}: ${shorten(name, 40)}`,
    description: showDay(recordedAt),
  }))
  const others = snapshots
    .filter(({ snapshot }) => snapshot !== shown)
    .map(({ snapshot, startedAt }) => ({ value: `snapshot ${snapshot}`, label: `Review of ${showMoment(startedAt)}` }))
  const options = [
    noSince,
    ...(past.length > 0 ? [{ label: 'Milestones', options: past }] : []),
    ...(others.length > 0 ? [{ label: 'Snapshots', options: others }] : []),
  ]
  return (
    <Select
      selectedOption={[noSince, ...past, ...others].find(({ value }) => value === (since ?? '')) ?? noSince}
      options={options}
      onChange={({ detail }) => choose(detail.selectedOption.value || undefined)}
      inlineLabelText="Changed since"
      disabled={past.length + others.length === 0}
      expandToViewport
    />
  )
}

/** Which questions are shown: by answer, evidence, change and text. */
export const QuestionFilters = ({
  filter,
  counts,
  milestones,
  snapshots,
  shown,
  since,
  change,
  chooseSince,
  children,
}: {
  readonly filter: QuestionFilter
  readonly counts: Readonly<Record<Facet, number>>
  readonly milestones: LensView['milestones']
  readonly snapshots: readonly SnapshotRow[]
  readonly shown: string | undefined
  readonly since: string | undefined
  readonly change: (filter: QuestionFilter) => void
  readonly chooseSince: (since: string | undefined) => void
  /** Stands beside the fields. */
  readonly children: ReactNode
}) => {
  const isShown = (facet: Facet): boolean =>
    facet === 'changed' ? since !== undefined : facet !== 'inconsistent' || counts[facet] > 0
  const toggle = (facet: Facet): void => {
    const chosen = toggleItem(filter.facets, facet)
    change({ ...filter, facets: facetGroups.flatMap(({ facets }) => facets.filter((one) => chosen.includes(one))) })
  }
  return (
    <div className="pl-wa-filters" role="search" aria-label="Filter questions">
      <div className="pl-wa-filter-fields">
        <div data-filter-text>
          <Input
            type="search"
            value={filter.text}
            onChange={({ detail }) => change({ ...filter, text: detail.value })}
            placeholder="Find in questions, choices and notes"
            ariaLabel="Find questions by text"
          />
        </div>
        <SinceSelect milestones={milestones} snapshots={snapshots} shown={shown} since={since} choose={chooseSince} />
        {children}
      </div>
      {facetGroups.map(({ id, name, facets }) => (
        <div key={id} className="pl-chips" role="group" aria-label={name}>
          {facets.filter(isShown).map((facet) => (
            <button
              key={facet}
              type="button"
              className="pl-chip"
              aria-pressed={filter.facets.includes(facet)}
              onClick={() => toggle(facet)}
            >
              {facetNames[facet]} <b>{counts[facet]}</b>
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
