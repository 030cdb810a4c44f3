import { expect, test } from 'vitest'
import { isSafeAddress } from './safe-address'

test.each([
  ['https://corp.awsapps.com/start', true],
  ['https://device.sso.eu-west-1.amazonaws.com/?user_code=ABCD-EFGH', true],
  ['http://127.0.0.1:4321/authorize', true],
  ['http://[::1]:4321/authorize', true],
  ['http://localhost:4321/', true],
  ['http://corp.awsapps.com/start', false],
  ['http://127.0.0.1.evil.example/', false],
  ['https://corp.awsapps.com@evil.example/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['ms-settings:', false],
])('%s: %s', (address, safe) => {
  expect(isSafeAddress(new URL(address))).toBe(safe)
})
