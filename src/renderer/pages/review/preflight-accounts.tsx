import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Toggle from '@cloudscape-design/components/toggle'
import { useEffect, useState } from 'react'
import type { Preflight, PreflightAccount } from '../../../shared/ipc/preflight'
import { nameWay } from '../../../shared/review/way-in'
import { listen } from '../../api'
import { useFoundPages } from '../../components/use-found-pages'
import { useAnswer } from '../../use-answer'
import { PreflightAccountRows } from './preflight-account-rows'
import { isTroubled } from './preflight-counts'
import { sessionOfWay } from './session-of-way'

const pageSize = 20

const matches = ({ name, account, caller }: PreflightAccount, text: string): boolean =>
  [name, account ?? '', caller ?? ''].some((part) => part.toLowerCase().includes(text))

/** What each account said. */
export const PreflightAccounts = ({
  preflight,
  openAccounts,
  runAgain,
}: {
  readonly preflight: Preflight
  readonly openAccounts: () => void
  /** Runs the pre-flight again: accounts that failed for want of a sign-in can be tried now. */
  readonly runAgain: () => void
}) => {
  const [onlyTroubled, setOnlyTroubled] = useState(false)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const profiles = useAnswer('profiles:list', undefined)
  const sessions = useAnswer('sessions:list', undefined)
  const known = profiles.state === 'ready' ? profiles.value.profiles : []
  const signedOut = (account: PreflightAccount): string | undefined => {
    const session = sessionOfWay(account.way, known)
    const found = sessions.state === 'ready' ? sessions.value.sessions.find(({ id }) => id === session) : undefined
    return found?.state === 'signedOut' ? found.id : undefined
  }
  const failedThrough = (session: string): boolean =>
    preflight.accounts.some(({ state, way }) => state === 'failed' && sessionOfWay(way, known) === session)
  useEffect(() =>
    listen('signIn:changed', ({ state, session }) => {
      if (state === 'done' && failedThrough(session)) runAgain()
    }),
  )
  const { found, shown, restart, clear, filter, pagination } = useFoundPages({
    items: preflight.accounts,
    matches: (account, text) => matches(account, text) && (!onlyTroubled || isTroubled(account)),
    pageSize,
    noun: 'account',
    placeholder: 'Find an account',
    label: 'Find an account of the pre-flight',
  })
  const toggle = (key: string): void =>
    setOpen((before) => new Set(before.has(key) ? [...before].filter((other) => other !== key) : [...before, key]))
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${preflight.accounts.length})`}
          description="“worked” was answered by AWS. “simulated” is what IAM’s simulator says; it does not know every kind of policy."
        >
          Accounts
        </Header>
      }
    >
      <div className="pl-filters">
        {filter}
        <Toggle
          checked={onlyTroubled}
          onChange={({ detail }) => {
            setOnlyTroubled(detail.checked)
            restart()
          }}
        >
          Only with something missing
        </Toggle>
        {pagination}
      </div>
      <table className="pl-table pl-preflight">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Credentials</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((account) => {
            const key = nameWay(account.way)
            return (
              <PreflightAccountRows
                key={key}
                account={account}
                stopped={preflight.state === 'cancelled'}
                open={open.has(key)}
                toggle={() => toggle(key)}
                signedOut={signedOut(account)}
                openAccounts={openAccounts}
              />
            )
          })}
          {found.length === 0 && (
            <tr>
              <td colSpan={3}>
                <span className="pl-quiet">No account matches. </span>
                <Button
                  variant="inline-link"
                  onClick={() => {
                    clear()
                    setOnlyTroubled(false)
                  }}
                >
                  Show all
                </Button>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Container>
  )
}
