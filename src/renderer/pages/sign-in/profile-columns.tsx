import Badge from '@cloudscape-design/components/badge'
import type { TableProps } from '@cloudscape-design/components/table'
import { SafeText } from '../../components/safe-text'
import type { Profile } from '../../../shared/ipc/review'
import { shorten } from '../../text/shorten'
import { ProfileState } from './profile-state'

const NameCell = ({ name, role, endpoint }: Profile) => (
  <div className="pl-profile-name">
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
  </div>
)

/** The columns of the profiles. */
export const profileColumns = (acts: {
  readonly signIn: (session: string) => void
  readonly allow: (profile: string, command: string) => void
}): readonly TableProps.ColumnDefinition<Profile>[] => [
  {
    id: 'name',
    header: 'Profile',
    sortingField: 'name',
    isRowHeader: true,
    minWidth: 170,
    cell: (profile) => <NameCell {...profile} />,
  },
  {
    id: 'kind',
    header: 'Kind, account, region',
    sortingField: 'kind',
    minWidth: 150,
    cell: ({ kind, account, region }) => (
      <>
        <div>
          <SafeText text={kind} />
        </div>
        {account === null ? (
          <span className="pl-quiet">account not known yet</span>
        ) : (
          <span className="pl-nowrap">{account}</span>
        )}
        {region !== null && <div className="pl-quiet">{region}</div>}
      </>
    ),
  },
  {
    id: 'state',
    header: 'State',
    sortingField: 'state',
    minWidth: 185,
    cell: (profile) => <ProfileState profile={profile} {...acts} />,
  },
]
