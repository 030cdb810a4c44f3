import Alert from '@cloudscape-design/components/alert'
import Tiles from '@cloudscape-design/components/tiles'
import type { Answer } from '../../../shared/ipc/contract'
import { ChosenSummary } from '../sign-in/chosen-summary'
import { OrganizationView } from '../sign-in/organization-view'
import { ProfilesView } from '../sign-in/profiles-view'
import { SessionsView } from '../sign-in/sessions-view'
import { sources, type Draft, type Source } from './draft'

const tiles: Readonly<Record<Source, { readonly label: string; readonly description: string }>> = {
  sessions: { label: 'SSO sessions', description: 'Sign in, and pick from all accounts that you have.' },
  profiles: { label: 'Profiles', description: 'Roles and keys that your AWS config names.' },
  organization: { label: 'Organization', description: 'Pick by unit, and see what you cannot reach.' },
  default: { label: 'Default credentials', description: 'The one account that the AWS SDK finds by itself.' },
}

const isSource = (value: string): value is Source => sources.some((source) => source === value)

type StepProps = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly list: Answer<'profiles:list'>
  /** Leads to the next step. */
  readonly goOn: () => void
}

const SourceView = ({ draft, change, list: { profiles } }: Omit<StepProps, 'goOn'>) => {
  switch (draft.source) {
    case 'sessions':
      return <SessionsView draft={draft} change={change} />
    case 'profiles':
      return <ProfilesView profiles={profiles} draft={draft} change={change} />
    case 'organization':
      return <OrganizationView profiles={profiles} draft={draft} change={change} />
    case 'default':
      return (
        <Alert type="info" header="One account: that of the credentials which the AWS SDK finds.">
          It looks in the environment, in the default profile, and asks for the role of this machine, in this order.
        </Alert>
      )
  }
}

/** Whose accounts are reviewed. */
export const AccountsStep = ({ draft, change, list, goOn }: StepProps) => (
  // Not spaced by the design system’s own boxes: what stays in sight has to lie in the same box as what scrolls past it.
  <div className="pl-stack">
    <Tiles
      value={draft.source}
      ariaLabel="Where the accounts come from"
      columns={4}
      onChange={({ detail }) => {
        if (isSource(detail.value)) change({ source: detail.value })
      }}
      items={sources.map((value) => ({ value, ...tiles[value] }))}
    />
    <ChosenSummary draft={draft} change={change} goOn={goOn} />
    <SourceView draft={draft} change={change} list={list} />
  </div>
)
