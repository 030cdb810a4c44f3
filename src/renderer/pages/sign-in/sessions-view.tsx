import Button from '@cloudscape-design/components/button'
import type { ButtonProps } from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useRef, useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { ProblemAlert } from '../../components/problem-alert'
import type { Answer } from '../../../shared/ipc/contract'
import { useAnswer } from '../../use-answer'
import type { Draft } from '../review/draft'
import { AddSession } from './add-session'
import { SessionCard } from './session-card'
import { isSessionUsable } from './session-state'
import { useBeginSignIn } from './use-begin-sign-in'

const Listed = ({
  list: { sessions, problems },
  draft,
  change,
}: {
  readonly list: Answer<'sessions:list'>
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => {
  const begin = useBeginSignIn()
  const [adding, setAdding] = useState(false)
  const addButton = useRef<ButtonProps.Ref>(null)
  const usable = sessions.filter(isSessionUsable)
  const added = (session: string): void => {
    setAdding(false)
    void begin(session)
  }
  const taken = sessions.map(({ id }) => id)
  if (sessions.length === 0)
    return (
      <SpaceBetween size="m">
        {problems.map((one) => (
          <ProblemAlert key={`${one.code} ${one.text}`} type="warning" problem={one} />
        ))}
        <AddSession taken={taken} added={added} />
      </SpaceBetween>
    )
  return (
    <SpaceBetween size="m">
      {problems.map((one) => (
        <ProblemAlert key={`${one.code} ${one.text}`} type="warning" problem={one} />
      ))}
      {sessions.map((session) => (
        <SessionCard
          key={session.id}
          session={session}
          alone={usable.length === 1 && usable[0]?.id === session.id}
          draft={draft}
          change={change}
        />
      ))}
      {adding ? (
        <AddSession
          taken={taken}
          added={added}
          cancel={() => {
            setAdding(false)
            // The button comes back with this render.
            requestAnimationFrame(() => addButton.current?.focus())
          }}
        />
      ) : (
        <Button ref={addButton} iconName="add-plus" onClick={() => setAdding(true)}>
          Add a session
        </Button>
      )}
    </SpaceBetween>
  )
}

/** SSO sessions, side by side: sign in, look at their accounts, choose. */
export const SessionsView = ({
  draft,
  change,
}: {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => {
  const list = useAnswer('sessions:list', undefined)
  return (
    <AskedView asked={list} loading="Reading the SSO sessions">
      {(known) => <Listed list={known} draft={draft} change={change} />}
    </AskedView>
  )
}
