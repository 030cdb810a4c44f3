import { createInterface } from 'node:readline'
import { z } from 'zod'
import { control, parseLine, type SampleReply } from './control'
import { faultSchema } from './faults'
import { startSample } from './start-sample'
import { makeEmptyHome, writeSampleProfiles } from './write-sample-profiles'

/**
 * The sample organization as a process of its own, so that its work does not share a thread with what is tested.
 *
 * Its one argument is JSON: the day, growth, faults, page size, and a folder for profiles or for an empty home. It prints one line of JSON
 * with `url`, `accounts` and `environment`, then takes commands (`control.ts`) as lines on standard input or as messages
 * of a parent process, and answers each with one line or message. It ends with its standard input.
 */
const argumentSchema = z.object({
  at: z.iso.datetime().optional(),
  accounts: z.number().int().positive().optional(),
  regions: z.number().int().min(1).max(8).optional(),
  resources: z.number().int().min(0).optional(),
  seed: z.string().optional(),
  pageSize: z.number().int().positive().optional(),
  faults: z.array(faultSchema).optional(),
  /** Where to write AWS's config and credentials files. */
  profiles: z.string().optional(),
  /** Makes that folder a home without any of them. */
  emptyHome: z.boolean().optional(),
})

const print = (value: object): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

const given = argumentSchema.safeParse(parseLine(process.argv[2] ?? '{}'))
if (!given.success) {
  process.stderr.write(`The sample cannot start: ${z.prettifyError(given.error)}\n`)
  process.exit(2)
}
const { at, accounts, regions, resources, seed, pageSize, faults, profiles, emptyHome } = given.data

const sample = await startSample({
  growth: {
    ...(accounts !== undefined && { accounts }),
    ...(regions !== undefined && { regions }),
    ...(resources !== undefined && { resources }),
    ...(seed !== undefined && { seed }),
  },
  ...(at !== undefined && { at: new Date(at) }),
  ...(pageSize !== undefined && { pageSize }),
  ...(faults !== undefined && { faults }),
})

/** The variables that lead to the sample; undefined where no folder was given. */
async function makeEnvironment(folder: string | undefined): Promise<object | undefined> {
  if (folder === undefined) return undefined
  if (emptyHome) return await makeEmptyHome(folder, sample.url)
  return await writeSampleProfiles(folder, sample.url, sample.organization, sample.signIns.remember)
}

const ready = {
  url: sample.url,
  accounts: sample.accounts.map(({ id, name, key, regions: inUse }) => ({ id, name, key, regions: inUse })),
  regions: sample.organization.regions,
  environment: await makeEnvironment(profiles),
}
print(ready)
process.send?.(ready)

async function obey(value: unknown, reply: (answer: SampleReply) => void): Promise<void> {
  const answer = await control(sample, value)
  reply(answer)
  if (typeof value === 'object' && value !== null && 'do' in value && value.do === 'close' && answer.ok) process.exit(0)
}

process.on('message', (value) => {
  void obey(value, (answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit(0))
createInterface({ input: process.stdin })
  .on('line', (line) => {
    void obey(parseLine(line), print)
  })
  .on('close', () => {
    if (!process.connected) process.exit(0)
  })
