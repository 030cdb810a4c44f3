import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import Toggle from '@cloudscape-design/components/toggle'
import { useMemo, useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { ProblemAlert } from '../../components/problem-alert'
import type { PortalAccounts, Settings } from '../../../shared/ipc/sign-in'
import { showCount } from '../../text/show-count'
import { shorten } from '../../text/shorten'
import { toggleItem } from '../../text/edit-list'
import { useSettings } from '../../use-settings'
import type { Draft } from '../review/draft'
import { accountColumns } from './account-columns'
import { pageLabels } from './page-labels'
import { PreferenceDialog } from './preference-dialog'
import { SaveProfileDialog } from './save-profile-dialog'
import { accountRows, chooseIn, chosenIn, findAccounts, followRows, roleKey, type AccountRow } from './session-accounts'
import { useSessionAccounts } from './use-session-accounts'

const pageSize = 50

const Progress = ({ known: { state, accounts } }: { readonly known: PortalAccounts }) => {
  const answered = accounts.filter(({ roles, problem }) => roles !== null || problem !== null).length
  if (state === 'listing')
    return <StatusIndicator type="loading">Listing accounts, {accounts.length} so far</StatusIndicator>
  if (state === 'roles')
    return (
      <StatusIndicator type="loading">
        Roles of {answered} of {accounts.length} known
      </StatusIndicator>
    )
  return null
}

const Listed = ({
  known,
  settings,
  changeSettings,
  refresh,
  draft,
  change,
}: {
  readonly known: PortalAccounts
  readonly settings: Settings
  readonly changeSettings: (part: Partial<Settings>) => Promise<void>
  readonly refresh: () => Promise<void>
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => {
  const { session } = known
  const [search, setSearch] = useState('')
  const [onlyFavourites, setOnlyFavourites] = useState(false)
  const [page, setPage] = useState(1)
  const [preferring, setPreferring] = useState(false)
  const [saving, setSaving] = useState<AccountRow>()
  const { rolePreference: preference, favouriteAccounts: favourites } = settings
  const rows = useMemo(
    () => accountRows(known, { preference, favourites, choices: draft.roles }),
    [known, preference, favourites, draft.roles],
  )
  const found = useMemo(() => findAccounts(rows, search, onlyFavourites), [rows, search, onlyFavourites])
  const chosen = chosenIn(draft.ways, session)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const shownPage = Math.min(page, pages)
  const shown = found.slice((shownPage - 1) * pageSize, shownPage * pageSize)
  const choose = (ids: ReadonlySet<string>): void =>
    change({
      ways: chooseIn(
        draft.ways,
        session,
        rows.flatMap(({ id, way }) => (way && ids.has(id) ? [way] : [])),
      ),
    })
  const selectable = found.filter(({ state }) => state === 'ready')
  const allChosen = selectable.length > 0 && selectable.every(({ id }) => chosen.has(id))
  const ids = new Set(selectable.map(({ id }) => id))
  const takeRole = (account: string, role: string): void => {
    const roles = { ...draft.roles, [roleKey(session, account)]: role }
    change({ roles, ways: followRows(draft.ways, accountRows(known, { preference, favourites, choices: roles })) })
  }
  const prefer = (order: readonly string[]): void => {
    void changeSettings({ rolePreference: [...order] })
    change({
      ways: followRows(draft.ways, accountRows(known, { preference: order, favourites, choices: draft.roles })),
    })
  }
  return (
    <>
      {known.problem && <ProblemAlert problem={known.problem} retry={() => void refresh()} />}
      <Table
        variant="borderless"
        items={shown}
        trackBy="id"
        contentDensity="compact"
        wrapLines
        selectionType="multi"
        selectedItems={shown.filter(({ id }) => chosen.has(id))}
        isItemDisabled={({ state }) => state !== 'ready'}
        onSelectionChange={({ detail }) => {
          // What is on other pages, or not found by the search, stays chosen.
          const inSight = new Set(shown.map(({ id }) => id))
          const others = [...chosen].filter((id) => !inSight.has(id))
          choose(new Set([...others, ...detail.selectedItems.map(({ id }) => id)]))
        }}
        ariaLabels={{
          tableLabel: `Accounts of ${shorten(session, 40)}`,
          selectionGroupLabel: 'Choose accounts',
          allItemsSelectionLabel: () => 'Choose all accounts of this page',
          itemSelectionLabel: (_all, { id, name, state }) =>
            state === 'ready' ? `${shorten(name)} ${id}` : `${shorten(name)} ${id} cannot be chosen`,
        }}
        columnDefinitions={accountColumns({
          takeRole,
          toggleFavourite: (id) => void changeSettings({ favouriteAccounts: toggleItem(favourites, id) }),
          save: setSaving,
        })}
        filter={
          <div className="pl-filters">
            <TextFilter
              filteringText={search}
              onChange={({ detail }) => {
                setSearch(detail.filteringText)
                setPage(1)
              }}
              filteringPlaceholder="Find by id, name, email or role"
              filteringAriaLabel={`Find an account of ${shorten(session, 40)}`}
              countText={search === '' ? '' : showCount(found.length, 'match', 'matches')}
            />
            <Toggle
              checked={onlyFavourites}
              onChange={({ detail }) => {
                setOnlyFavourites(detail.checked)
                setPage(1)
              }}
            >
              Only favourites
            </Toggle>
          </div>
        }
        pagination={
          pages > 1 && (
            <Pagination
              currentPageIndex={shownPage}
              pagesCount={pages}
              onChange={({ detail }) => setPage(detail.currentPageIndex)}
              ariaLabels={pageLabels}
            />
          )
        }
        empty={
          known.state === 'listing'
            ? 'The accounts are on their way.'
            : known.accounts.length === 0
              ? 'This session lists no account: ask your administrator for an assignment in IAM Identity Center.'
              : onlyFavourites && favourites.length === 0
                ? 'No favourite yet: mark accounts with the star.'
                : 'No account matches.'
        }
        header={
          <Header
            variant="h3"
            counter={`(${chosen.size} of ${known.accounts.length} chosen)`}
            info={<Progress known={known} />}
            actions={
              <div className="pl-buttons">
                <Button
                  disabled={selectable.length === 0}
                  onClick={() =>
                    choose(allChosen ? new Set([...chosen].filter((id) => !ids.has(id))) : new Set([...chosen, ...ids]))
                  }
                >
                  {allChosen
                    ? `Choose none of ${selectable.length}`
                    : selectable.length === 0
                      ? 'Choose all'
                      : `Choose all ${selectable.length}`}
                </Button>
                <Button onClick={() => setPreferring(true)}>Preferred roles</Button>
                <Button
                  iconName="refresh"
                  ariaLabel={`List the accounts of ${shorten(session, 40)} anew`}
                  onClick={() => void refresh()}
                />
              </div>
            }
          >
            Accounts
          </Header>
        }
      />
      {preferring && (
        <PreferenceDialog
          accounts={known.accounts}
          preference={preference}
          change={prefer}
          close={() => setPreferring(false)}
        />
      )}
      {saving?.way && <SaveProfileDialog way={saving.way} name={saving.name} close={() => setSaving(undefined)} />}
    </>
  )
}

/** The accounts of a session: searched, marked and chosen. */
export const SessionAccountsTable = ({
  session,
  draft,
  change,
}: {
  readonly session: string
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => {
  const { accounts, refresh } = useSessionAccounts(session)
  const { settings, change: changeSettings } = useSettings()
  return (
    <AskedView asked={settings} loading="Reading your settings">
      {(chosen) => (
        <AskedView asked={accounts} loading="Asking for the accounts">
          {(known) => (
            <Listed
              known={known}
              settings={chosen}
              changeSettings={changeSettings}
              refresh={refresh}
              draft={draft}
              change={change}
            />
          )}
        </AskedView>
      )}
    </AskedView>
  )
}
