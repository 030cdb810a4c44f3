import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Answer } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/ipc/result'
import type { StoredDraft } from '../../../shared/workload/stored'
import { ask } from '../../api'
import { useNotices } from '../../notices'
import { createDraftStore, type DraftEntry, type DraftStore } from './draft-store'

/** How long after the last key a draft is kept, in milliseconds. */
const delay = 500

/** Puts the draft as it stands now into all that is shown of the workload. */
const showDraft = (client: QueryClient, workload: string, draft: StoredDraft | null): void => {
  const known: Result<Answer<'drafts:read'>> = { ok: true, value: draft }
  client.setQueryData(['drafts:read', { workload }], known)
  client.setQueriesData<Result<Answer<'workloads:lens'>>>({ queryKey: ['workloads:lens', { workload }] }, (shown) =>
    shown?.ok ? { ok: true, value: { ...shown.value, draft } } : shown,
  )
}

const idle: DraftStore = createDraftStore({
  save: () => Promise.resolve({ ok: true, value: null }),
  saved: () => undefined,
  delay,
})

type Drafts = {
  readonly store: DraftStore
  /** Shows a draft that the main process answered with. */
  readonly show: (workload: string, draft: StoredDraft | null) => void
}

const DraftsContext = createContext<Drafts>({ store: idle, show: () => undefined })

/** Keeps edits of answers while their page is not open, and until they are in the draft. */
export const DraftsProvider = ({ children }: { readonly children: ReactNode }) => {
  const client = useQueryClient()
  const { showProblem } = useNotices()
  const [drafts] = useState((): Drafts => {
    const show: Drafts['show'] = (workload, draft) => showDraft(client, workload, draft)
    const store = createDraftStore({
      save: async ({ workload, snapshot }, part) => {
        const answer = await ask('drafts:save', { workload, snapshot, part })
        if (!answer.ok)
          showProblem({
            ...answer.error,
            next: `${answer.error.next} What was typed is still in the window: go back to the question and try again.`,
          })
        return answer
      },
      saved: show,
      delay,
    })
    return { store, show }
  })
  useEffect(() => {
    const flush = (): void => void drafts.store.flush()
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
    }
  }, [drafts])
  return <DraftsContext value={drafts}>{children}</DraftsContext>
}

/** The edits that are on their way, and the store that keeps them. */
export const useDrafts = (): Drafts & { readonly entries: ReadonlyMap<string, DraftEntry> } => {
  const drafts = useContext(DraftsContext)
  const entries = useSyncExternalStore(drafts.store.subscribe, drafts.store.entries)
  return { ...drafts, entries }
}
