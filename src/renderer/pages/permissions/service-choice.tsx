import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Multiselect from '@cloudscape-design/components/multiselect'
import { serviceName } from '../../text/service-name'
import { showCount } from '../../text/show-count'

/** Narrows the policy down to what is reviewed. */
export const ServiceChoice = ({
  services,
  chosen,
  choose,
}: {
  readonly services: readonly string[]
  /** `null`: all. */
  readonly chosen: readonly string[] | null
  readonly choose: (services: readonly string[] | null) => void
}) => {
  const options = services.map((service) => ({ value: service, label: serviceName(service) }))
  return (
    <Container>
      <FormField
        label="Services"
        description="The policy holds what the checks of these services need. Without a choice it holds all."
        stretch
      >
        <Multiselect
          options={options}
          selectedOptions={options.filter(({ value }) => chosen?.includes(value))}
          onChange={({ detail }) => {
            const values = detail.selectedOptions.flatMap(({ value }) => (value === undefined ? [] : [value]))
            choose(values.length === 0 ? null : values)
          }}
          filteringType="auto"
          placeholder={`All ${showCount(services.length, 'service')}`}
          ariaLabel="Services of the policy"
          expandToViewport
        />
      </FormField>
    </Container>
  )
}
