import { rm } from 'node:fs/promises'
import { z } from 'zod'
import type { Result } from '../../shared/ipc/result'
import { stayOnLoopback } from '../sample/loopback-only'
import { makeSampleFolder, startThread, type Thread } from './start'

/** The sample organization that the app reviews instead of AWS. */
export type SampleSource = {
  /** Names of its profiles, one for each account. */
  readonly profiles: readonly string[]
  /** Its dates, oldest first, ISO 8601. */
  readonly moments: readonly string[]
  /** Shows this date from now on. */
  readonly setTime: (at: string) => Promise<Result<unknown>>
  readonly stop: () => Promise<void>
}

const readySchema = z.object({
  environment: z.record(z.string(), z.string()),
  profiles: z.array(z.string()),
  moments: z.array(z.string()),
})

/** Settings that could lead AWS's libraries anywhere but to the sample; the SDK's own switches may stay. */
const leadsElsewhere = (name: string): boolean =>
  (name.startsWith('AWS_') && !name.startsWith('AWS_SDK_JS_')) || /_proxy$/i.test(name)

/** Starts the sample organization, turns this process's AWS settings to it, and keeps its connections on this machine. */
export const startSampleSource = async (latency: number, report: (text: string) => void): Promise<SampleSource> => {
  stayOnLoopback(report)
  for (const name of Object.keys(process.env)) if (leadsElsewhere(name)) Reflect.deleteProperty(process.env, name)
  const folder = await makeSampleFolder()
  const thread: Thread = startThread('sample.js', { folder, latency }, { onBug: (error) => report(String(error)) })
  const ready = await thread.remote.ask('sample:profiles', undefined)
  if (!ready.ok) throw new Error(ready.error.text)
  const { environment, profiles, moments } = readySchema.parse(ready.value)
  Object.assign(process.env, environment)
  return {
    profiles,
    moments: moments.toSorted(),
    setTime: (at) => thread.remote.ask('sample:time', at),
    stop: async () => {
      await thread.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
