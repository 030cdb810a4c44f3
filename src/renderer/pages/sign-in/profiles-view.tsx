import { useCollection } from '@cloudscape-design/collection-hooks'
import Alert from '@cloudscape-design/components/alert'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import Table from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { SafeText } from '../../components/safe-text'
import type { Profile } from '../../../shared/ipc/review'
import { showCount } from '../../text/show-count'
import { useRefocus } from '../../use-refocus'
import { shorten } from '../../text/shorten'
import { isUsable, type Draft } from '../review/draft'
import { AllowCommandDialog } from './allow-command-dialog'
import { pageLabels } from './page-labels'
import { profileColumns } from './profile-columns'
import { SignInPanel, signInShows } from './sign-in-panel'
import { useBeginSignIn } from './use-begin-sign-in'
import { useAfterSignIn } from './use-after-sign-in'
import { useSignIn } from './use-sign-in'

/** The sign-in that a profile asked for, until its session is signed in. */
const ProfileSignIn = ({
  session,
  settled,
  table,
}: {
  readonly session: string
  readonly settled: boolean
  /** Where the keyboard goes on afterwards. */
  readonly table: RefObject<HTMLElement | null>
}) => {
  const control = useSignIn(session)
  useAfterSignIn(control.underWay, table)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    // The press was in a row that may be far below: the sign-in comes into sight, and the keyboard goes on in it.
    place.current?.focus()
  }, [])
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={signInShows(control, settled) || control.problem ? 'pl-panel' : 'pl-hidden'}
      aria-label={`Sign-in to ${shorten(session, 40)}`}
    >
      <h3 className="pl-small-title">
        Sign-in to <SafeText text={shorten(session, 60)} />
      </h3>
      <SignInPanel session={shorten(session, 40)} control={control} settled={settled} />
    </section>
  )
}

/** The profiles of the AWS config files: what they are, where they stand, and which are chosen. */
export const ProfilesView = ({
  profiles,
  draft,
  change,
}: {
  readonly profiles: readonly Profile[]
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => {
  const [signingIn, setSigningIn] = useState<{ readonly session: string; readonly press: number }>()
  const [allowing, setAllowing] = useState<{ readonly profile: string; readonly command: string }>()
  const { place, refocus } = useRefocus<HTMLDivElement>()
  const begin = useBeginSignIn()
  const columns = profileColumns({
    signIn: (session) => {
      setSigningIn((before) => ({ session, press: (before?.press ?? 0) + 1 }))
      void begin(session)
    },
    allow: (profile, command) => setAllowing({ profile, command }),
  })
  const { items, filterProps, filteredItemsCount, collectionProps, paginationProps } = useCollection(profiles, {
    filtering: {
      fields: ['name', 'kind', 'account', 'role', 'region', 'session'],
      empty: 'No profile',
      noMatch: 'No profile matches',
    },
    sorting: {},
    pagination: { pageSize: 50 },
  })
  if (profiles.length === 0)
    return (
      <Alert type="info" header="Your AWS config holds no profile.">
        Sign in with a start URL under “SSO sessions”: no profile is needed there. Or use the default credentials.
      </Alert>
    )
  const shown = new Set(items.map(({ name }) => name))
  const waits = profiles.some(({ session, state }) => session === signingIn?.session && state === 'signInNeeded')
  return (
    <div
      className="pl-stack pl-keeps-focus"
      ref={place}
      tabIndex={-1}
      role="group"
      aria-label="Profiles of the AWS config"
    >
      {signingIn !== undefined && (
        <ProfileSignIn key={signingIn.press} session={signingIn.session} settled={!waits} table={place} />
      )}
      <Table
        {...collectionProps}
        items={items}
        trackBy="name"
        wrapLines
        selectionType="multi"
        selectedItems={items.filter(({ name }) => draft.profiles.includes(name))}
        isItemDisabled={(profile) => !isUsable(profile)}
        onSelectionChange={({ detail }) =>
          change({
            profiles: [
              ...draft.profiles.filter((name) => !shown.has(name)),
              ...detail.selectedItems.map(({ name }) => name),
            ],
          })
        }
        ariaLabels={{
          tableLabel: 'Profiles',
          selectionGroupLabel: 'Choose profiles',
          allItemsSelectionLabel: () => 'Choose all profiles',
          itemSelectionLabel: (_all, profile) =>
            isUsable(profile) ? shorten(profile.name) : `${shorten(profile.name)} cannot be used`,
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
        pagination={paginationProps.pagesCount > 1 && <Pagination {...paginationProps} ariaLabels={pageLabels} />}
        header={
          <Header variant="h2" counter={`(${draft.profiles.length} of ${profiles.length})`}>
            Profiles
          </Header>
        }
      />
      {allowing && (
        <AllowCommandDialog
          {...allowing}
          close={() => {
            refocus()
            setAllowing(undefined)
          }}
        />
      )}
    </div>
  )
}
