import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as sts from '@aws-sdk/client-sts'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

let directory: string
let running: ChildProcess | undefined

beforeAll(async () => {
  // Inside the project, so that the built file finds the packages that it imports.
  directory = await mkdtemp(join(process.cwd(), 'node_modules', '.sample-serve-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'src/main/sample/serve.ts',
      outDir: directory,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'serve.mjs' } },
    },
  })
}, 60_000)
afterEach(() => {
  running?.kill('SIGKILL')
})
afterAll(() => rm(directory, { recursive: true }))

/** Starts the process; gives its first line and a function that sends a command and waits for the next line. */
async function serve(options: object) {
  const child = spawn(process.execPath, [join(directory, 'serve.mjs'), JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  running = child
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<Record<string, unknown>> => {
    const { value } = await lines.next()
    const parsed: unknown = JSON.parse(String(value))
    if (typeof parsed !== 'object' || parsed === null) throw new Error(`Not an answer: ${String(value)}`)
    return { ...parsed }
  }
  const first = await next()
  const tell = async (line: string) => {
    child.stdin.write(`${line}\n`)
    return await next()
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { first, tell, ended, child }
}

describe('the sample as a process', () => {
  it('serves, obeys commands and ends', async () => {
    const { first, tell, ended } = await serve({ accounts: 9, regions: 4, profiles: join(directory, 'home') })
    expect(first['accounts']).toHaveLength(9)
    expect(first['regions']).toHaveLength(4)
    const config = await readFile(join(directory, 'home', '.aws', 'config'), 'utf8')
    expect(config).toContain(`endpoint_url = ${String(first['url'])}`)
    const keys = /aws_access_key_id = (\S+)\naws_secret_access_key = (\S+)/.exec(
      await readFile(join(directory, 'home', '.aws', 'credentials'), 'utf8'),
    )
    const client = new sts.STSClient({
      region: 'eu-west-1',
      endpoint: String(first['url']),
      credentials: { accessKeyId: keys?.[1] ?? '', secretAccessKey: keys?.[2] ?? '' },
      maxAttempts: 1,
    })
    const ask = () => client.send(new sts.GetCallerIdentityCommand({}))
    expect((await ask()).Account).toBe('111122223333')
    const fault = { service: 'sts', effect: { kind: 'denied' } }
    expect(await tell(JSON.stringify({ do: 'faults', faults: [fault] }))).toEqual({ ok: true })
    await expect(ask()).rejects.toMatchObject({ name: 'AccessDenied' })
    expect(await tell('{"do":"faults","faults":[]}')).toEqual({ ok: true })
    expect(await tell('{"do":"time","at":"2026-01-15T09:00:00Z"}')).toEqual({ ok: true })
    expect((await ask()).Account).toBe('111122223333')
    expect(await tell('{"do":"counts"}')).toEqual({ ok: true, counts: { 'sts:GetCallerIdentity': 3 } })
    expect((await tell('{"do":"received"}'))['received']).toHaveLength(3)
    expect(await tell('{"do":"forget"}')).toEqual({ ok: true })
    expect(await tell('{"do":"counts"}')).toEqual({ ok: true, counts: {} })
    expect(await tell('{"do":"dance"}')).toMatchObject({
      ok: false,
      error: expect.stringContaining('Not a command of the sample'),
    })
    expect(await tell('not JSON')).toMatchObject({ ok: false })
    expect(await tell('{"do":"close"}')).toEqual({ ok: true })
    expect(await ended).toBe(0)
  })

  it('makes a home with nothing in it, and takes commands about who has signed in', async () => {
    const home = join(directory, 'empty')
    const { first, tell } = await serve({ profiles: home, emptyHome: true })
    expect(first['environment']).toEqual({ HOME: home, AWS_ENDPOINT_URL: first['url'] })
    expect(await readdir(home)).toEqual([])
    expect(await tell('{"do":"deviceTiming","interval":0.1,"expiresIn":5}')).toEqual({ ok: true })
    expect(await tell('{"do":"roleSeconds","seconds":900}')).toEqual({ ok: true })
    expect(await tell('{"do":"tokenSeconds","seconds":3600}')).toEqual({ ok: true })
    expect(await tell('{"do":"endSession"}')).toEqual({ ok: true })
    expect(await tell('{"do":"approve","userCode":"AAAA-AAAA"}')).toEqual({
      ok: false,
      error: 'The user code AAAA-AAAA is unknown.',
    })
    expect((await tell('{"do":"secrets"}'))['secrets']).toHaveLength(8)
  })

  it('ends with its standard input', async () => {
    const { child, ended } = await serve({})
    child.stdin.end()
    expect(await ended).toBe(0)
  })

  it('obeys messages of a parent process and ends with it', async () => {
    const child = spawn(process.execPath, [join(directory, 'serve.mjs'), '{}'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    running = child
    const next = () => new Promise<unknown>((resolve) => child.once('message', resolve))
    expect(await next()).toMatchObject({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) })
    const answer = next()
    child.send({ do: 'counts' })
    expect(await answer).toEqual({ ok: true, counts: {} })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.disconnect()
    expect(await ended).toBe(0)
  })

  it('refuses a wrong argument with a sentence', async () => {
    const child = spawn(process.execPath, [join(directory, 'serve.mjs'), '{"regions":99}'], { stdio: 'pipe' })
    let text = ''
    child.stderr.on('data', (chunk) => {
      text += String(chunk)
    })
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect([code, text]).toEqual([2, expect.stringContaining('The sample cannot start')])
  })
})
