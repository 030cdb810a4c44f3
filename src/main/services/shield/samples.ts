import type { Help, Protection, Subscription } from './facts'

/** An active subscription that renews itself. */
export const subscription = (fields: Partial<NonNullable<Subscription['Subscription']>> = {}): Subscription => ({
  SubscriptionState: 'ACTIVE',
  Subscription: {
    StartTime: '2025-09-01T00:00:00.000Z',
    EndTime: '2026-09-01T00:00:00.000Z',
    AutoRenew: 'ENABLED',
    ProactiveEngagementStatus: 'ENABLED',
    ...fields,
  },
})

/** No subscription. */
export const noSubscription: Subscription = { SubscriptionState: 'INACTIVE' }

/** A distribution that is protected. */
export const distributionArn = 'arn:aws:cloudfront::111122223333:distribution/E1'

/** A protection with a health check that blocks floods by itself. */
export const protection = (fields: Partial<Protection> = {}): Protection => {
  const Id = fields.Id ?? '1'
  return {
    arn: `arn:aws:shield::111122223333:protection/${Id}`,
    Id,
    Name: 'shop',
    ResourceArn: distributionArn,
    HealthCheckIds: ['11111111-2222-3333-4444-555555555555'],
    ApplicationLayerAutomaticResponseConfiguration: { Status: 'ENABLED', Action: 'Block' },
    ...fields,
  }
}

/** A response team that may look and knows whom to call. */
export const help = (fields: Partial<Help> = {}): Help => ({
  RoleArn: 'arn:aws:iam::111122223333:role/shield-response',
  EmergencyContacts: 2,
  ...fields,
})

const subscribed = subscription()
const missing = [{ path: 'SubscriptionState', value: 'ACTIVE' }] as const

/**
 * The rows that all checks share that ask whether public resources are protected: `lists` names the facts that hold resources,
 * `others` are such that need no protection, and `named` is how a protection names the one that is judged.
 */
export const protectedCases = <Item extends { readonly arn: string }, Lists extends object>(
  judged: Item,
  lists: (items: readonly Item[]) => Lists,
  others: readonly Item[] = [],
  named: string = judged.arn,
) => {
  const { arn } = judged
  const given = (items: readonly Item[], state: Subscription, names: readonly string[]) => ({
    ...lists(items),
    subscription: state,
    protections: names.map((ResourceArn) => protection({ ResourceArn })),
  })
  return [
    {
      name: 'a protection names it',
      kind: 'pass',
      given: given([judged], subscribed, [named]),
      expect: [{ arn, result: 'pass', evidence: [{ path: 'ResourceArn', value: named }] }],
    },
    {
      name: 'no protection names it',
      kind: 'fail',
      given: given([judged], subscribed, []),
      expect: [{ arn, result: 'fail', evidence: missing }],
    },
    { name: 'there is none', kind: 'none', given: given(others, subscribed, []), expect: 'notApplicable' },
    {
      name: 'nobody pays for Shield Advanced',
      kind: 'none',
      given: given([judged], noSubscription, []),
      expect: 'notApplicable',
    },
    {
      name: 'a protection of another resource, whose name is longer',
      kind: 'edge',
      given: given([judged], subscribed, [`${named}x`]),
      expect: [{ arn, result: 'fail', evidence: missing }],
    },
    {
      name: 'protections may not be listed',
      kind: 'edge',
      given: {
        ...given([judged], subscribed, []),
        protections: { kind: 'denied', action: 'shield:ListProtections' },
      },
      expect: 'notAssessed',
    },
    {
      name: 'the subscription may not be read',
      kind: 'edge',
      given: {
        ...given([judged], subscribed, []),
        subscription: { kind: 'denied', action: 'shield:GetSubscriptionState' },
      },
      expect: 'notAssessed',
    },
  ] as const
}
