import { describe, expect, test } from 'vitest'
import { saysIndexUnreachable } from './network-error'

const retry = (total: number, cause: string): string =>
  `WARNING: Retrying (Retry(total=${total}, connect=None, read=None, redirect=None, status=None)) after connection broken by '${cause}': /simple/moto/`
const refused =
  'NewConnectionError("<HTTPSConnection object>: Failed to establish a new connection: [Errno 111] Connection refused")'
const nameless = 'NewConnectionError("<HTTPSConnection object>: [Errno -3] Temporary failure in name resolution")'
const none = 'ERROR: Could not find a version that satisfies the requirement moto==5.2.5 (from versions: none)'

describe('an index that cannot be reached', () => {
  test.each([
    ['no name', nameless],
    ['no connection', refused],
    ['a proxy that is away', "ProxyError('Cannot connect to proxy.', NewConnectionError('refused'))"],
    ['no answer in time', 'ConnectTimeoutError("<HTTPSConnection object>, Connection to packages.example timed out.")'],
  ])('is known by %s at the last try', (_name, cause) => {
    expect(saysIndexUnreachable([retry(1, cause), retry(0, cause), none].join('\n'))).toBe(true)
  })
})

describe('any other failure', () => {
  test.each([
    ['a version that no index has', none],
    ['a connection that came back before the last try', [retry(1, refused), none].join('\n')],
    [
      'a certificate that is not trusted',
      [retry(0, "SSLError(SSLCertVerificationError(1, 'self-signed'))"), none].join('\n'),
    ],
    ['packages that were changed', [retry(0, refused), 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES'].join('\n')],
    ['a full disk', [retry(0, refused), 'ERROR: [Errno 28] No space left on device'].join('\n')],
    ['an index that broke off after it answered', ['  Downloading moto-5.2.5.whl', retry(0, refused)].join('\n')],
    ['nothing said', ''],
  ])('is none: %s', (_name, output) => {
    expect(saysIndexUnreachable(output)).toBe(false)
  })
})
