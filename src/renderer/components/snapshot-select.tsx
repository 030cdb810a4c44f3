import Select, { type SelectProps } from '@cloudscape-design/components/select'
import type { SnapshotRow } from '../../shared/ipc/views'
import { showMoment } from '../text/show-date'
import { showCount } from '../text/show-count'

const optionOf = ({ snapshot, startedAt, accounts, red, amber }: SnapshotRow): SelectProps.Option => ({
  value: snapshot,
  label: showMoment(startedAt),
  description: `${showCount(accounts.length, 'account')} · ${red} red · ${amber} amber`,
})

/** Chooses the snapshot that a page shows; the newest has no name of its own, so that a page follows it. */
export const SnapshotSelect = ({
  snapshots,
  chosen,
  choose,
}: {
  readonly snapshots: readonly SnapshotRow[]
  readonly chosen: string
  readonly choose: (snapshot: string | undefined) => void
}) => {
  const options = snapshots.map(optionOf)
  const [newest] = snapshots
  return (
    <Select
      selectedOption={options.find(({ value }) => value === chosen) ?? null}
      options={options}
      onChange={({ detail }) =>
        choose(detail.selectedOption.value === newest?.snapshot ? undefined : detail.selectedOption.value)
      }
      filteringType={options.length > 10 ? 'auto' : 'none'}
      ariaLabel="Snapshot"
      expandToViewport
    />
  )
}
