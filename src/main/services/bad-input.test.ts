import { describe, expect, it } from 'vitest'
import { isVanished, type Gap } from '../../shared/review/gap'
import { globalRegion, type Outcome } from '../../shared/review/outcome'
import type { StoredFact } from '../../shared/review/fact-state'
import { toGap } from '../aws/errors'
import { collect } from '../engine/collect'
import { providedFacts, type Collector } from '../engine/collector'
import { evaluate } from '../engine/evaluate'
import type { Fact } from '../engine/fact'
import { makeMemoryStore } from '../engine/testing/memory-store'
import { registry } from '../registry'
import {
  hasPages,
  makeAnswer,
  makeFakeClients,
  tokenOf,
  type FakeCall,
  type Fullness,
} from './testing/answer-by-schema'

const account = '111122223333'
const region = 'eu-central-1'

type Answer = (call: FakeCall) => unknown
type Reads = (read: Collector['reads'][number]) => boolean

/** Runs a collector on made-up answers, then all checks of its service on what came out. */
const review = async (collector: Collector, answer: Answer, reads: Reads = () => true) => {
  const store = makeMemoryStore()
  const client = makeFakeClients(answer)
  const chosen = { ...collector, reads: collector.reads.filter(reads) }
  const ofPlace = (per: 'account' | 'region') =>
    chosen.reads
      .filter((read) => read.provides.some((fact) => fact.per === per))
      .toSorted((a, b) => Number(a.kind === 'detail') - Number(b.kind === 'detail'))
  const reviewed = { id: account, partition: 'aws', homeRegion: 'us-east-1', regions: [region], client }
  await collect({
    plan: {
      checks: [],
      facts: providedFacts(chosen),
      calls: {},
      accountReads: ofPlace('account'),
      regionReads: ofPlace('region'),
      placeReads: [],
      keptReads: [],
    },
    accounts: [reviewed],
    store,
    toGap,
    signal: new AbortController().signal,
  })
  const checks = registry.checks.filter(({ metadata }) => metadata.service === collector.service)
  const outcomes = evaluate({ checks, accounts: [reviewed], source: store.load, now: '2026-06-01T00:00:00Z' })
  const stored = (fact: Fact): StoredFact | undefined =>
    store.load({ account, region: fact.per === 'account' ? globalRegion : region, fact: fact.id })
  return { facts: providedFacts(chosen), stored, outcomes }
}

const failing =
  (name: string, status: number, message: string): Answer =>
  () => {
    throw Object.assign(new Error(message), { name, $fault: 'client', $metadata: { httpStatusCode: status } })
  }

const networkFailure: Answer = () => {
  throw Object.assign(new Error('getaddrinfo ENOTFOUND service.region.amazonaws.com'), {
    code: 'ENOTFOUND',
    serviceMissing: true,
  })
}

/**
 * What AWS answers about a thing that is gone, where it is not `ResourceNotFoundException`, by the client's name in calls or by the
 * operation; null where it says so otherwise: by leaving the thing out of a list, or by naming it among what failed.
 */
const goneCodes: Readonly<Record<string, string | null>> = {
  'autoscaling:DescribeAutoScalingGroups': null,
  apigateway: 'NotFoundException',
  apigatewayv2: 'NotFoundException',
  cloudfront: 'NoSuchDistribution',
  cloudtrail: 'TrailNotFoundException',
  'configservice:DescribeConfigurationRecorderStatus': null,
  'configservice:DescribeDeliveryChannelStatus': null,
  'ecs:DescribeTaskDefinition': null,
  'ec2:DescribeFleets': null,
  'ec2:DescribeImages': null,
  'ec2:DescribeInstanceAttribute': 'InvalidInstanceID.NotFound',
  'ec2:DescribeLaunchTemplateVersions': null,
  'ec2:DescribeVpcEndpointServicePermissions': 'InvalidVpcEndpointServiceId.NotFound',
  'ec2:GetManagedPrefixListEntries': 'InvalidPrefixListID.NotFound',
  ecr: 'RepositoryNotFoundException',
  'ecr:BatchGetRepositoryScanningConfiguration': null,
  elasticloadbalancing: 'LoadBalancerNotFound',
  elasticloadbalancingv2: 'LoadBalancerNotFound',
  globalaccelerator: 'AcceleratorNotFoundException',
  iam: 'NoSuchEntityException',
  'iam:ListUsers': null,
  'inspector2:ListFindings': null,
  kms: 'NotFoundException',
  route53: 'NoSuchHostedZone',
  s3: 'NoSuchBucket',
  s3control: 'NoSuchAccessPoint',
  sqs: 'QueueDoesNotExist',
  'ssm:DescribeInstancePatchStates': null,
  wafv2: 'WAFNonexistentItemException',
  'wafv2:ListLoggingConfigurations': null,
}
const goneCodeOf = (operation: string): string | null => {
  const named = goneCodes[operation]
  if (named !== undefined) return named
  const ofService = goneCodes[operation.split(':')[0] ?? '']
  return ofService === undefined ? 'ResourceNotFoundException' : ofService
}

/** Lists that AWS leaves out of its answer where there is nothing to list, as its documentation shows. */
const leftOutWhenEmpty: readonly string[] = ['sqs-queues']

const once: Fullness = { items: 1, bare: false, document: '{}', token: undefined }

