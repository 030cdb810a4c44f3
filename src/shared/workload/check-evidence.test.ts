import { describe, expect, it } from 'vitest'
import { gatherCheck, type CheckEvidence, type EvidenceQuery } from './check-evidence'
import {
  account,
  check,
  denied,
  gapOutcome,
  noneOutcome,
  outcome,
  region,
  reviewed,
  secondAccount,
  slice,
  source,
  strangeAccount,
} from './testing/samples'
import type { Outcome } from '../review/outcome'

const query = (more: Partial<EvidenceQuery> = {}): EvidenceQuery => ({
  source: source([]),
  slice: slice(),
  isAccepted: () => false,
  ...more,
})

const gather = (outcomes: readonly Outcome[], more: Partial<EvidenceQuery> = {}, of = check('a')): CheckEvidence =>
  gatherCheck(of, outcomes, query(more))

describe('gatherCheck: accounts and regions', () => {
  it('takes the workload’s accounts and regions and nothing else', () => {
    const found = gather([
      outcome({ passes: ['in'] }),
      outcome({ fails: [['other-region', 'critical']], region: 'us-east-1' }),
      outcome({ fails: [['other-account', 'critical']], account: strangeAccount }),
      outcome({ unjudged: ['other'], account: strangeAccount }),
    ])
    expect(found).toMatchObject({ judged: ['in'], findings: [], unknown: 0, missing: [], light: 'green' })
  })

  it('adds up several accounts, a resource seen from two of them once and at its worst', () => {
    const found = gather(
      [
        outcome({ passes: ['shared', 'one'] }),
        outcome({ account: secondAccount, passes: ['two'], fails: [['shared', 'medium']] }),
      ],
      {
        source: source([], { accounts: [reviewed(account), reviewed(secondAccount)] }),
        slice: slice({ accounts: [account, secondAccount] }),
      },
    )
    expect(found.judged).toEqual(['one', 'shared', 'two'])
    expect(found.findings.map(({ id, severity }) => [id, severity])).toEqual([['a|shared', 'medium']])
  })

  it('keeps the worst severity of a resource, in either order', () => {
    const low = outcome({ fails: [['1', 'low']] })
    const high = outcome({ fails: [['1', 'high']], account: secondAccount })
    const both = {
      source: source([], { accounts: [reviewed(account), reviewed(secondAccount)] }),
      slice: slice({ accounts: [account, secondAccount] }),
    }
    for (const outcomes of [
      [low, high],
      [high, low],
    ]) {
      expect(gather(outcomes, both).findings.map(({ severity }) => severity)).toEqual(['high'])
    }
  })

  it('takes all reviewed regions where the workload names none', () => {
    const found = gather([outcome({ passes: ['1'] }), outcome({ passes: ['2'], region: 'us-east-1' })], {
      source: source([], { accounts: [reviewed(account, { regions: ['us-east-1', region] })] }),
      slice: slice({ regions: null }),
    })
    expect(found).toMatchObject({ judged: ['1', '2'], missing: [] })
  })

  it('counts account-wide outcomes for every workload of the account, whatever its regions, and says so', () => {
    const wide = gather(
      [outcome({ region: 'global', passes: ['arn:aws:iam::111122223333:root'] })],
      { slice: slice({ regions: ['ap-southeast-2'] }) },
      check('a', { per: 'account' }),
    )
    expect(wide).toMatchObject({ state: 'assessed', accountWide: true, missing: [], light: 'green' })
    expect(gather([outcome({ passes: ['1'] })]).accountWide).toBe(false)
    expect(gather([noneOutcome({ region: 'global' })], {}, check('a', { per: 'account' }))).toMatchObject({
      state: 'notApplicable',
      accountWide: false,
    })
  })
})

