import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockHome } from '../../history/home-lock'
import { openHistory } from '../../history/open-history'
import type { Writer } from '../../history/write'
import { registry } from '../../registry'
import { startSample, type Sample, type SampleOptions } from '../../sample/start-sample'
import { writeSampleProfiles } from '../../sample/write-sample-profiles'
import type { Scope, Snapshot } from '../../../shared/review/snapshot'
import { reviewScope, type SessionRequest, type SessionTools } from '../session'

/** A sample organization, its profiles in the environment, and a home with an open history. */
export type SampleHome = {
  readonly sample: Sample
  readonly home: string
  readonly writer: Writer
  readonly review: (
    scope?: Partial<Scope>,
    more?: Partial<SessionTools & SessionRequest>,
  ) => ReturnType<typeof reviewScope>
  /** Reviews and gives the sealed snapshot; throws where there is none. */
  readonly snapshot: (scope?: Partial<Scope>, more?: Partial<SessionTools & SessionRequest>) => Promise<Snapshot>
  readonly close: () => Promise<void>
}

/** Removes all that could lead AWS's libraries anywhere else. */
const clearEnvironment = (): void => {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name)
}

/** Opens one for a test; close it in the end. */
export const openSampleHome = async (options: SampleOptions = {}): Promise<SampleHome> => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-review-'))
  const sample = await startSample(options)
  clearEnvironment()
  Object.assign(process.env, await writeSampleProfiles(folder, sample.url, sample.organization))
  const home = join(folder, 'home')
  const lock = lockHome(home, 'cli', new Date().toISOString())
  const history = openHistory({ home, appVersion: '0.0.0', at: new Date().toISOString() })
  if (!lock.ok || !history.ok) throw new Error('the home of the test could not be opened')
  const { writer } = history.value
  const whole: Scope = {
    profiles: sample.accounts.map(({ name }) => name),
    regions: null,
    services: null,
    checks: null,
  }
  const review: SampleHome['review'] = (scope = {}, more = {}) =>
    reviewScope(
      {
        scope: { ...whole, ...scope },
        resume: false,
        signedOut: 'wait',
        sample: true,
        sampleNow: '2026-10-29T09:00:00.000Z',
        ...more,
      },
      { registry, writer, version: '0.0.0', observe: () => undefined, signal: new AbortController().signal, ...more },
    )
  return {
    sample,
    home,
    writer,
    review,
    snapshot: async (scope, more) => {
      const result = await review(scope, more)
      if (result.ok && result.value.kind === 'sealed') return result.value.snapshot
      throw new Error(JSON.stringify(result))
    },
    close: async () => {
      writer.close()
      lock.value.release()
      await sample.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
