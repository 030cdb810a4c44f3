import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { moments } from '../../sample/moments'
import { sample as inspectorSample } from '../../sample/services/inspector2/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import { readFromSample, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import {
  coveredFunctions,
  coveredImages,
  coveredInstances,
  functionFindings,
  inspectorStatus,
  instanceFindings,
} from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [inspectorSample] })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
  sample.forget()
})
afterAll(() => sample.close())

const region = 'eu-central-1'

describe('the collector of Inspector', () => {
  it('reads one item for each resource, whatever the number of its scans, and counts its findings', async () => {
    sample.setTime(moments.spring)
    const read = await readFromSample(sample, collector, 'staging', [region])
    expect(valuesOf(read(inspectorStatus, region))).toMatchObject([{ state: { status: 'ENABLED' } }])
    const instances = read(coveredInstances, region)
    expect(instances.length).toBeGreaterThan(1)
    expect(new Set(instances.map(({ key }) => key)).size).toBe(instances.length)
    expect(instances[0]?.value).toMatchObject({
      arn: expect.stringMatching(/^arn:aws:ec2:eu-central-1:666677778888:instance\/i-/),
      scans: [{ scanType: 'NETWORK' }, { scanType: 'PACKAGE' }],
    })
    const counts = valuesOf(read(instanceFindings, region))
    expect(counts).toContainEqual({
      active: { CRITICAL: 1, HIGH: 1, LOW: 1 },
      exploitAvailable: 2,
      fixAvailable: 3,
      suppressed: 0,
    })
    expect(counts).toContainEqual({ active: {}, exploitAvailable: 0, fixAvailable: 0, suppressed: 0 })
  })

  it('takes a function and its latest version for one, and tells suppressed findings apart', async () => {
    const read = await readFromSample(sample, collector, 'payments', [region])
    const functions = read(coveredFunctions, region)
    expect(functions.every(({ key }) => !key.includes('$LATEST'))).toBe(true)
    expect(valuesOf(read(functionFindings, region))).toContainEqual({
      active: {},
      exploitAvailable: 0,
      fixAvailable: 0,
      suppressed: 1,
    })
  })

  it('reads all pages with as many calls as there are pages, not as there are resources', async () => {
    const small = await startSample({ services: [inspectorSample], pageSize: 2 })
    small.setTime(moments.spring)
    const read = await readFromSample(small, collector, 'staging', [region])
    const single = read(coveredFunctions, region).length + read(coveredImages, region).length
    const scans = read(coveredInstances, region).length * 2 + single
    expect(small.counts()).toMatchObject({
      'inspector2:ListCoverage': Math.ceil(scans / 2),
      'inspector2:BatchGetAccountStatus': 1,
    })
    await small.close()
  })

  it('asks an account that never turned it on for nothing that AWS refuses to it', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    expect(valuesOf(read(inspectorStatus, 'us-east-1'))).toMatchObject([{ state: { status: 'DISABLED' } }])
    expect(read(coveredInstances, 'us-east-1')).toEqual([])
    expect(sample.counts()['inspector2:ListCoverage']).toBeUndefined()
  })

  it('makes a gap of denied findings, for each resource', async () => {
    sample.faults.add({ operation: 'ListFindings', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'payments', [region])
    const items = read(instanceFindings, region)
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(({ gap }) => gap !== undefined)).toBe(true)
  })
})
