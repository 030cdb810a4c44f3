import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { plan } from '../engine/plan'
import { registry } from '../registry'
import { preflightSchema, type ActionState, type PreflightAccount } from '../../shared/ipc/preflight'
import type { Scope } from '../../shared/review/snapshot'
import { runPreflight, type PreflightState } from './preflight'
import { probesOf } from './probe'
import { openSampleAccounts, type SampleAccounts } from './testing/sample-accounts'

let world: SampleAccounts
beforeAll(async () => {
  world = await openSampleAccounts()
}, 60_000)
beforeEach(() => world.sample.forget())
afterEach(() => world.sample.faults.set([]))
afterAll(() => world.close())

const run = async (
  scope: Partial<Scope>,
  observe: (state: PreflightState) => void = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<PreflightState> => {
  const whole: Scope = { profiles: [], regions: null, services: null, checks: null, ...scope }
  const chosen = plan(registry, { services: whole.services ?? undefined, checks: whole.checks ?? undefined })
  const result = await runPreflight({ registry, plan: chosen, access: world.access, scope: whole, observe, signal })
  if (!result.ok) throw new Error(result.error.text)
  // The contract takes it as it is.
  preflightSchema.parse({ ...result.value, id: 'one' })
  return result.value
}

const only = ({ accounts }: PreflightState): PreflightAccount => {
  const [account, ...others] = accounts
  if (!account || others.length > 0) throw new Error(`${accounts.length} accounts`)
  return account
}

const stateOf = ({ actions }: PreflightAccount, action: string): ActionState | undefined =>
  actions.find((one) => one.action === action)

describe('a pre-flight', () => {
  it('tells for each action what is known, and never that it is simply allowed', async () => {
    const state = await run({ profiles: ['marlow-prod-payments'] })
    const account = only(state)
    expect(state).toMatchObject({ state: 'done', missing: [], policy: null })
    expect(account).toMatchObject({
      way: { kind: 'profile', name: 'marlow-prod-payments' },
      account: '555566667777',
      state: 'done',
      problem: null,
    })
    expect(account.caller).toContain('555566667777')
    const needed = [...new Set(['ec2:DescribeRegions', ...Object.values(plan(registry, {}).calls).flat()])].toSorted()
    expect(account.actions.map(({ action }) => action)).toEqual(needed)
    expect(stateOf(account, 's3:ListAllMyBuckets')).toEqual({
      action: 's3:ListAllMyBuckets',
      services: ['cloudfront', 's3'],
      state: 'worked',
      allowed: null,
      detail: 's3:ListBuckets was answered in us-east-1.',
    })
    expect(stateOf(account, 's3:GetBucketPolicy')).toMatchObject({ state: 'simulated', allowed: true })
    expect(new Set(account.actions.map(({ state: one }) => one))).toEqual(new Set(['worked', 'simulated']))
  })

  it('makes the first call of each read once, in one region, and none that would read more', async () => {
    await run({ profiles: ['marlow-prod-payments'], regions: ['eu-central-1', 'eu-west-1'] })
    const own = ['sts:GetCallerIdentity', 'ec2:DescribeRegions', 'iam:SimulatePrincipalPolicy']
    const counts = Object.entries(world.sample.counts()).filter(([operation]) => !own.includes(operation))
    expect(counts.filter(([, count]) => count !== 1)).toEqual([])
    expect(counts).toHaveLength(probesOf(plan(registry, {}), 'us-east-1', 'eu-central-1').length)
    expect(counts.map(([operation]) => operation)).toContain('ec2:DescribeVolumes')
    expect(counts.map(([operation]) => operation)).not.toContain('s3:GetBucketPolicy')
    const ofEc2 = world.sample.received().filter(({ operation }) => operation === 'DescribeSecurityGroups')
    expect(ofEc2.map(({ region }) => region)).toEqual(['eu-central-1'])
  })

  it('names denied actions, tried or simulated, and the policy that grants them', async () => {
    world.sample.faults.set([
      { action: 'ec2:DescribeVolumes', effect: { kind: 'denied' } },
      { action: 's3:GetBucketPolicy', account: '555566667777', effect: { kind: 'denied' } },
    ])
    const state = await run({ profiles: ['marlow-prod-payments', 'marlow-sandbox'] })
    const [payments, sandbox] = state.accounts
    if (!payments || !sandbox) throw new Error('two accounts were due')
    expect(stateOf(payments, 'ec2:DescribeVolumes')).toMatchObject({
      state: 'denied',
      allowed: null,
      services: ['ec2'],
    })
    expect(stateOf(payments, 'ec2:DescribeVolumes')?.detail).toMatch(
      /^AWS refused ec2:DescribeVolumes in eu-central-1: /,
    )
    expect(stateOf(payments, 's3:GetBucketPolicy')).toMatchObject({ state: 'simulated', allowed: false })
    expect(stateOf(sandbox, 's3:GetBucketPolicy')).toMatchObject({ state: 'simulated', allowed: true })
    expect(state.missing).toEqual(['ec2:DescribeVolumes', 's3:GetBucketPolicy'])
    expect(JSON.parse(state.policy ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [{ Sid: 'PlumblineMissing', Effect: 'Allow', Action: state.missing, Resource: '*' }],
    })
  })

  it('leaves what it could not try as not tried, with the reason, where nothing is simulated', async () => {
    world.sample.faults.set([{ action: 'iam:SimulatePrincipalPolicy', effect: { kind: 'denied' } }])
    const state = await run({ profiles: ['marlow-sandbox'] })
    const account = only(state)
    expect(stateOf(account, 's3:GetBucketPolicy')).toEqual({
      action: 's3:GetBucketPolicy',
      services: ['s3'],
      state: 'notTried',
      allowed: null,
      detail: 'Not tried: it is called for single resources. To have it simulated, grant iam:SimulatePrincipalPolicy.',
    })
    expect(stateOf(account, 'ec2:DescribeVolumes')?.state).toBe('worked')
    // Nobody said that it is missing.
    expect(state.missing).toEqual([])
  })

  it('shows what failed otherwise as failed, and not as worked or denied', async () => {
    world.sample.faults.set([
      { operation: 'DescribeVolumes', effect: { kind: 'error', code: 'InternalError', status: 400 } },
      { operation: 'DescribeInstances', effect: { kind: 'html', status: 200 } },
    ])
    const account = only(await run({ profiles: ['marlow-sandbox'], services: ['ec2'] }))
    expect(stateOf(account, 'ec2:DescribeVolumes')).toMatchObject({ state: 'failed', allowed: null })
    expect(stateOf(account, 'ec2:DescribeVolumes')?.detail).toContain('InternalError')
    expect(stateOf(account, 'ec2:DescribeInstances')?.state).toBe('failed')
  })

  it('takes "there is none" for an answer', async () => {
    world.sample.faults.set([
      { operation: 'GetAccountPasswordPolicy', effect: { kind: 'error', code: 'NoSuchEntity', status: 404 } },
    ])
    const account = only(await run({ profiles: ['marlow-sandbox'], services: ['iam'] }))
    expect(stateOf(account, 'iam:GetAccountPasswordPolicy')?.state).toBe('worked')
  })

  it('fails an account whose credentials do not work, and looks at the others', async () => {
    world.sample.faults.set([
      {
        operation: 'GetCallerIdentity',
        account: '777788889999',
        effect: { kind: 'error', code: 'InvalidClientTokenId' },
      },
    ])
    const { accounts, state } = await run({ profiles: ['marlow-sandbox', 'marlow-staging'], services: ['ec2'] })
    expect(state).toBe('done')
    expect(accounts.map((account) => account.state)).toEqual(['failed', 'done'])
    expect(accounts[0]?.problem?.text).not.toBe('')
    expect(accounts[0]?.actions).toEqual([])
  })

  it('fails an account whose credentials end meanwhile', async () => {
    world.sample.faults.set([
      {
        operation: 'DescribeVolumes',
        effect: { kind: 'error', code: 'ExpiredToken', message: 'The token has expired' },
      },
    ])
    const account = only(await run({ profiles: ['marlow-sandbox'], services: ['ec2'] }))
    expect(account).toMatchObject({ state: 'failed', problem: { code: 'SignedOut' } })
    expect(world.sample.counts()['iam:SimulatePrincipalPolicy']).toBeUndefined()
  })

  it('looks once at an account that two ways lead to', async () => {
    const { accounts } = await run({ profiles: ['marlow-staging', 'marlow-audit-staging'], services: ['cloudtrail'] })
    expect(accounts.map(({ account }) => account)).toEqual(['666677778888', '666677778888'])
    expect(accounts[0]?.problem).toBeNull()
    expect(accounts[1]).toMatchObject({ state: 'done', actions: [], problem: { code: 'SameAccount' } })
  })

  it('tells at once, and then no more than four times a second', async () => {
    const times: number[] = []
    const states: string[] = []
    world.sample.faults.set([{ service: 'ec2', effect: { kind: 'latency', milliseconds: 400, jitter: 300 } }])
    await run({ profiles: ['marlow-sandbox', 'marlow-staging'] }, ({ state }) => {
      times.push(performance.now())
      states.push(state)
    })
    expect(states[0]).toBe('running')
    expect(states.at(-1)).toBe('done')
    expect(states.length).toBeGreaterThan(2)
    // The last one comes when it is due.
    const gaps = times.slice(1, -1).map((time, index) => time - (times[index] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(240)
  })

  it('stops when it is cancelled', async () => {
    const stop = new AbortController()
    world.sample.faults.set([{ service: 'ec2', effect: { kind: 'latency', milliseconds: 20_000 } }])
    const running = run({ profiles: ['marlow-sandbox'] }, () => undefined, stop.signal)
    setTimeout(() => stop.abort(), 300)
    const begun = performance.now()
    const state = await running
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(state.state).toBe('cancelled')
    expect(only(state).state).toBe('waiting')
    expect(only(state).actions.filter(({ state: one }) => one === 'denied')).toEqual([])
  })

  it('says so where nothing was chosen', async () => {
    await expect(run({ profiles: ['marlow-sandbox'], checks: [] })).rejects.toThrow('No check fits')
  })
})
