import Button from '@cloudscape-design/components/button'
import Select from '@cloudscape-design/components/select'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { TableProps } from '@cloudscape-design/components/table'
import ToggleButton from '@cloudscape-design/components/toggle-button'
import { SafeText } from '../../components/safe-text'
import { printable } from '../../../shared/printable'
import { shorten } from '../../text/shorten'
import type { AccountRow } from './session-accounts'

const RoleCell = ({ row, take }: { readonly row: AccountRow; readonly take: (role: string) => void }) => {
  const { state, roles, way, problem, name } = row
  if (state === 'asking') return <StatusIndicator type="loading">asking…</StatusIndicator>
  if (problem)
    return (
      <>
        <StatusIndicator type="warning">No role</StatusIndicator>
        <div className="pl-quiet">
          <SafeText text={`${problem.text} ${problem.next}`} />
        </div>
      </>
    )
  if (way === undefined) return <StatusIndicator type="stopped">You have no role here</StatusIndicator>
  if (roles.length === 1) return <SafeText text={way.role} line />
  const options = roles.map((role) => ({ value: role, label: printable(role) }))
  return (
    <Select
      selectedOption={options.find(({ value }) => value === way.role) ?? null}
      options={options}
      onChange={({ detail }) => {
        if (detail.selectedOption.value !== undefined) take(detail.selectedOption.value)
      }}
      ariaLabel={`Role in ${shorten(name)}`}
      expandToViewport
    />
  )
}

/** The columns of a session's accounts. */
export const accountColumns = ({
  takeRole,
  toggleFavourite,
  save,
}: {
  readonly takeRole: (account: string, role: string) => void
  readonly toggleFavourite: (account: string) => void
  readonly save: (row: AccountRow) => void
}): readonly TableProps.ColumnDefinition<AccountRow>[] => [
  {
    id: 'name',
    header: 'Account',
    isRowHeader: true,
    minWidth: 210,
    cell: ({ id, name, email, favourite }) => (
      <div className="pl-account">
        <ToggleButton
          variant="icon"
          iconName="star"
          pressedIconName="star-filled"
          pressed={favourite}
          ariaLabel={`Favourite ${shorten(name)} ${id}`}
          onChange={() => toggleFavourite(id)}
        />
        <div>
          <SafeText text={name} line />
          <div className="pl-quiet pl-account-id">
            {id} ·{' '}
            <span className="pl-email">
              <SafeText text={email} />
            </span>
          </div>
        </div>
      </div>
    ),
  },
  {
    id: 'role',
    header: 'Role',
    width: 300,
    minWidth: 190,
    cell: (row) => <RoleCell row={row} take={(role) => takeRole(row.id, role)} />,
  },
  {
    id: 'save',
    header: 'Profile',
    width: 160,
    minWidth: 150,
    cell: (row) =>
      row.way && (
        <Button
          variant="inline-link"
          wrapText={false}
          ariaLabel={`Save as profile: ${shorten(row.name)} ${row.id}`}
          onClick={() => save(row)}
        >
          Save as profile
        </Button>
      ),
  },
]
