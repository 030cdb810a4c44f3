import { describe, expect, it } from 'vitest'
import { regionFault, startUrlExamples, startUrlFault, tidyStartUrl } from './start-url'

describe('a start URL', () => {
  it.each([...startUrlExamples, ' https://d-1234567890.awsapps.com/start#/ ', 'http://127.0.0.1:4566/start'])(
    'can be tried: %s',
    (url) => expect(startUrlFault(url)).toBeUndefined(),
  )

  it.each([
    ['', 'Paste'],
    ['my-company', 'no web address'],
    ['http://my-company.awsapps.com/start', 'https://'],
    ['javascript:alert(1)', 'https://'],
    ['http://127.evil.example/start', 'https://'],
    ['https://corp.awsapps.com@evil.example/start', 'no user name'],
  ])('is refused: %s', (url, text) => expect(startUrlFault(url)).toContain(text))

  it('loses what the browser added', () => {
    expect(tidyStartUrl(' https://corp.awsapps.com/start/#/?tab=accounts ')).toBe('https://corp.awsapps.com/start')
    expect(tidyStartUrl('https://corp.awsapps.com/start?x=1')).toBe('https://corp.awsapps.com/start')
    expect(tidyStartUrl('corp')).toBe('corp')
  })
})

it('knows names of regions from other words', () => {
  for (const region of ['eu-central-1', 'us-gov-west-1', 'cn-northwest-1', 'eusc-de-east-1'])
    expect(regionFault(region)).toBeUndefined()
  for (const region of ['Frankfurt', 'eu-central', 'eu_central_1']) expect(regionFault(region)).toContain('no name')
  expect(regionFault(' ')).toContain('Choose')
})
