import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAccess, type Access } from '../../aws/access'
import type { OpenAccount } from '../../aws/accounts'
import { createRateLimiter, machineClock } from '../../aws/rate-limiter'
import { plan } from '../../engine/plan'
import { registry } from '../../registry'
import { startSample, type Sample, type SampleOptions } from '../../sample/start-sample'
import { writeSampleProfiles } from '../../sample/write-sample-profiles'
import { scopeCalls } from '../calls'

/** A sample organization, and accounts of it that are open. */
export type SampleAccounts = {
  readonly sample: Sample
  readonly access: Access
  /** Opens the account of a profile; throws where that does not work. */
  readonly open: (profile: string) => Promise<OpenAccount>
  readonly close: () => Promise<void>
}

/** How much faster than AWS would like it the sample may be asked. */
const haste = 50

const hastyClock = {
  now: () => machineClock.now() * haste,
  after: (milliseconds: number, callback: () => void) => machineClock.after(milliseconds / haste, callback),
}

/** Opens one for a test; close it in the end. */
export const openSampleAccounts = async (options: SampleOptions = {}): Promise<SampleAccounts> => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-scope-'))
  const sample = await startSample(options)
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, await writeSampleProfiles(folder, sample.url, sample.organization))
  const access = openAccess({
    version: '0.0.0',
    declared: [scopeCalls, plan(registry, {}).calls],
    limiter: createRateLimiter(hastyClock),
  })
  return {
    sample,
    access,
    open: async (profile) => {
      const opened = await access.open([{ kind: 'profile', name: profile }])
      const [account] = opened.accounts
      if (account) return account
      throw new Error(JSON.stringify(opened.refused))
    },
    close: async () => {
      access.close()
      await sample.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
