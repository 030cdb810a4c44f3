import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { hostileNames } from '../../sample/hostile-names'
import { moments } from '../../sample/moments'
import { sample as ecrSample } from '../../sample/services/ecr/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import { collectorFor } from '../testing/collector-for'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import {
  lifecyclePolicies,
  newestImages,
  pullThroughCache,
  registryPolicy,
  registryScanning,
  repositories,
  repositoryPolicies,
  repositoryScanning,
} from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample()
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

const region = 'eu-central-1'
const home = 'us-east-1'
const shopWeb = `arn:aws:ecr:${region}:444455556666:repository/shop/web`

describe('the collector of ECR', () => {
  it('lists repositories, and what pull-through rules fill', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [region])
    const all = valuesOf(read(repositories, region))
    expect(all).toHaveLength(3)
    expect(all).toContainEqual({
      arn: shopWeb,
      repositoryName: 'shop/web',
      createdAt: '2024-09-17T10:05:00.000Z',
      imageTagMutability: 'IMMUTABLE',
      imageTagMutabilityExclusionFilters: [],
      encryptionConfiguration: {
        encryptionType: 'KMS',
        kmsKey: expect.stringMatching(/^arn:aws:kms:eu-central-1:444455556666:key\//),
      },
    })
    expect(valuesOf(read(pullThroughCache, region))).toEqual([
      {
        pullThroughCacheRules: [{ ecrRepositoryPrefix: 'docker-hub', upstreamRegistryUrl: 'registry-1.docker.io' }],
      },
    ])
  })

  it('takes scans from the rules of the registry, where a filter without a star fits what holds it', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', [home])
    expect(valuesOf(read(registryScanning, home))).toEqual([
      {
        scanType: 'BASIC',
        rules: [{ scanFrequency: 'SCAN_ON_PUSH', repositoryFilters: [{ filter: 'demo', filterType: 'WILDCARD' }] }],
      },
    ])
    expect(valuesOf(read(repositoryScanning, home))).toEqual(
      expect.arrayContaining([
        { scanOnPush: false, scanFrequency: 'MANUAL', appliedScanFilters: [] },
        {
          scanOnPush: true,
          scanFrequency: 'SCAN_ON_PUSH',
          appliedScanFilters: [{ filter: 'demo', filterType: 'WILDCARD' }],
        },
      ]),
    )
  })

  it('reads policies, and null where there is none', async () => {
    const sandbox = await readFromSample(sample, collector, 'sandbox', [home])
    expect(valuesOf(sandbox(registryPolicy, home))).toMatchObject([
      { policyText: { Statement: [{ Sid: 'Anyone', Principal: '*' }] } },
    ])
    expect(valuesOf(sandbox(repositoryPolicies, home))).toEqual(
      expect.arrayContaining([
        { policyText: expect.objectContaining({ Statement: [expect.objectContaining({ Sid: 'Everyone' })] }) },
        { policyText: null },
      ]),
    )
    const rule = expect.objectContaining({ description: hostileNames.markup })
    expect(valuesOf(sandbox(lifecyclePolicies, home))).toEqual(
      expect.arrayContaining([{ lifecyclePolicyText: null }, { lifecyclePolicyText: { rules: [rule] } }]),
    )
    const payments = await readFromSample(sample, collector, 'payments', [region])
    expect(valuesOf(payments(registryPolicy, region))).toEqual([{ policyText: null }])
  })

  it('reads the newest image with its basic scan', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', [home])
    expect(valuesOf(read(newestImages, home))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          scanType: 'BASIC',
          image: expect.objectContaining({ imageTags: ['1.9.0', 'production'] }),
          imageScanStatus: { status: 'COMPLETE' },
          imageScanFindings: {
            imageScanCompletedAt: '2026-10-17T09:00:00.000Z',
            findingSeverityCounts: { CRITICAL: 2, HIGH: 11, MEDIUM: 40, LOW: 63, UNDEFINED: 1 },
          },
        }),
        {
          scanType: 'BASIC',
          image: expect.objectContaining({ imagePushedAt: '2024-11-28T09:00:00.000Z' }),
        },
      ]),
    )
  })

  it('lists no images where Inspector scans the registry', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(valuesOf(read(newestImages, region))).toEqual([
      { scanType: 'ENHANCED' },
      { scanType: 'ENHANCED' },
      { scanType: 'ENHANCED' },
    ])
    expect(sample.counts()).toMatchObject({ 'ecr:GetRegistryScanningConfiguration': 1 })
    expect(sample.counts()).not.toHaveProperty('ecr:DescribeImages')
  })

  it('reads all pages, and finds the newest image on the last', async () => {
    const small = await startSample({ services: [ecrSample], pageSize: 1 })
    const read = await readFromSample(small, collector, 'sandbox', [home])
    expect(read(repositories, home)).toHaveLength(3)
    expect(valuesOf(read(newestImages, home)).filter((each) => JSON.stringify(each).includes('1.8.2'))).toEqual([])
    expect(small.counts()).toMatchObject({ 'ecr:DescribeRepositories': 3, 'ecr:DescribeImages': 6 })
    await small.close()
  })

  it('leaves out a repository that is gone between two calls', async () => {
    const gone = { kind: 'error', code: 'RepositoryNotFoundException', message: 'It is gone.', status: 400 } as const
    for (const operation of ['GetRepositoryPolicy', 'GetLifecyclePolicy', 'DescribeImages']) {
      sample.faults.add({ operation, text: 'old-tools', effect: gone })
    }
    const read = await readFromSample(sample, collector, 'sandbox', [home])
    const key = `arn:aws:ecr:${home}:777788889999:repository/old-tools`
    for (const fact of [repositoryPolicies, lifecyclePolicies, newestImages]) {
      expect(read(fact, home).filter(({ gap }) => gap)).toMatchObject([{ key, gap: { code: 'Vanished' } }])
    }
  })

  it('makes a gap of what is denied, and takes no hollow answer for "there is none"', async () => {
    sample.faults.add({ operation: 'GetRegistryPolicy', effect: { kind: 'denied' } })
    sample.faults.add({ operation: 'GetRepositoryPolicy', effect: { kind: 'hollow' } })
    sample.faults.add({ operation: 'BatchGetRepositoryScanningConfiguration', effect: { kind: 'hollow' } })
    const read = await readFromSample(sample, collector, 'sandbox', [home])
    expect(() => read(registryPolicy, home)).toThrow('AccessDenied')
    const policies = read(repositoryPolicies, home).flatMap(({ key, gap }) => (gap ? [{ key, gap }] : []))
    const key = `arn:aws:ecr:${home}:777788889999:repository/demo/shop`
    expect(policies).toMatchObject([{ key, gap: { code: 'UnexpectedAnswer' } }])
    expect(read(repositoryScanning, home).map(({ gap }) => gap?.kind)).toEqual(['failed', 'failed', 'failed'])
  })
})

describe('the checks of ECR in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'ecr')
    const results = resultsOf(await judgeSample(sample, collectorFor(registry, checks), checks))
    const expected = checks.map(({ metadata: { id } }): readonly [string, readonly string[]] => [
      id,
      // An image that was never scanned, or whose scan failed, has no finding that counts.
      id === 'ecr-repository-newest-image-vulnerabilities' ? ['fail', 'pass', 'unknown'] : ['fail', 'pass'],
    ])
    expect(results).toEqual(Object.fromEntries(expected))
  })
})
