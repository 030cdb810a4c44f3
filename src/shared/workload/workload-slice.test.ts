import { describe, expect, it } from 'vitest'
import { account, secondAccount } from './testing/samples'
import { describeUntold, sliceOf, type WorkloadMapping } from './workload-slice'

const workload = (more: Partial<Parameters<typeof sliceOf>[0]> = {}) => ({
  accountIds: [],
  awsRegions: [],
  nonAwsRegions: [],
  applications: [],
  ...more,
})

const mapping: WorkloadMapping = { accounts: [secondAccount], regions: ['us-east-1'], tags: { app: 'shop' } }

describe('sliceOf', () => {
  it('has no evidence for a workload that names no accounts until it is mapped', () => {
    const named = workload({ awsRegions: ['eu-central-1'] })
    expect(sliceOf(named)).toEqual({ kind: 'unmapped' })
    expect(sliceOf(named, { ...mapping, accounts: [] })).toEqual({ kind: 'unmapped' })
    expect(sliceOf(named, mapping)).toMatchObject({ accounts: [secondAccount], namedBy: 'reviewer' })
  })

  it('never replaces what the workload names, and takes tags from the reviewer', () => {
    const named = workload({ accountIds: [account, account], awsRegions: ['eu-west-1', 'eu-central-1'] })
    expect(sliceOf(named, mapping)).toEqual({
      kind: 'mapped',
      accounts: [account],
      regions: ['eu-central-1', 'eu-west-1'],
      tags: { app: 'shop' },
      namedBy: 'workload',
      untold: [],
    })
  })

  it('says what evidence cannot tell', () => {
    const named = workload({ accountIds: [account], nonAwsRegions: ['Bern'], applications: ['arn:x'] })
    const slice = sliceOf(named)
    expect(slice).toMatchObject({ regions: null, untold: ['application', 'nonAwsRegions', 'allRegions'] })
    const texts = slice.kind === 'mapped' ? slice.untold.map(describeUntold) : []
    expect(new Set(texts).size).toBe(3)
    expect(texts.every((text) => text.endsWith('.'))).toBe(true)
  })

  it('knows the resources of an application once the reviewer names its tag', () => {
    const named = workload({ accountIds: [account], awsRegions: ['eu-central-1'], applications: ['arn:x'] })
    const tags = { awsApplication: 'arn:aws:resource-groups:eu-central-1:111122223333:group/shop/0a1b' }
    expect(sliceOf(named, { accounts: [], regions: [], tags })).toMatchObject({ tags, untold: [] })
    expect(sliceOf(named, { accounts: [], regions: [], tags: { team: 'shop' } })).toMatchObject({
      untold: ['application'],
    })
  })
})
