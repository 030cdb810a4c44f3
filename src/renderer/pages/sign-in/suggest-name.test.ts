import { describe, expect, it } from 'vitest'
import { nameFault, suggestProfileName, suggestSessionName } from './suggest-name'

describe('names that are suggested', () => {
  it.each([
    ['https://my-company.awsapps.com/start', 'my-company'],
    ['https://start.us-gov-home.awsapps.com/directory/agency', 'agency'],
    ['https://identitycenter.amazonaws.com/ssoins-1234567890abcdef', 'ssoins-1234567890abcdef'],
    ['http://127.0.0.1:4566/start', 'sso'],
    ['nothing', ''],
  ])('%s: %s', (url, name) => expect(suggestSessionName(url, [])).toBe(name))

  it('are free', () => {
    expect(suggestSessionName('https://corp.awsapps.com/start', ['corp', 'corp-2'])).toBe('corp-3')
    const long = 'x'.repeat(80)
    expect(suggestProfileName(long, 'Role', ['x'.repeat(64)])).toBe(`${'x'.repeat(62)}-2`)
  })

  it('hold nothing that the config file would not take', () => {
    expect(suggestProfileName('Zahlungen [prod] ]\n\u202e', 'Security/Audit', [])).toBe('Zahlungen-prod-Security-Audit')
    expect(suggestProfileName('支付', '角色', [])).toBe('account')
    expect(nameFault(suggestProfileName('Bürokräfte', 'A', []), [])).toBeUndefined()
  })
})

it('says what is wrong with a name', () => {
  expect(nameFault('', [])).toContain('Type')
  expect(nameFault('a b', [])).toContain('letters')
  expect(nameFault('x'.repeat(65), [])).toContain('64')
  expect(nameFault('a', ['a'])).toContain('taken')
  expect(nameFault('a.b@c', ['a'])).toBeUndefined()
})
