import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sample as classicSample } from '../../sample/services/waf/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { classicWebAcls } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [classicSample] })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

describe('the collector of WAF Classic', () => {
  it('reads what is left, once for the account', async () => {
    const read = await readFromSample(sample, collector, 'sandbox')
    expect(valuesOf(read(classicWebAcls))).toEqual([
      { WebACLs: [{ WebACLId: expect.stringMatching(/^[0-9a-f-]{36}$/), Name: 'sandbox-classic' }] },
    ])
  })

  it('judges nothing once AWS has taken the API away', async () => {
    sample.faults.add({
      operation: 'ListWebACLs',
      effect: { kind: 'error', code: 'UnknownOperationException', status: 400 },
    })
    const read = await readFromSample(sample, collector, 'logArchive')
    expect(() => read(classicWebAcls)).toThrow('UnknownOperationException')
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'waf')
    const outcomes = await judgeSample(sample, collector, checks)
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['notAssessed']))
  })
})

describe('the check of WAF Classic in the sample organization', () => {
  it('finds accounts with and without', { timeout: 60_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'waf')
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual({ 'waf-classic-web-acl': ['fail', 'pass'] })
  })
})
