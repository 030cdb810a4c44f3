import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { registrationFile } from './registration'
import type { Session } from './session-settings'

const session: Session = {
  id: 'corp',
  kind: 'session',
  startUrl: 'https://corp.awsapps.com/start',
  region: 'eu-west-1',
  scopes: ['sso:account:access'],
  namedScopes: undefined,
  profiles: [],
  endpoints: { of: () => undefined, foreign: [] },
  caBundle: undefined,
}

// Computed with Python's json and hashlib, as the AWS CLI does.
it.each([
  ['a session', session, 'a5ef4a75f83137c047e4ff336d1dade82162017b'],
  [
    'a session with scopes and a name that is not ASCII',
    { ...session, id: 'zürich "a"', namedScopes: ['sso:account:access', 'x:y'] },
    'a39a5ee9cc9ea9003af7782b642bd7a94cf417f4',
  ],
  ['a legacy start URL', { ...session, kind: 'legacy' as const }, '3a62fc7fd3ab838419eccab5b58d0124a95b510d'],
])('the registration of %s is where the AWS CLI keeps it', (_what, one, digest) => {
  expect(basename(registrationFile(one))).toBe(`${digest}.json`)
})
