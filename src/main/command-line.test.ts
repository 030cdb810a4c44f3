import { expect, it } from 'vitest'
import { readCommandLine } from './command-line'

it('passes over switches of Chromium and the folder of the app', () => {
  const read = readCommandLine(['--no-sandbox', '--inspect=0', '.', '--home', '/h', '--demo'])
  expect(read).toMatchObject({
    ok: true,
    value: { home: '/h', demo: true, sample: true, acceptStandIn: false, print: undefined },
  })
})

it('knows the sample without the demo, and printing', () => {
  expect(readCommandLine(['--sample', '--sample-latency', '20'])).toMatchObject({
    ok: true,
    value: { demo: false, sample: true, sampleLatency: 20 },
  })
  expect(readCommandLine(['--print-page', '/a.html', '--print-pdf', '/b.pdf'])).toMatchObject({
    value: { print: { page: '/a.html', pdf: '/b.pdf' } },
  })
})

it('says what is wrong with an unknown argument', () => {
  expect(readCommandLine(['--hom', '/h'])).toMatchObject({
    ok: false,
    error: { code: 'WrongUsage', text: expect.stringContaining('--hom') as unknown },
  })
})
