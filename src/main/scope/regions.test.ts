import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AccountRegions } from '../../shared/ipc/preflight'
import { emptySource, emptyRegions, findRegions, listRegions } from './regions'
import { openSampleAccounts, type SampleAccounts } from './testing/sample-accounts'

let world: SampleAccounts
beforeAll(async () => {
  world = await openSampleAccounts()
}, 60_000)
afterEach(() => world.sample.faults.set([]))
afterAll(() => world.close())

const signal = new AbortController().signal

const find = async (profile: string): Promise<AccountRegions> => findRegions(await world.open(profile), signal)

const beliefs = ({ regions }: AccountRegions): Readonly<Record<string, string>> =>
  Object.fromEntries(regions.map(({ region, belief }) => [region, belief]))

describe('the regions of an account', () => {
  it('are all regions of AWS, with what is enabled and where something was found', async () => {
    const found = await find('marlow-prod-storefront')
    const account = world.sample.accounts.find(({ key }) => key === 'storefront')
    expect(found).toMatchObject({ account: '444455556666', problem: null })
    expect(found.way).toEqual({ kind: 'profile', name: 'marlow-prod-storefront' })
    for (const region of account?.regions ?? [])
      expect(found.regions).toContainEqual({
        region,
        optIn: 'opt-in-not-required',
        belief: 'resources',
        source: 'ec2:DescribeNetworkInterfaces',
      })
    const disabled = found.regions.filter(({ optIn }) => optIn === 'not-opted-in')
    expect(disabled.length).toBeGreaterThan(0)
    for (const one of disabled)
      expect(one).toMatchObject({ belief: 'unknown', source: 'not asked: the account has not enabled the region' })
  })

  it('stop at the first call that finds anything', async () => {
    world.sample.forget()
    const found = await find('marlow-prod-payments')
    const withResources = Object.values(beliefs(found)).filter((belief) => belief === 'resources').length
    const counts = world.sample.counts()
    const enabled = found.regions.filter(({ optIn }) => optIn !== 'not-opted-in').length
    expect(withResources).toBeGreaterThan(0)
    expect(enabled).toBeGreaterThan(withResources)
    expect(counts['ec2:DescribeNetworkInterfaces']).toBe(enabled)
    expect(counts['ec2:DescribeVolumes']).toBe(enabled - withResources)
  })

  it('are empty only where all calls were answered and found nothing', async () => {
    const empty = (await find('marlow-prod-payments')).regions.filter(({ belief }) => belief === 'empty')
    expect(empty.length).toBeGreaterThan(0)
    expect(new Set(empty.map(({ source }) => source))).toEqual(new Set([emptySource]))
    expect(emptySource).toBe(
      'ec2:DescribeNetworkInterfaces, ec2:DescribeVolumes, ec2:DescribeSnapshots, lambda:ListFunctions, secretsmanager:ListSecrets, tag:GetResources',
    )
    const [region = ''] = empty.map((one) => one.region)
    for (const action of emptySource.split(', ')) {
      world.sample.faults.set([{ action, region, effect: { kind: 'denied' } }])
      const now = (await find('marlow-prod-payments')).regions.find((one) => one.region === region)
      expect(now).toMatchObject({ belief: 'unknown', source: `${action}: AWS denied it: grant ${action}` })
    }
  })

  it('are not empty where only a later call finds something, or an earlier one was refused', async () => {
    const profile = 'marlow-prod-payments'
    const [region = ''] = (await find(profile)).regions
      .filter(({ belief }) => belief === 'resources')
      .map((one) => one.region)
    world.sample.faults.set([{ action: 'ec2:DescribeNetworkInterfaces', region, effect: { kind: 'denied' } }])
    const now = (await find(profile)).regions.find((one) => one.region === region)
    expect(now?.belief).toBe('resources')
    expect(now?.source).not.toBe('ec2:DescribeNetworkInterfaces')
  })

  it('are not empty where an answer cannot be read', async () => {
    for (const fault of [
      { operation: 'ListSecrets', effect: { kind: 'malformed' } },
      { operation: 'DescribeVolumes', effect: { kind: 'html', status: 200 } },
      { operation: 'ListFunctions', effect: { kind: 'cut', when: 'midBody' } },
    ] as const) {
      world.sample.faults.set([fault])
      expect(Object.values(beliefs(await find('marlow-prod-payments'))), fault.operation).not.toContain('empty')
    }
  })

  it('are a problem where they cannot be listed', async () => {
    world.sample.faults.set([{ action: 'ec2:DescribeRegions', effect: { kind: 'denied' } }])
    expect(await find('marlow-staging')).toEqual({
      way: { kind: 'profile', name: 'marlow-staging' },
      account: '666677778888',
      regions: [],
      problem: {
        code: 'RegionsUnlisted',
        text: 'The regions of account 666677778888 could not be listed: AWS denied it: grant ec2:DescribeRegions.',
        next: 'Grant ec2:DescribeRegions, or name the regions to review.',
      },
    })
  })

  it('that were left out as empty say why, and when they were asked', async () => {
    const account = await world.open('marlow-prod-payments')
    const listed = await listRegions(account, signal)
    if ('gap' in listed) throw new Error(listed.gap.kind)
    const enabled = listed.value.filter((one) => one.enabled).map(({ region }) => region)
    const believed = beliefs(await find('marlow-prod-payments'))
    const empty = await emptyRegions(account, enabled, signal, '2026-10-29T09:00:00.000Z')
    expect([...empty.keys()].toSorted()).toEqual(enabled.filter((region) => believed[region] === 'empty').toSorted())
    const [[region, gap] = []] = empty
    expect(gap).toEqual({
      kind: 'skipped',
      source: emptySource,
      text: `Asked at 2026-10-29T09:00:00.000Z: nothing was found in ${region}.`,
    })
    const [first = ''] = empty.keys()
    world.sample.faults.set([{ action: 'tag:GetResources', region: first, effect: { kind: 'throttle' } }])
    expect([...(await emptyRegions(account, [first], signal)).keys()]).toEqual([])
  })

  it('are unknown once the search was stopped', async () => {
    const account = await world.open('marlow-prod-payments')
    const stop = new AbortController()
    stop.abort()
    expect([...(await emptyRegions(account, ['eu-west-1'], stop.signal)).keys()]).toEqual([])
  })
})
