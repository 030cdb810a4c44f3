import { expect, test } from '@playwright/test'
import { makeHome, openApp, removeHome, waitForSnapshots, type OpenApp } from './app'

const kills = 10
const latency = ['--sample', '--sample-latency', '12']

const sampleScope = async (opened: OpenApp) => {
  const { profiles } = await opened.ask('profiles:list', undefined)
  const names = profiles.map(({ name }) => name).filter((name) => /^marlow-(prod|staging|sandbox)/.test(name))
  return { profiles: names, regions: ['eu-central-1', 'us-east-1'], services: null, checks: null }
}

const start = async (opened: OpenApp): Promise<void> => {
  await opened.ask('review:start', { scope: await sampleScope(opened), resume: true })
}

const contentDigests = async (opened: OpenApp): Promise<readonly string[]> => {
  const rows = await opened.ask('snapshots:list', undefined)
  return Promise.all(
    rows.map(async ({ snapshot }) => (await opened.ask('snapshots:overview', { snapshot })).contentDigest),
  )
}

/** Resolves when so much of the review has been read, 0 to 1. */
const reached = async (opened: OpenApp, share: number): Promise<void> => {
  await expect
    .poll(
      async () => {
        const progress = await opened.ask('review:current', undefined)
        return progress ? progress.done / progress.total >= share || progress.state === 'sealed' : false
      },
      { intervals: [5], timeout: 60_000 },
    )
    .toBe(true)
}

let undisturbed: string
test.beforeAll(async () => {
  const home = makeHome()
  const opened = await openApp(home, latency)
  await start(opened)
  await waitForSnapshots(opened, 1)
  const [digest] = await contentDigests(opened)
  undisturbed = digest ?? ''
  await opened.close()
  await removeHome(home)
})

/** Kills a process; one that has just ended with its parent is no error. */
const killAtOnce = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Process id of the engine: the utility process of this app. */
const enginePid = async (opened: OpenApp, tries = 3): Promise<number> => {
  try {
    return await opened.app.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Plumbline engine')?.pid ?? 0,
    )
  } catch (error) {
    // The debugger's own promise is collected now and then before it answers; the app has nothing to do with it.
    if (tries > 1 && String(error).includes('garbage collected')) return enginePid(opened, tries - 1)
    throw error
  }
}

test('the engine’s process, killed at ten points of a review, is started again and ends with the same digest', async () => {
  test.setTimeout(240_000)
  const home = makeHome()
  const opened = await openApp(home, latency)
  for (let kill = 0; kill < kills; kill += 1) {
    await start(opened)
    await reached(opened, kill / (kills + 1))
    const pid = await enginePid(opened)
    expect(pid).toBeGreaterThan(0)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => enginePid(opened)).not.toBe(pid)
    await expect
      .poll(async () => (await opened.ask('review:unfinished', undefined).catch(() => [])).length, { timeout: 30_000 })
      .toBe(1)
  }
  await start(opened)
  await waitForSnapshots(opened, 1)
  expect(await contentDigests(opened)).toEqual([undisturbed])
  await opened.close()
  await removeHome(home)
})

test('the whole app, killed at ten points of a review, goes on where it was and ends with the same digest', async () => {
  test.setTimeout(300_000)
  const home = makeHome()
  for (let kill = 0; kill < kills; kill += 1) {
    const opened = await openApp(home, latency)
    await start(opened)
    await reached(opened, kill / (kills + 1))
    const engine = await enginePid(opened)
    const main = opened.app.process()
    const ended = new Promise((resolve) => main.once('exit', resolve))
    // All of it at once, as a power cut would: main first, so that it cannot start the engine again.
    if (main.pid !== undefined) killAtOnce(main.pid)
    killAtOnce(engine)
    await ended
  }
  const opened = await openApp(home, latency)
  expect(await opened.ask('review:unfinished', undefined)).toHaveLength(1)
  await start(opened)
  await waitForSnapshots(opened, 1)
  expect(await contentDigests(opened)).toEqual([undisturbed])
  await opened.close()
  await removeHome(home)
})
