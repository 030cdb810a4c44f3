import { expect, test } from '@playwright/test'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeHome, openApp, removeHome } from './app'

test('a second copy of the app says who holds the home, and reviews nothing', async () => {
  const home = makeHome()
  const first = await openApp(home, ['--sample'])
  await first.ask('app:about', undefined)
  const second = await openApp(home, ['--sample'])
  const { notices } = await second.ask('app:about', undefined)
  expect(notices).toMatchObject([
    { code: 'homeInUse', text: expect.stringMatching(/in use by the Plumbline app \(process \d+/) as unknown },
  ])
  await expect(second.page.getByText(/in use by the Plumbline app/).first()).toBeVisible()
  const scope = { profiles: [], regions: null, services: null, checks: null }
  await expect(second.ask('review:start', { scope, resume: false })).rejects.toThrow(/in use by/)
  await second.close()
  await first.close()
  await removeHome(home)
})

test('a damaged database is set aside and said so, never overwritten', async () => {
  const home = makeHome()
  writeFileSync(join(home, 'plumbline.sqlite'), 'this is no database, however long it may be'.repeat(200), {
    mode: 0o600,
  })
  const opened = await openApp(home, ['--sample'])
  await expect(opened.page.getByText(/was set aside as/).first()).toBeVisible()
  expect(readdirSync(home).some((name) => /^plumbline-damaged-.*\.sqlite$/.test(name))).toBe(true)
  await opened.close()
  await removeHome(home)
})

test('on the stand-in Electron reviews of real profiles are refused unless it is accepted', async () => {
  const home = makeHome()
  const nowhere = { AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' }
  const opened = await openApp(home, [], nowhere)
  const { standIn, realReviews } = await opened.ask('app:about', undefined)
  expect(realReviews).toBe(!standIn)
  const scope = { profiles: ['nobody'], regions: null, services: null, checks: null }
  await expect(opened.ask('review:start', { scope, resume: false })).rejects.toThrow(
    standIn ? /stand-in/ : /no profile nobody/,
  )
  if (standIn) await expect(opened.page.getByText(/stand-in Electron/).first()).toBeVisible()
  await opened.close()
  const accepted = await openApp(home, ['--accept-stand-in'], nowhere)
  await expect(accepted.ask('review:start', { scope, resume: false })).rejects.toThrow(/no profile nobody/)
  await accepted.close()
  await removeHome(home)
})
