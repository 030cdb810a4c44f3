import { useQueryClient } from '@tanstack/react-query'
import { ask } from '../../api'
import { useNotices } from '../../notices'
import { useAnswer, type Asked } from '../../use-answer'
import type { PortalAccounts } from '../../../shared/ipc/sign-in'

/** The accounts of a session as far as they are known, and how to list them anew. */
export const useSessionAccounts = (
  session: string,
): { readonly accounts: Asked<PortalAccounts>; readonly refresh: () => Promise<void> } => {
  const client = useQueryClient()
  const { showProblem } = useNotices()
  const accounts = useAnswer('sessions:accounts', { session, refresh: false })
  const refresh = async (): Promise<void> => {
    const listed = await ask('sessions:accounts', { session, refresh: true })
    if (listed.ok) client.setQueryData(['sessions:accounts', { session, refresh: false }], listed)
    else showProblem(listed.error)
  }
  return { accounts, refresh }
}
