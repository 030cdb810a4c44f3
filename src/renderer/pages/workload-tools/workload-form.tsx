import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import type { MultiselectProps } from '@cloudscape-design/components/multiselect'
import type { NewWorkload } from '../../../shared/ipc/workloads'
import { regionOptions } from './known-places'
import { ListField } from './list-field'
import { accountFault, lensFault, regionCodeFault, type FieldFaults } from './workload-fields'

const placeFault = (text: string): string | undefined =>
  text.length >= 3 && text.length <= 25 ? undefined : 'Write 3 to 25 characters.'

/** The fields of a workload, with what is wrong with each. */
export const WorkloadForm = ({
  fields,
  change,
  faults,
  accounts,
  lenses,
}: {
  readonly fields: NewWorkload
  readonly change: (part: Partial<NewWorkload>) => void
  readonly faults: FieldFaults
  readonly accounts: readonly MultiselectProps.Option[]
  readonly lenses: readonly MultiselectProps.Option[]
}) => {
  const errorOf = (field: keyof NewWorkload) => (faults[field] === undefined ? {} : { errorText: faults[field] })
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">What it is</Header>}>
        <SpaceBetween size="m">
          <div className="pl-fields pl-fields-two">
            <FormField label="Name" description="3 to 100 characters." stretch {...errorOf('name')}>
              <Input value={fields.name} onChange={({ detail }) => change({ name: detail.value })} />
            </FormField>
            <FormField
              label="Review owner"
              description="A person or a group, by name or address. The Tool requires one."
              stretch
              {...errorOf('reviewOwner')}
            >
              <Input value={fields.reviewOwner} onChange={({ detail }) => change({ reviewOwner: detail.value })} />
            </FormField>
          </div>
          <FormField
            label="Description"
            description="What it does, in up to 250 characters. The Tool requires one."
            stretch
            {...errorOf('description')}
          >
            <Textarea
              value={fields.description}
              rows={3}
              onChange={({ detail }) => change({ description: detail.value })}
            />
          </FormField>
          <FormField label="Environment">
            <RadioGroup
              value={fields.environment}
              onChange={({ detail }) =>
                change({ environment: detail.value === 'PRODUCTION' ? 'PRODUCTION' : 'PREPRODUCTION' })
              }
              items={[
                { value: 'PRODUCTION', label: 'Production' },
                { value: 'PREPRODUCTION', label: 'Pre-production' },
              ]}
            />
          </FormField>
        </SpaceBetween>
      </Container>
      <Container
        header={
          <Header variant="h2" description="Evidence of these accounts and regions stands beside the answers.">
            Where it is
          </Header>
        }
      >
        <div className="pl-fields pl-fields-two">
          <ListField
            label="Accounts"
            description="Those of the newest review are offered. At most 100."
            known={accounts}
            chosen={fields.accountIds}
            choose={(accountIds) => change({ accountIds })}
            fault={faults.accountIds}
            other="Another account"
            otherFault={accountFault}
          />
          <ListField
            label="AWS regions"
            description="The Tool requires a region, or a place outside of AWS."
            known={regionOptions}
            chosen={fields.awsRegions}
            choose={(awsRegions) => change({ awsRegions })}
            fault={faults.awsRegions}
            other="Another region"
            otherFault={regionCodeFault}
          />
          <ListField
            label="Places outside of AWS"
            description="Data centres, other clouds. None, where all of it is on AWS."
            known={[]}
            chosen={fields.nonAwsRegions}
            choose={(nonAwsRegions) => change({ nonAwsRegions })}
            fault={faults.nonAwsRegions}
            other="Another place"
            otherFault={placeFault}
          />
          <ListField
            label="Lenses"
            description="They bring the questions. The Tool always adds the Framework’s own."
            known={lenses}
            chosen={fields.lenses}
            choose={(chosen) => change({ lenses: chosen })}
            fault={faults.lenses}
            other="Another lens"
            otherFault={lensFault}
          />
        </div>
      </Container>
    </SpaceBetween>
  )
}
