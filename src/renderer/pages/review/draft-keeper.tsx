import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Draft } from './draft'

/** What the wizard holds, and where it stands. */
export type KeptDraft = { readonly draft: Draft; readonly step: number }

type Keeper = {
  readonly kept: KeptDraft | undefined
  readonly keep: (change: (before: KeptDraft | undefined) => KeptDraft | undefined) => void
}

const KeeperContext = createContext<Keeper>({ kept: undefined, keep: () => undefined })

/** Keeps the draft of a review while the reviewer looks at other pages. */
export const DraftKeeper = ({ children }: { readonly children: ReactNode }) => {
  const [kept, keep] = useState<KeptDraft>()
  const value = useMemo(() => ({ kept, keep }), [kept])
  return <KeeperContext value={value}>{children}</KeeperContext>
}

/** The draft that was begun, if any, and how to change it. */
export const useKeptDraft = (): Keeper => useContext(KeeperContext)
