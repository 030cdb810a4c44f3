import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { AskedView } from '../../components/asked-view'
import type { Profile } from '../../../shared/ipc/review'
import { shorten } from '../../text/shorten'
import { useAnswer } from '../../use-answer'
import type { Draft } from '../review/draft'
import { OrganizationAccounts } from './organization-accounts'
import { wayOptions, type WayOption } from './organization-ways'
import { useSessionWays } from './use-session-ways'

const Read = ({
  option,
  options,
  sessions,
  profiles,
  draft,
  change,
}: {
  readonly option: WayOption
  readonly options: readonly WayOption[]
  readonly sessions: ReturnType<typeof useSessionWays>
  readonly profiles: readonly Profile[]
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => {
  const organization = useAnswer('organization:read', { way: option.way })
  return (
    <AskedView asked={organization} loading="Reading the organization">
      {(known) => (
        <OrganizationAccounts
          organization={known}
          readThrough={option}
          options={options}
          sessions={sessions}
          profiles={profiles}
          draft={draft}
          change={change}
        />
      )}
    </AskedView>
  )
}

/** Chooses accounts by the units of their organization, which is read through an account that may see it. */
export const OrganizationView = ({
  profiles,
  draft,
  change,
}: {
  readonly profiles: readonly Profile[]
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => {
  const sessions = useSessionWays(draft.roles)
  const options = wayOptions(sessions.ways, profiles)
  const [asked, setAsked] = useState<string>()
  const [picked, setPicked] = useState<string>()
  const option = options.find(({ value }) => value === asked)
  const offered = options.find(({ value }) => value === (picked ?? options[0]?.value))
  if (options.length === 0 && !sessions.listing)
    return (
      <Alert type="info" header="There is no account to ask yet.">
        Sign in under “SSO sessions”, or set up a profile. The organization is read through its management account, or
        through one that is a delegated administrator.
      </Alert>
    )
  const items = options.map(({ value, label, description }) => ({
    value,
    label: shorten(label),
    description: shorten(description, 120),
  }))
  return (
    <SpaceBetween size="m">
      <Container
        header={
          <Header
            variant="h2"
            description="Its management account may, and delegated administrators: often an account for security or audit."
          >
            Read the organization
          </Header>
        }
      >
        <div className="pl-ask-row">
          <FormField label="Through which account" stretch>
            <Select
              options={items}
              selectedOption={items.find(({ value }) => value === offered?.value) ?? null}
              onChange={({ detail }) => setPicked(detail.selectedOption.value)}
              filteringType="auto"
              filteringPlaceholder="Find an account or profile"
              filteringAriaLabel="Find an account or profile"
              placeholder="Choose an account or profile"
              ariaLabel="Through which account"
              virtualScroll
              expandToViewport
            />
          </FormField>
          <Button
            variant={option ? 'normal' : 'primary'}
            disabled={!offered}
            onClick={() => offered && setAsked(offered.value)}
          >
            Read the organization
          </Button>
        </div>
      </Container>
      {option && (
        <Read
          key={option.value}
          option={option}
          options={options}
          sessions={sessions}
          profiles={profiles}
          draft={draft}
          change={change}
        />
      )}
    </SpaceBetween>
  )
}
