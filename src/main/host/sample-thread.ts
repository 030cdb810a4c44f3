import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { serveRemote } from '../../shared/ipc/remote'
import { failed, ok } from '../../shared/ipc/result'
import { moments } from '../sample/moments'
import { startSample } from '../sample/start-sample'
import { writeSampleProfiles } from '../sample/write-sample-profiles'

// A thread of the host that is the simulated AWS: its work does not stand in the way of the review's.
const { folder, latency } = z.object({ folder: z.string(), latency: z.number() }).parse(workerData)
const starting = startSample(latency > 0 ? { faults: [{ effect: { kind: 'latency', milliseconds: latency } }] } : {})

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

const port = parentPort
if (port) {
  serveRemote(
    { send: (message) => port.postMessage(message), onMessage: (receive) => port.on('message', receive) },
    answer,
    (error) => process.stderr.write(`The sample failed: ${String(error)}\n`),
  )
}
