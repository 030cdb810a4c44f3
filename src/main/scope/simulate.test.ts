import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { simulate, sourceOf } from './simulate'
import { openSampleAccounts, type SampleAccounts } from './testing/sample-accounts'

let world: SampleAccounts
beforeAll(async () => {
  world = await openSampleAccounts()
}, 60_000)
afterEach(() => world.sample.faults.set([]))
afterAll(() => world.close())

const signal = new AbortController().signal
const actions = ['s3:GetBucketPolicy', 'lambda:GetPolicy']

describe('whose policies count for a caller', () => {
  it('is the user, or the role behind a session', () => {
    expect(sourceOf('arn:aws:iam::111122223333:user/audit/ana')).toEqual({
      arn: 'arn:aws:iam::111122223333:user/audit/ana',
    })
    expect(sourceOf('arn:aws-cn:sts::111122223333:assumed-role/AWSReservedSSO_Audit_0123/ana@example.com')).toEqual({
      role: 'AWSReservedSSO_Audit_0123',
    })
  })

  it('is nobody that AWS simulates for root and federated users', () => {
    expect(sourceOf('arn:aws:iam::111122223333:root')).toEqual({ reason: 'AWS does not simulate the root user.' })
    expect(sourceOf('arn:aws:sts::111122223333:federated-user/ana')).toEqual({
      reason: 'AWS does not simulate arn:aws:sts::111122223333:federated-user/ana.',
    })
  })
})

describe("IAM's simulator", () => {
  it('is asked for the role of a session with its path', async () => {
    const account = await world.open('marlow-sso-storefront')
    expect(account.callerArn).toContain(':assumed-role/AWSReservedSSO_')
    world.sample.faults.set([{ action: 'lambda:GetPolicy', effect: { kind: 'denied' } }])
    world.sample.forget()
    const { results, reason } = await simulate(account, actions, signal)
    expect(reason).toBeUndefined()
    expect([...results]).toEqual([
      ['s3:GetBucketPolicy', { allowed: true, detail: "IAM's simulator says allowed." }],
      ['lambda:GetPolicy', { allowed: false, detail: "IAM's simulator says implicitDeny." }],
    ])
    expect(world.sample.counts()).toEqual({ 'iam:GetRole': 1, 'iam:SimulatePrincipalPolicy': 1 })
  })

  it('takes many actions in few calls', async () => {
    const account = await world.open('marlow-sandbox')
    const many = Array.from({ length: 120 }, (_, index) => `ec2:DescribeThings${index}`)
    world.sample.forget()
    const { results } = await simulate(account, many, signal)
    expect(results.size).toBe(120)
    expect(world.sample.counts()['iam:SimulatePrincipalPolicy']).toBe(3)
  })

  it('says nothing where it is denied, and the sentence names what to grant', async () => {
    const account = await world.open('marlow-sso-storefront')
    world.sample.faults.set([{ action: 'iam:SimulatePrincipalPolicy', effect: { kind: 'denied' } }])
    const denied = await simulate(account, actions, signal)
    expect(denied.results.size).toBe(0)
    expect(denied.reason).toBe('To have it simulated, grant iam:SimulatePrincipalPolicy.')
    world.sample.faults.set([{ action: 'iam:GetRole', effect: { kind: 'denied' } }])
    expect((await simulate(account, actions, signal)).reason).toBe('To have it simulated, grant iam:GetRole.')
  })

  it('is not asked about nothing', async () => {
    const account = await world.open('marlow-sandbox')
    world.sample.forget()
    expect(await simulate(account, [], signal)).toEqual({ results: new Map(), reason: undefined })
    expect(world.sample.received()).toEqual([])
  })
})
