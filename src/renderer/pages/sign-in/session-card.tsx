import { useQueryClient } from '@tanstack/react-query'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import { useRef, useState } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { SsoSession } from '../../../shared/ipc/sign-in'
import { ask } from '../../api'
import { useNotices } from '../../notices'
import { shorten } from '../../text/shorten'
import type { Draft } from '../review/draft'
import { SessionAccountsTable } from './session-accounts-table'
import { isSessionUsable, SessionState } from './session-state'
import { SignInPanel, signInShows } from './sign-in-panel'
import { useAfterSignIn } from './use-after-sign-in'
import { useSignIn } from './use-sign-in'

/** An SSO session: where its sign-in stands, what can be done, and its accounts. */
export const SessionCard = ({
  session,
  alone,
  draft,
  change,
}: {
  readonly session: SsoSession
  /** It is the only one that is signed in: its accounts show by themselves. */
  readonly alone: boolean
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => {
  const { id, startUrl, region, problem } = session
  const client = useQueryClient()
  const { showProblem } = useNotices()
  const control = useSignIn(id)
  const [opened, setOpened] = useState<boolean>()
  const [leaving, setLeaving] = useState(false)
  const card = useRef<HTMLDivElement>(null)
  const usable = isSessionUsable(session)
  const open = usable && (opened ?? (alone || control.signIn?.state === 'done'))
  const label = shorten(id, 40)
  useAfterSignIn(control.underWay, card)
  const signOut = async (): Promise<void> => {
    setLeaving(true)
    const out = await ask('sessions:signOut', { session: id })
    if (!out.ok) showProblem(out.error, 'warning')
    for (const channel of ['sessions:list', 'profiles:list']) await client.invalidateQueries({ queryKey: [channel] })
    setLeaving(false)
  }
  return (
    <div className="pl-panel pl-session" ref={card} tabIndex={-1} role="group" aria-label={`Session ${label}`}>
      <Header
        variant="h2"
        info={<SessionState {...session} />}
        description={
          <>
            {id !== startUrl && (
              <>
                <SafeText text={startUrl} /> ·{' '}
              </>
            )}
            <SafeText text={region} />
            {session.kind === 'legacy' && ' · legacy SSO profiles'}
          </>
        }
        actions={
          <div className="pl-buttons">
            {usable && (
              <>
                <Button
                  ariaExpanded={open}
                  ariaLabel={`${open ? 'Hide' : 'Show'} accounts of ${label}`}
                  onClick={() => setOpened(!open)}
                >
                  {open ? 'Hide accounts' : 'Show accounts'}
                </Button>
                <Button loading={leaving} ariaLabel={`Sign out of ${label}`} onClick={() => void signOut()}>
                  Sign out
                </Button>
              </>
            )}
            {session.state === 'signedOut' && !signInShows(control, usable) && (
              <Button
                variant="primary"
                loading={control.busy}
                ariaLabel={`Sign in to ${label}`}
                onClick={() => void control.start()}
              >
                Sign in
              </Button>
            )}
          </div>
        }
      >
        <SafeText text={shorten(id, 60)} />
      </Header>
      {problem && (
        <div className="pl-session-part">
          <ProblemAlert type="warning" problem={problem} />
        </div>
      )}
      <SignInPanel session={label} control={control} settled={usable} />
      {open && (
        <div className="pl-session-part">
          <SessionAccountsTable session={id} draft={draft} change={change} />
        </div>
      )}
    </div>
  )
}
