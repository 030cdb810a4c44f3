import { createGuard, ownCalls } from '../aws/guard'
import { plan } from '../engine/plan'
import { registry } from '../registry'
import { chainProfile, portalProfile } from '../sample/write-sample-profiles'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { snapshotSchema, type Snapshot } from '../../shared/review/snapshot'
import { openSampleHome, type SampleHome } from './testing/sample-home'

let world: SampleHome
beforeAll(async () => {
  world = await openSampleHome()
})
afterAll(() => world.close())
beforeEach(() => world.sample.faults.set([]))

/** The sample names services by its folders, the app by the SDK's clients. */
const clientNames: Readonly<Record<string, string>> = {
  'cognito-identity': 'cognitoidentity',
  'cognito-idp': 'cognitoidentityprovider',
  config: 'configservice',
  elb: 'elasticloadbalancing',
  elbv2: 'elasticloadbalancingv2',
  'sso-oidc': 'ssooidc',
}

const ofService = (snapshot: Snapshot, service: string, account: string) => {
  const checks = new Set(snapshot.checks.list.filter((check) => check.service === service).map(({ id }) => id))
  return snapshot.outcomes.filter((outcome) => checks.has(outcome.check) && outcome.account === account)
}

describe('a review of the sample organization', () => {
  it('reviews all seven accounts and seals what it found', async () => {
    const snapshot = await world.snapshot({ services: ['s3'] })
    expect(snapshotSchema.safeParse(snapshot).error).toBeUndefined()
    expect(snapshot.accounts).toHaveLength(7)
    expect(snapshot.accounts.every(({ endpoint, error }) => endpoint === world.sample.url && error === undefined)).toBe(
      true,
    )
    expect(snapshot.outcomes.filter(({ status }) => status === 'notAssessed')).toEqual([])
    const results = new Set(snapshot.outcomes.flatMap(({ verdicts }) => verdicts.map(({ result }) => result)))
    expect(results).toEqual(new Set(['pass', 'fail']))
    expect(snapshot.scores.organization.find(({ pillar }) => pillar === 'security')?.score).toBeGreaterThan(0)
  })

  it('reads each region in that region', async () => {
    world.sample.forget()
    await world.snapshot({ services: ['ec2', 'lambda'] })
    for (const operation of ['DescribeSecurityGroups', 'DescribeVolumes', 'ListFunctions']) {
      const places = world.sample.received().filter((call) => call.operation === operation)
      expect(new Set(places.map(({ account, region }) => `${account} ${region}`)).size).toBe(
        world.sample.accounts.length * world.sample.organization.regions.length,
      )
    }
  })

  it('reads twice the same', async () => {
    const [first, second] = [await world.snapshot({ services: ['s3'] }), await world.snapshot({ services: ['s3'] })]
    expect(second.contentDigest).toBe(first.contentDigest)
    expect(second.snapshot).not.toBe(first.snapshot)
  })

  it('gives no S3 verdict for an account in which all of S3 is denied, but the action to grant', async () => {
    const [, denied] = world.sample.accounts
    const account = denied?.id ?? ''
    world.sample.faults.set([
      { service: 's3', account, effect: { kind: 'denied' } },
      { service: 's3control', account, effect: { kind: 'denied' } },
    ])
    const outcomes = ofService(await world.snapshot({ services: ['s3'] }), 's3', account)
    expect(outcomes.length).toBeGreaterThan(3)
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'notAssessed', gap: { kind: 'denied' }, verdicts: [] })
      expect(outcome.gap?.kind === 'denied' && outcome.gap.action).toMatch(/^s3:/)
    }
  })

  it('leaves one bucket unknown whose policy is denied, and judges the others', async () => {
    const whole = await world.snapshot({ services: ['s3'] })
    const judged = whole.outcomes.find(
      ({ check, verdicts }) => check === 's3-bucket-tls-required' && verdicts.length > 1,
    )
    const bucket = judged?.verdicts[0]?.resource
    world.sample.faults.set([
      {
        service: 's3',
        operation: 'GetBucketPolicy',
        input: { Bucket: bucket?.name ?? '' },
        effect: { kind: 'denied' },
      },
    ])
    const snapshot = await world.snapshot({ services: ['s3'] })
    const outcome = snapshot.outcomes.find(
      ({ check, account }) => check === judged?.check && account === judged.account,
    )
    expect(outcome?.unknown).toMatchObject([
      { resource: { arn: bucket?.arn }, gap: { kind: 'denied', action: 's3:GetBucketPolicy' } },
    ])
    expect(outcome?.verdicts).toHaveLength((judged?.verdicts.length ?? 0) - 1)
    expect(outcome?.verdicts).toEqual(judged?.verdicts.slice(1))
  })

  it('seals what there is when it is finished early, the rest as cancelled and never as a pass', async () => {
    world.sample.faults.set([{ operation: 'GetBucketPolicy', effect: { kind: 'latency', milliseconds: 60_000 } }])
    const abort = new AbortController()
    const finishing = world.snapshot(
      { services: ['s3'] },
      {
        signal: abort.signal,
        observe: ({ done }) => {
          if (done > 20) abort.abort('finish')
        },
      },
    )
    const { outcomes } = await finishing
    const policies = outcomes.filter(({ check }) => check === 's3-bucket-tls-required')
    expect(policies.length).toBe(7)
    for (const { status, gap, verdicts } of policies) {
      expect({ status, gap, verdicts }).toEqual({ status: 'notAssessed', gap: { kind: 'cancelled' }, verdicts: [] })
    }
    expect(outcomes.some(({ verdicts }) => verdicts.length > 0)).toBe(true)
  })

  it('stays unfinished when it is cancelled, and goes on from there', async () => {
    world.sample.faults.set([{ operation: 'GetBucketPolicy', effect: { kind: 'latency', milliseconds: 60_000 } }])
    const abort = new AbortController()
    const observe = ({ done }: { readonly done: number }): void => {
      if (done > 20) abort.abort('cancel')
    }
    const stopped = await world.review({ services: ['s3'], regions: ['us-east-1'] }, { signal: abort.signal, observe })
    expect(stopped).toMatchObject({ ok: true, value: { kind: 'stopped' } })
    world.sample.faults.set([])
    world.sample.forget()
    const resumed = await world.snapshot({ services: ['s3'], regions: ['us-east-1'] }, { resume: true })
    const again = world.sample.received().filter(({ service }) => service === 's3control').length
    expect(again).toBe(0)
    const anew = await world.snapshot({ services: ['s3'], regions: ['us-east-1'] })
    expect(resumed.contentDigest).toBe(anew.contentDigest)
  })

  it('says that there was nothing to go on with, where that was asked for', async () => {
    const notesOf = async (resume: boolean | 'ifThere'): Promise<readonly string[]> => {
      let notes: readonly string[] = []
      const observe = (progress: { readonly notes: readonly string[] }): void => {
        notes = progress.notes
      }
      await world.snapshot({ services: ['s3'], regions: ['eu-west-1'] }, { resume, observe })
      return notes
    }
    expect(await notesOf(true)).toEqual(['There is no unfinished review of this scope: a new one was started.'])
    expect(await notesOf('ifThere')).toEqual([])
  })

  it('calls nothing that is not declared, credential calls included, and under its own name', async () => {
    world.sample.forget()
    const snapshot = await world.snapshot({ profiles: [portalProfile, chainProfile], regions: ['eu-central-1'] })
    const received = world.sample.received()
    const declared = plan(registry, {}).calls
    const isDeclared = createGuard([declared])
    const called = [
      ...new Set(received.map(({ service, operation }) => `${clientNames[service] ?? service}:${operation}`)),
    ]
    expect(called.filter((operation) => !isDeclared(operation))).toEqual([])
    expect(called).toEqual(
      expect.arrayContaining(['sso:GetRoleCredentials', 'sts:AssumeRole', 'sts:GetCallerIdentity']),
    )
    expect(received.every(({ userAgent }) => userAgent.includes('plumbline/0.0.0'))).toBe(true)
    const counted = snapshot.calls.reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(received.length)
    // What is declared and was never called would be a permission asked for in vain; some calls hang on what an account holds.
    const idle = Object.keys(declared).filter((operation) => !called.includes(operation))
    expect(idle.length).toBeLessThan(Object.keys(declared).length / 3)
    expect(Object.keys(ownCalls).length).toBeGreaterThan(0)
  })
})
