import Badge from '@cloudscape-design/components/badge'
import type { TableProps } from '@cloudscape-design/components/table'
import { SafeText } from '../../components/safe-text'
import type { Profile } from '../../../shared/ipc/review'
import { shorten } from '../../text/shorten'
import { ProfileState } from './profile-state'

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
    header: 'Kind',
    sortingField: 'kind',
    minWidth: 120,
    cell: ({ kind }) => <SafeText text={kind} />,
  },
  {
    id: 'account',
    header: 'Account',
    sortingField: 'account',
    minWidth: 130,
    cell: ({ account }) => account ?? <span className="pl-quiet">asked at start</span>,
  },
  {
    id: 'region',
    header: 'Region',
    sortingField: 'region',
    minWidth: 110,
    cell: ({ region }) => region ?? <span className="pl-quiet">none</span>,
  },
  {
    id: 'state',
    header: 'State',
    sortingField: 'state',
    minWidth: 220,
    cell: (profile) => <ProfileState profile={profile} {...acts} />,
  },
]
