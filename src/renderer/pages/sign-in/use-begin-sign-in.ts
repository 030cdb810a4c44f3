import { useQueryClient } from '@tanstack/react-query'
import { ask } from '../../api'
import { useNotices } from '../../notices'
import { useSettings } from '../../use-settings'

/** Begins the sign-in to a session in the way of the settings; its panel shows how it goes on. */
export const useBeginSignIn = (): ((session: string) => Promise<void>) => {
  const client = useQueryClient()
  const { settings } = useSettings()
  const { showProblem } = useNotices()
  return async (session) => {
    const method = settings.state === 'ready' ? settings.value.signInMethod : 'browser'
    const started = await ask('signIn:start', { session, method })
    if (!started.ok) showProblem(started.error)
    await client.invalidateQueries({ queryKey: ['signIn:list'] })
  }
}
