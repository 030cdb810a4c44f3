import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { serveRemote } from '../../shared/ipc/remote'
import { failed, ok } from '../../shared/ipc/result'
import type { Fault } from '../sample/faults'
import { moments } from '../sample/moments'
import { sampleOrganization, type AccountKey } from '../sample/organization'
import { sharedNames } from '../sample/shared-names'
import { threadPort } from './start'
import { startSample } from '../sample/start-sample'
import { writeSampleProfiles } from '../sample/write-sample-profiles'

// A thread of the host that is the simulated AWS: its work does not stand in the way of the review's.
const { folder, latency } = z.object({ folder: z.string(), latency: z.number() }).parse(workerData)

const { accounts } = sampleOrganization()
const accountOf = (key: AccountKey): string => accounts.find((account) => account.key === key)?.id ?? ''

/** What the sample's reviewer may not see, so that a first look shows how the app says what it could not look at. */
const denials: readonly Fault[] = [
  { service: 'secretsmanager', account: accountOf('security'), effect: { kind: 'denied' } },
  {
    service: 's3',
    operation: 'GetBucketPolicy',
    account: accountOf('logArchive'),
    input: { Bucket: sharedNames.configBucket },
    effect: { kind: 'denied' },
  },
]
const starting = startSample({
  faults: [...denials, ...(latency > 0 ? [{ effect: { kind: 'latency' as const, milliseconds: latency } }] : [])],
})

const answer = async (channel: string, request: unknown) => {
  const sample = await starting
  switch (channel) {
    case 'sample:profiles':
      return ok({
        environment: await writeSampleProfiles(folder, sample.url, sample.organization),
        profiles: sample.accounts.map(({ name }) => name),
        moments: Object.values(moments).map((moment) => moment.toISOString()),
      })
    case 'sample:time':
      sample.setTime(new Date(z.string().parse(request)))
      return ok(null)
    default:
      return failed('UnknownChannel', `The sample does not know ${channel}.`, 'Report this.')
  }
}

serveRemote(threadPort(), answer, (error) => process.stderr.write(`The sample failed: ${String(error)}\n`))
