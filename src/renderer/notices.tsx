import type { FlashbarProps } from '@cloudscape-design/components/flashbar'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Problem } from '../shared/ipc/result'

/** Something to know that stays in sight until it is dismissed. */
export type Notice = {
  /** Two notices of one id are one: the later stays. */
  readonly id: string
  readonly type: 'success' | 'info' | 'warning' | 'error'
  readonly header: string
  readonly content?: ReactNode
}

type Notices = {
  readonly items: readonly FlashbarProps.MessageDefinition[]
  readonly show: (notice: Notice) => void
  readonly showProblem: (problem: Problem, type?: Notice['type']) => void
}

const NoticesContext = createContext<Notices>({ items: [], show: () => undefined, showProblem: () => undefined })

/** Keeps the notices of the window. */
export const NoticesProvider = ({ children }: { readonly children: ReactNode }) => {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const dismiss = useCallback((id: string) => setNotices((all) => all.filter((notice) => notice.id !== id)), [])
  const show = useCallback(
    (notice: Notice) => setNotices((all) => [...all.filter(({ id }) => id !== notice.id), notice]),
    [],
  )
  const showProblem = useCallback(
    ({ code, text, next }: Problem, type: Notice['type'] = 'error') =>
      show({ id: `${code} ${text}`, type, header: text, content: next }),
    [show],
  )
  const value = useMemo(
    () => ({
      show,
      showProblem,
      items: notices.map((notice) => ({
        ...notice,
        dismissible: true,
        dismissLabel: 'Dismiss',
        onDismiss: () => dismiss(notice.id),
        ...(notice.type === 'error' && { ariaRole: 'alert' as const }),
      })),
    }),
    [notices, show, showProblem, dismiss],
  )
  return <NoticesContext value={value}>{children}</NoticesContext>
}

/** The notices of the window, and how to show one. */
export const useNotices = (): Notices => useContext(NoticesContext)
