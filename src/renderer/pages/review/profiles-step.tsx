import { useCollection } from '@cloudscape-design/collection-hooks'
import Badge from '@cloudscape-design/components/badge'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { SafeText } from '../../components/safe-text'
import type { Profile } from '../../../shared/ipc/review'
import { showCount } from '../../text/show-count'
import { shorten } from '../../text/shorten'
import type { Draft } from './draft'

const states: Readonly<Record<Profile['state'], { readonly type: StatusIndicatorProps.Type; readonly text: string }>> =
  {
    ready: { type: 'success', text: 'Ready' },
    warned: { type: 'warning', text: 'Works' },
    refused: { type: 'error', text: 'Cannot be used' },
  }

const StateCell = ({ state, note }: Profile) => (
  <>
    <StatusIndicator type={states[state].type}>{states[state].text}</StatusIndicator>
    {note !== null && (
      <div className="pl-quiet">
        <SafeText text={note} />
      </div>
    )}
  </>
)

const NameCell = ({ name, role, endpoint }: Profile) => (
  <>
    <SafeText text={name} />
    {role !== null && (
      <div className="pl-quiet">
        <SafeText text={role} />
      </div>
    )}
    {endpoint !== null && (
      <div title={shorten(endpoint, 200)}>
        <Badge color="red">Not AWS</Badge>
      </div>
    )}
  </>
)

const columns: readonly TableProps.ColumnDefinition<Profile>[] = [
  {
    id: 'name',
    header: 'Profile',
    sortingField: 'name',
    isRowHeader: true,
    minWidth: 180,
    cell: (profile) => <NameCell {...profile} />,
  },
  { id: 'kind', header: 'Kind', sortingField: 'kind', minWidth: 120, cell: ({ kind }) => kind },
  {
    id: 'account',
    header: 'Account',
    sortingField: 'account',
    minWidth: 160,
    cell: ({ account }) => account ?? <span className="pl-quiet">asked at start</span>,
  },
  {
    id: 'state',
    header: 'State',
    sortingField: 'state',
    minWidth: 220,
    cell: (profile) => <StateCell {...profile} />,
  },
]

const ProfilesTable = ({
  draft,
  change,
  profiles,
}: {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly profiles: readonly Profile[]
}) => {
  const { items, filterProps, filteredItemsCount, collectionProps } = useCollection(profiles, {
    filtering: { fields: ['name', 'kind', 'account', 'role'], empty: 'No profile', noMatch: 'No profile matches' },
    sorting: {},
  })
  const chosen = profiles.filter(({ name }) => draft.profiles.includes(name))
  return (
    <Table
      {...collectionProps}
      items={items}
      trackBy="name"
      wrapLines
      selectionType="multi"
      selectedItems={chosen}
      isItemDisabled={({ state }) => state === 'refused'}
      onSelectionChange={({ detail }) => change({ profiles: detail.selectedItems.map(({ name }) => name) })}
      ariaLabels={{
        tableLabel: 'Profiles',
        selectionGroupLabel: 'Choose profiles',
        allItemsSelectionLabel: () => 'Choose all profiles',
        itemSelectionLabel: (_all, { name, state }) =>
          state === 'refused' ? `${shorten(name)} cannot be used` : shorten(name),
      }}
      columnDefinitions={columns}
      filter={
        profiles.length > 5 && (
          <TextFilter
            {...filterProps}
            filteringPlaceholder="Find a profile"
            filteringAriaLabel="Find a profile"
            countText={showCount(filteredItemsCount ?? 0, 'match', 'matches')}
          />
        )
      }
      header={
        <Header variant="h2" counter={`(${chosen.length} of ${profiles.length})`}>
          Profiles
        </Header>
      }
    />
  )
}

/** Whose accounts are reviewed. */
export const ProfilesStep = ({
  draft,
  change,
  profiles,
}: {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly profiles: readonly Profile[]
}) => (
  <SpaceBetween size="l">
    <Container>
      <RadioGroup
        value={draft.source}
        ariaLabel="Credentials"
        onChange={({ detail }) => change({ source: detail.value === 'default' ? 'default' : 'profiles' })}
        items={[
          {
            value: 'profiles',
            label: 'Profiles of my AWS config',
            description:
              profiles.length === 0
                ? 'None was found: write one with "aws configure sso", or use the default credentials.'
                : 'Any number of accounts, each with its own role.',
            disabled: profiles.length === 0,
          },
          {
            value: 'default',
            label: 'Default credentials',
            description:
              'The account that the AWS SDK finds by itself: environment, default profile, or the role of this machine.',
          },
        ]}
      />
    </Container>
    {draft.source === 'profiles' && <ProfilesTable draft={draft} change={change} profiles={profiles} />}
  </SpaceBetween>
)