describe('gatherCheck: what is missing', () => {
  it.each([
    [
      'an account that is not in the snapshot',
      { accounts: [account, secondAccount] },
      [reviewed(account)],
      [{ kind: 'accountNotReviewed', account: secondAccount }],
    ],
    [
      'an account that could not be reviewed',
      { accounts: [account, secondAccount] },
      [reviewed(account), reviewed(secondAccount, { error: { gap: { kind: 'signedOut' }, text: 'T' } })],
      [{ kind: 'accountNotReviewed', account: secondAccount, gap: { kind: 'signedOut' } }],
    ],
    [
      'a region that was not reviewed',
      { regions: [region, 'us-east-1'] },
      [reviewed(account)],
      [{ kind: 'regionNotReviewed', account, region: 'us-east-1' }],
    ],
    [
      'a check that did not run in a reviewed region',
      { regions: [region, 'us-east-1'] },
      [reviewed(account, { regions: [region, 'us-east-1'] })],
      [{ kind: 'checkNotRun', account, region: 'us-east-1' }],
    ],
  ])('is %s', (_, own, accounts, missing) => {
    const found = gather([outcome({ passes: ['1'] })], { source: source([], { accounts }), slice: slice(own) })
    expect(found).toMatchObject({ missing, light: 'grey', judged: ['1'], state: 'assessed' })
  })

  it('is a gap of the snapshot, with its reason; one without a reason was cancelled', () => {
    expect(gather([gapOutcome()])).toMatchObject({
      state: 'gap',
      missing: [{ kind: 'gap', account, region, gap: denied }],
    })
    expect(gather([outcome({ status: 'notAssessed' })]).missing).toMatchObject([{ gap: { kind: 'cancelled' } }])
  })

  it('counts unknown resources once, and never as judged', () => {
    const found = gather([outcome({ unjudged: ['1', '2'] }), outcome({ unjudged: ['2'] })])
    expect(found).toMatchObject({ state: 'gap', judged: [], unknown: 2, light: 'grey' })
  })

  it('is nothing for a manual check, whether or not the account was reviewed', () => {
    const found = gather([], { slice: slice({ accounts: [secondAccount] }) }, check('a', { manual: true }))
    expect(found).toMatchObject({ state: 'manual', missing: [], light: 'grey' })
  })
})

describe('gatherCheck: tags', () => {
  const shop = slice({ tags: { app: 'shop', stage: 'prod' } })
  const tags: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    shop: { app: 'shop', stage: 'prod', more: 'x' },
    half: { app: 'shop' },
    bare: {},
  }
  const tagsOf = (arn: string) => tags[arn]

  it('leaves out what is known to carry other tags, and counts what nobody knows of, and says so', () => {
    const found = gather(
      [
        outcome({
          passes: ['shop'],
          fails: [
            ['half', 'critical'],
            ['bare', 'critical'],
            ['untold', 'high'],
          ],
        }),
      ],
      { slice: shop, tagsOf },
    )
    expect(found.judged).toEqual(['shop', 'untold'])
    expect(found.findings.map(({ resource }) => resource.arn)).toEqual(['untold'])
    expect(found.tagsUnknown).toBe(1)
  })

  it('leaves out unknown resources of other tags as well', () => {
    expect(gather([outcome({ passes: ['shop'], unjudged: ['bare'] })], { slice: shop, tagsOf })).toMatchObject({
      unknown: 0,
      light: 'green',
    })
  })

  it('finds nothing applicable where all resources carry other tags', () => {
    expect(gather([outcome({ fails: [['bare', 'high']] })], { slice: shop, tagsOf }).state).toBe('notApplicable')
  })

  it('counts all where nothing is known of tags, and where the workload names none', () => {
    expect(gather([outcome({ passes: ['bare'] })], { slice: shop })).toMatchObject({ judged: ['bare'], tagsUnknown: 1 })
    expect(gather([outcome({ passes: ['bare'] })], { tagsOf })).toMatchObject({ judged: ['bare'], tagsUnknown: 0 })
  })

  it('does not tell account-wide facts apart by tags', () => {
    const found = gather(
      [outcome({ region: 'global', fails: [['bare', 'high']] })],
      { slice: shop, tagsOf },
      check('a', { per: 'account' }),
    )
    expect(found).toMatchObject({ judged: ['bare'], tagsUnknown: 0, accountWide: true })
  })
})
