import Checkbox from '@cloudscape-design/components/checkbox'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import { useState } from 'react'
import { shorten } from '../../text/shorten'
import { memberRoleFault } from './organization-rows'
import type { WayOption } from './organization-ways'

/** The second way in as it is typed. */
export type MemberRoleChoice = { readonly through: string; readonly role: string; readonly everywhere: boolean }

/** Asks for a role that is assumed in every member account. */
export const MemberRoleForm = ({
  choice,
  options,
  unreached,
  change,
}: {
  readonly choice: MemberRoleChoice
  readonly options: readonly WayOption[]
  readonly unreached: number
  readonly change: (choice: MemberRoleChoice) => void
}) => {
  const [open, setOpen] = useState(unreached > 0)
  const items = options.map(({ value, label, description }) => ({
    value,
    label: shorten(label),
    description: shorten(description, 120),
  }))
  const fault = memberRoleFault(choice.role.trim())
  return (
    <ExpandableSection
      variant="container"
      headerText="A role in every member account"
      headerDescription="A second way in, for accounts that nothing else reaches."
      expanded={open}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      <div className="pl-fields pl-fields-two">
        <FormField
          label="Name of the role"
          constraintText="For instance PlumblineReviewer, or audit/Reviewer with its path."
          stretch
          {...(fault !== undefined && { errorText: fault })}
        >
          <Input
            value={choice.role}
            onChange={({ detail }) => change({ ...choice, role: detail.value })}
            placeholder="PlumblineReviewer"
            spellcheck={false}
          />
        </FormField>
        <FormField label="Assumed through" constraintText="The role has to trust this account or role." stretch>
          <Select
            options={items}
            selectedOption={items.find(({ value }) => value === choice.through) ?? null}
            onChange={({ detail }) => change({ ...choice, through: detail.selectedOption.value ?? choice.through })}
            filteringType="auto"
            filteringAriaLabel="Find an account or profile"
            ariaLabel="Assumed through"
            virtualScroll
            expandToViewport
          />
        </FormField>
      </div>
      <div className="pl-gap-above">
        <Checkbox
          checked={choice.everywhere}
          onChange={({ detail }) => change({ ...choice, everywhere: detail.checked })}
          description="For accounts that you choose from now on."
        >
          Assume it also where a session or profile leads into the account
        </Checkbox>
      </div>
    </ExpandableSection>
  )
}
