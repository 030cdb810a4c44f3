import {
  DescribeAddressesCommand,
  EC2Client,
  paginateDescribeInstances,
  paginateDescribeVolumes,
} from '@aws-sdk/client-ec2'
import { GetAccountPasswordPolicyCommand, IAMClient } from '@aws-sdk/client-iam'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenAccount } from '../aws/accounts'
import type { MakeClient } from '../aws/clients'
import { allPages, orAbsent } from '../aws/reading'
import { makeFirstCall } from './first-call'
import { openSampleAccounts, type SampleAccounts } from './testing/sample-accounts'

let world: SampleAccounts
let account: OpenAccount
beforeAll(async () => {
  world = await openSampleAccounts({ pageSize: 1 })
  account = await world.open('marlow-prod-payments')
}, 60_000)
beforeEach(() => world.sample.forget())
afterEach(() => world.sample.faults.set([]))
afterAll(() => world.close())

const region = 'eu-west-1'
const instances = (make: MakeClient) =>
  allPages(paginateDescribeInstances({ client: make(EC2Client) }, { MaxResults: 5 }), (page) => page.Reservations)
const volumes = (make: MakeClient) =>
  allPages(paginateDescribeVolumes({ client: make(EC2Client) }, { MaxResults: 5 }), (page) => page.Volumes)
const passwordPolicy = (make: MakeClient) => make(IAMClient).send(new GetAccountPasswordPolicyCommand({}))

describe('the first call of a read', () => {
  it('is the only one that is sent, of pages as well as of calls', async () => {
    const first = await makeFirstCall(account.client, region, async (make) => [
      await instances(make),
      await volumes(make),
    ])
    expect(first).toEqual({ operation: 'ec2:DescribeInstances', region, error: undefined, expected: false })
    expect(world.sample.counts()).toEqual({ 'ec2:DescribeInstances': 1 })
  })

  it('is the only one of calls that are made at once, and is waited for', async () => {
    world.sample.faults.set([
      { operation: 'DescribeInstances', effect: { kind: 'latency', milliseconds: 50 } },
      { operation: 'DescribeInstances', effect: { kind: 'error', code: 'SomethingElse' } },
    ])
    const first = await makeFirstCall(account.client, region, (make) => Promise.all([instances(make), volumes(make)]))
    expect(first).toMatchObject({ operation: 'ec2:DescribeInstances', expected: false })
    expect(first?.error).toMatchObject({ name: 'SomethingElse' })
    expect(world.sample.counts()).toEqual({ 'ec2:DescribeInstances': 1 })
  })

  it('goes to the region that the read names', async () => {
    const first = await makeFirstCall(account.client, region, (make) =>
      make(EC2Client, 'eu-central-1').send(new DescribeAddressesCommand({})),
    )
    expect(first).toMatchObject({ operation: 'ec2:DescribeAddresses', region: 'eu-central-1' })
    expect(world.sample.received().map((call) => call.region)).toEqual(['eu-central-1'])
  })

  it('is told with the error by which it failed', async () => {
    world.sample.faults.set([{ action: 'iam:GetAccountPasswordPolicy', effect: { kind: 'denied' } }])
    const first = await makeFirstCall(account.client, region, passwordPolicy)
    expect(first).toMatchObject({ operation: 'iam:GetAccountPasswordPolicy', expected: false })
    expect(first?.error).toMatchObject({ name: 'AccessDenied' })
  })

  it('is told apart where the read takes the error for an answer', async () => {
    world.sample.faults.set([
      { operation: 'GetAccountPasswordPolicy', effect: { kind: 'error', code: 'NoSuchEntity' } },
    ])
    const first = await makeFirstCall(account.client, region, (make) =>
      orAbsent(passwordPolicy(make), 'NoSuchEntity', 'NoSuchEntityException'),
    )
    expect(first).toMatchObject({ operation: 'iam:GetAccountPasswordPolicy', expected: true })
  })

  it('is none of a read that calls nothing, and leaves the clients as they were', async () => {
    expect(await makeFirstCall(account.client, region, async () => 'nothing')).toBeUndefined()
    expect((await volumes((Class) => account.client(Class, region))).length).toBeGreaterThan(1)
  })
})
