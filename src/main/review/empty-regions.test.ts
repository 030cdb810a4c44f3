import { afterAll, beforeAll, expect, it } from 'vitest'
import { registry } from '../registry'
import { emptySource } from '../scope/regions'
import type { Progress } from '../../shared/ipc/review'
import { hasBlindSpots } from './progress'
import { openSampleHome, type SampleHome } from './testing/sample-home'

let world: SampleHome
beforeAll(async () => {
  world = await openSampleHome()
})
afterAll(() => world.close())

const isOfPlace = (check: string): boolean =>
  registry.checks.find(({ metadata }) => metadata.id === check)?.metadata.subject === 'place'

/** A region in which the sample's accounts have nothing. */
const findEmpty = async (): Promise<{ account: string; profile: string; full: string; empty: string }> => {
  const { accounts, organization } = world.sample
  for (const { id, name, regions } of accounts) {
    const empty = organization.regions.find((region) => !regions.includes(region))
    if (empty !== undefined && regions[0] !== undefined) return { account: id, profile: name, full: regions[0], empty }
  }
  throw new Error('each account of the sample uses all regions')
}

it('leaves out what belongs to an empty region, judges the account in it, and calls the rest not assessed', async () => {
  const { account, profile, full, empty } = await findEmpty()
  const scope = { profiles: [profile], regions: [full, empty], services: ['ec2', 'lambda', 'config'] }
  const whole = await world.snapshot(scope)
  world.sample.forget()
  let last: Progress | undefined
  const snapshot = await world.snapshot(
    { ...scope, skipEmptyRegions: true },
    {
      observe: (progress) => {
        last = progress
      },
    },
  )
  const left = snapshot.outcomes.filter(({ gap }) => gap?.kind === 'skipped')
  expect(left.length).toBeGreaterThan(10)
  expect(left.every((outcome) => outcome.account === account && outcome.status === 'notAssessed')).toBe(true)
  expect(new Set(left.map(({ region }) => region))).toEqual(new Set([empty]))
  for (const { gap } of left) expect(gap).toMatchObject({ source: emptySource, text: expect.stringContaining(empty) })
  expect(left.some(({ check }) => isOfPlace(check))).toBe(false)

  // The same belief on another day: when it was asked is no part of the content.
  const later = await world.snapshot({ ...scope, skipEmptyRegions: true })
  const textsOf = (one: typeof snapshot) => one.outcomes.flatMap(({ gap }) => (gap?.kind === 'skipped' ? gap.text : []))
  expect(textsOf(later)).not.toEqual(textsOf(snapshot))
  expect(later.contentDigest).toBe(snapshot.contentDigest)

  const ofPlace = snapshot.outcomes.filter(({ check, region }) => isOfPlace(check) && region === empty)
  expect(ofPlace.length).toBeGreaterThan(4)
  const same = whole.outcomes.filter(({ check, region }) => region === full || isOfPlace(check))
  expect(snapshot.outcomes.filter(({ check, region }) => region === full || isOfPlace(check))).toEqual(same)

  const called = (region: string): ReadonlySet<string> =>
    new Set(world.sample.received().flatMap((call) => (call.region === region ? [call.operation] : [])))
  expect(called(empty).has('DescribeSecurityGroups')).toBe(false)
  expect(called(full).has('DescribeSecurityGroups')).toBe(true)

  expect(hasBlindSpots(snapshot.outcomes)).toBe(true)
  const share = (of: typeof snapshot) =>
    of.coverage.organization.find(({ pillar }) => pillar === 'security')?.checks.share ?? 0
  expect(share(snapshot)).toBeLessThan(share(whole))
  expect(last?.notes).toEqual([
    'In 1 region of 1 account nothing was found: only checks of the account itself run there.',
  ])
  expect(last?.cells.every(({ gaps, done, total }) => gaps === 0 && done === total)).toBe(true)
}, 60_000)

it('asks nothing about regions where only the account itself is judged', async () => {
  const { profile } = await findEmpty()
  world.sample.forget()
  await world.snapshot({ profiles: [profile], checks: ['ec2-account-serial-console'], skipEmptyRegions: true })
  expect(Object.keys(world.sample.counts())).not.toContain('ec2:DescribeVolumes')
})
