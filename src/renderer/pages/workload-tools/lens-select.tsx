import Select from '@cloudscape-design/components/select'
import type { WorkloadRow } from '../../../shared/ipc/workloads'
import { shorten } from '../../text/shorten'

/** The lens that is shown where none was chosen: the first. */
export const firstLens = ({ lenses }: Pick<WorkloadRow, 'lenses'>): string => lenses[0]?.alias ?? 'wellarchitected'

/** Chooses one of a workload's lenses; nothing where there is only one. */
export const LensSelect = ({
  lenses,
  chosen,
  choose,
}: {
  readonly lenses: WorkloadRow['lenses']
  readonly chosen: string
  readonly choose: (alias: string) => void
}) => {
  if (lenses.length < 2) return null
  const options = lenses.map(({ alias, name, version }) => ({
    value: alias,
    label: shorten(name === '' ? alias : name, 60),
    description: shorten(version === '' ? alias : `Version ${version}`, 60),
  }))
  return (
    <Select
      selectedOption={options.find(({ value }) => value === chosen) ?? null}
      options={options}
      onChange={({ detail }) => choose(detail.selectedOption.value ?? chosen)}
      ariaLabel="Lens"
      expandToViewport
    />
  )
}
