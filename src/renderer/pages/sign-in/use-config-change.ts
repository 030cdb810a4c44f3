import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Problem, Result } from '../../../shared/ipc/result'
import type { ConfigChange, ConfigPreview } from '../../../shared/ipc/sign-in'
import { ask } from '../../api'

/** How long the reviewer may type before the change is shown anew, in ms. */
const pause = 250

/** A change of the AWS config file: shown first, then written as it was shown. */
export type ConfigChangeControl = {
  readonly preview: ConfigPreview | undefined
  /** Why it cannot be shown, or was not written. */
  readonly problem: Problem | undefined
  readonly writing: boolean
  /** Writes what is shown; whether it was written. */
  readonly write: () => Promise<boolean>
}

type Shown = { readonly change: ConfigChange; readonly result: Result<ConfigPreview> }

/**
 * Shows what a change would do, as soon as it is complete (`undefined` until then), and writes it when asked. A change is
 * told from another by its identity: callers keep it while nothing of it changes.
 */
export const useConfigChange = (change: ConfigChange | undefined): ConfigChangeControl => {
  const client = useQueryClient()
  const [shown, setShown] = useState<Shown>()
  const [refused, setRefused] = useState<{ readonly change: ConfigChange; readonly problem: Problem }>()
  const [writing, setWriting] = useState(false)
  useEffect(() => {
    if (change === undefined) return undefined
    let gone = false
    const timer = setTimeout(() => {
      void ask('config:preview', change).then((result) => {
        if (!gone) setShown({ change, result })
      })
    }, pause)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [change])
  const result = shown && shown.change === change ? shown.result : undefined
  const preview = result?.ok ? result.value : undefined
  return {
    preview,
    problem:
      (refused?.change === change ? refused?.problem : undefined) ?? (result && !result.ok ? result.error : undefined),
    writing,
    write: async () => {
      if (change === undefined || preview === undefined) return false
      setWriting(true)
      setRefused(undefined)
      const written = await ask('config:write', { change, digest: preview.digest })
      setWriting(false)
      if (!written.ok) {
        // The file may have changed meanwhile: what the change does to it now is shown anew.
        setRefused({ change, problem: written.error })
        setShown({ change, result: await ask('config:preview', change) })
        return false
      }
      for (const channel of ['sessions:list', 'profiles:list']) await client.invalidateQueries({ queryKey: [channel] })
      return true
    },
  }
}