const verdictsOf = (outcomes: readonly Outcome[]) => outcomes.flatMap(({ verdicts }) => verdicts)
/** Checks that threw: a check may meet any fact that its schema allows. */
const crashes = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.flatMap(({ check, gap }) =>
    gap?.kind === 'failed' && gap.code === 'CheckFailed' ? [`${check}: ${gap.text}`] : [],
  )

const listsAndOnes = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ kind }) => kind !== 'detail')
const gapKinds = (facts: readonly Fact[], stored: (fact: Fact) => StoredFact | undefined): readonly string[] =>
  listsAndOnes(facts).map((fact) => `${fact.id}: ${stored(fact)?.gap?.kind ?? 'a value'}`)

const isFault = (gap: Gap | undefined): boolean =>
  gap !== undefined && gap.kind === 'failed' && gap.code === 'TypeError'

describe.each(registry.collectors.map((collector) => [collector.service, collector] as const))(
  '%s',
  (_name, collector) => {
    it.each([
      ['denied', failing('AccessDeniedException', 403, 'User is not authorized to perform this action')],
      ['throttled', failing('ThrottlingException', 400, 'Rate exceeded')],
      ['unsupported', networkFailure],
    ] as const)('makes a gap of each fact where every call is %s, and no check says anything', async (kind, answer) => {
      const { facts, stored, outcomes } = await review(collector, answer)
      expect(gapKinds(facts, stored)).toEqual(listsAndOnes(facts).map(({ id }) => `${id}: ${kind}`))
      expect(verdictsOf(outcomes)).toEqual([])
    })

    it('takes no list as empty that AWS did not send', async () => {
      const { facts, stored } = await review(collector, () => ({}))
      const lists = facts.filter(({ kind }) => kind === 'list')
      const silent = lists.filter((fact) => stored(fact)?.gap === undefined).map(({ id }) => id)
      expect(silent.filter((id) => !leftOutWhenEmpty.includes(id))).toEqual([])
    })

    it('finds nothing where lists are empty', async () => {
      const { facts, stored, outcomes } = await review(collector, (call) => makeAnswer(call, { ...once, items: 0 }))
      for (const fact of facts)
        expect(isFault(stored(fact)?.gap), `${fact.id} ${JSON.stringify(stored(fact)?.gap)}`).toBe(false)
      const lists = facts.filter(({ kind }) => kind === 'list')
      expect(lists.flatMap((fact) => stored(fact)?.items ?? [])).toEqual([])
      expect(crashes(outcomes)).toEqual([])
    })

    it.each([
      ['all fields, and policies that are no JSON', { ...once, items: 2, document: '{"Statement": [' }],
      ['all fields, and policies of another shape', { ...once, items: 2, document: '[1, {"Statement": "x"}, null]' }],
      ['nothing but names', { ...once, items: 2, bare: true }],
    ] as const)('crashes on no item with %s, nor do its checks', async (_what, fullness) => {
      const { facts, stored, outcomes } = await review(collector, (call) => makeAnswer(call, fullness))
      for (const fact of facts) {
        const { gap, items = [] } = stored(fact) ?? {}
        const faults = [gap, ...items.map((item) => item.gap)].filter(isFault)
        expect(faults, fact.id).toEqual([])
      }
      expect(crashes(outcomes)).toEqual([])
    })

    it('takes what is gone between two calls for gone, and not for an error', async () => {
      const whole = collector.reads.filter(({ kind }) => kind === 'whole').flatMap(({ calls }) => Object.keys(calls))
      const answer: Answer = (call) => {
        const name = goneCodeOf(call.operation)
        if (name === null || whole.includes(call.operation)) return makeAnswer(call, { ...once, items: 2 })
        throw Object.assign(new Error('It does not exist'), {
          name,
          $fault: 'client',
          $metadata: { httpStatusCode: 404 },
        })
      }
      const { stored, outcomes } = await review(collector, answer)
      const details = collector.reads
        .filter(({ kind }) => kind === 'detail')
        .filter(({ calls }) => Object.keys(calls).some((each) => !whole.includes(each) && goneCodeOf(each) !== null))
        .flatMap(({ provides }): readonly Fact[] => provides)
      const gaps = details.flatMap((fact) => {
        const { gap, items = [] } = stored(fact) ?? {}
        return [gap, ...items.map((item) => item.gap)].flatMap((one) =>
          one === undefined || isVanished(one) ? [] : [`${fact.id}: ${one.kind} ${'code' in one ? one.code : ''}`],
        )
      })
      expect([...new Set(gaps)]).toEqual([])
      expect(crashes(outcomes)).toEqual([])
    })

    it('reads 10,000 items over pages', async () => {
      const pages = 10
      for (const read of collector.reads.filter(({ kind }) => kind === 'whole')) {
        let first: string | undefined
        let calls = 0
        const answer: Answer = (call) => {
          first ??= hasPages(call) ? call.operation : undefined
          if (call.operation !== first) return makeAnswer(call, once)
          calls += 1
          const page = Number(tokenOf(call) ?? '1')
          return makeAnswer(call, { ...once, items: 1000, token: page < pages ? String(page + 1) : undefined })
        }
        const { facts, stored } = await review(collector, answer, (one) => one === read)
        if (first === undefined) continue
        const names = facts.map(({ id }) => id).join(', ')
        expect(calls, `${names}: calls of ${first}`).toBeGreaterThanOrEqual(pages)
        for (const fact of facts) expect(isFault(stored(fact)?.gap), fact.id).toBe(false)
      }
    }, 60_000)
  },
)
