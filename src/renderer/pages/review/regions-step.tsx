import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Multiselect from '@cloudscape-design/components/multiselect'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Draft } from './draft'
import { regions } from './regions'

const options = regions.map(({ partition, codes }) => ({
  label: partition,
  options: codes.map(([value, description]) => ({ value, label: value, description })),
}))
const all = options.flatMap((group) => group.options)

/** Where the review reads. */
export const RegionsStep = ({
  draft,
  change,
}: {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => (
  <Container>
    <SpaceBetween size="l">
      <RadioGroup
        value={draft.everyRegion ? 'every' : 'chosen'}
        ariaLabel="Regions"
        onChange={({ detail }) => change({ everyRegion: detail.value === 'every' })}
        items={[
          {
            value: 'every',
            label: 'All enabled regions',
            description: 'Each account says which regions are enabled for it.',
          },
          {
            value: 'chosen',
            label: 'Chosen regions',
            description: 'Only these. Other regions are not looked at, and the snapshot says so.',
          },
        ]}
      />
      {!draft.everyRegion && (
        <FormField label="Regions" stretch>
          <Multiselect
            options={options}
            selectedOptions={all.filter(({ value }) => draft.regions.includes(value))}
            onChange={({ detail }) =>
              change({ regions: detail.selectedOptions.flatMap(({ value }) => (value === undefined ? [] : [value])) })
            }
            filteringType="auto"
            placeholder="Choose regions"
            ariaLabel="Chosen regions"
            expandToViewport
          />
        </FormField>
      )}
    </SpaceBetween>
  </Container>
)
