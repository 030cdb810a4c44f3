import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { messageSchema, type Message, type Task } from './messages'
import { programs } from './build-programs'

type Environment = Readonly<Record<string, string>>

/** The environment of a measured process: nothing of the user's that leads to AWS. */
export const cleanEnvironment = (more: Environment): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '',
  TZ: 'UTC',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  ...more,
})

const readySchema = z.object({
  url: z.string(),
  accounts: z.array(z.object({ name: z.string() })),
  environment: z.record(z.string(), z.string()),
})

/** The sample organization in a process of its own. */
export type SampleProcess = {
  readonly profiles: readonly string[]
  readonly environment: Environment
  readonly close: () => Promise<void>
}

/** Starts it; `options` are those of the sample's process. */
export const startSampleProcess = (options: object): Promise<SampleProcess> => {
  const child = spawn(process.execPath, [programs.sample, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: cleanEnvironment({}),
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The sample ended with code ${code}.`)))
    createInterface({ input: child.stdout }).once('line', (line) => {
      const ready = readySchema.safeParse(JSON.parse(line))
      if (!ready.success) return reject(new Error(`The sample said something else: ${line}`))
      const { accounts, environment } = ready.data
      resolve({
        profiles: accounts.map(({ name }) => name),
        environment,
        close: async () => {
          child.stdin.end()
          await ended
        },
      })
    })
  })
}

/** Runs the measured program and gives what it printed last; `observe` sees all. */
export const runMeasured = (
  task: Task,
  environment: Environment,
  observe: (message: Message) => void,
  nodeOptions: readonly string[] = [],
): Promise<Message> => {
  const child = spawn(process.execPath, [...nodeOptions, programs.measured, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: cleanEnvironment(environment),
  })
  return new Promise((resolve, reject) => {
    let last: Message | undefined
    createInterface({ input: child.stdout }).on('line', (line) => {
      last = messageSchema.parse(JSON.parse(line))
      observe(last)
    })
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 && last ? resolve(last) : reject(new Error(`The measured program ended with code ${code}.`)),
    )
  })
}
