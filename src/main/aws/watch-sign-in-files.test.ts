import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAwsHome, type AwsHome } from './aws-home'
import { watchSignInFiles } from './watch-sign-in-files'

let home: AwsHome
beforeEach(async () => {
  home = await createAwsHome()
})
afterEach(() => home.remove())

test('a token that another tool writes, and a change of the config, are seen; a quiet home tells nothing', async () => {
  let changes = 0
  const stop = watchSignInFiles(() => (changes += 1), 20)
  await new Promise((resolve) => setTimeout(resolve, 120))
  expect(changes).toBe(0)
  await home.ssoToken('corp', { accessToken: 'x' })
  await expect.poll(() => changes).toBe(1)
  await home.config('[profile a]\nregion = eu-west-1\n')
  await expect.poll(() => changes).toBe(2)
  stop()
  await home.config('[profile b]\nregion = eu-west-1\n')
  await new Promise((resolve) => setTimeout(resolve, 120))
  expect(changes).toBe(2)
})
