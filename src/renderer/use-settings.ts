import { useQueryClient } from '@tanstack/react-query'
import type { Answer } from '../shared/ipc/contract'
import type { Result } from '../shared/ipc/result'
import type { Settings } from '../shared/ipc/sign-in'
import { ask } from './api'
import { useNotices } from './notices'
import { useAnswer, type Asked } from './use-answer'

/** What the reviewer chose once, and how to change it: a change shows at once, and goes back where it could not be kept. */
export const useSettings = (): {
  readonly settings: Asked<Settings>
  readonly change: (part: Partial<Settings>) => Promise<void>
} => {
  const client = useQueryClient()
  const { showProblem } = useNotices()
  const settings = useAnswer('settings:read', undefined)
  const key = ['settings:read', undefined]
  const change = async (part: Partial<Settings>): Promise<void> => {
    const known = client.getQueryData<Result<Answer<'settings:read'>>>(key)
    if (known?.ok) client.setQueryData(key, { ok: true, value: { ...known.value, ...part } })
    const written = await ask('settings:write', part)
    if (written.ok) client.setQueryData(key, written)
    else {
      showProblem(written.error)
      await client.invalidateQueries({ queryKey: ['settings:read'] })
    }
  }
  return { settings, change }
}
