import type { AttackSummary, Protection, Subscription } from '@aws-sdk/client-shield'
import { sampleArn, sampleUuid } from '../../ids'
import { daysBefore, during } from '../../moments'
import type { SamplePlace } from '../../service'
import { roleArn, sharedNames } from '../../shared-names'
import { balancersOf } from '../elbv2/estate'

/** Shield Advanced of an account: undefined where nobody pays for it. */
export interface SampleShield {
  readonly subscription: Subscription
  readonly protections: readonly Protection[]
  readonly attacks: readonly AttackSummary[]
  readonly contacts: number
  readonly role: string | undefined
}

/** How a protection differs from a good one. */
interface Plan {
  readonly name: string
  readonly arn: string
  readonly healthy?: boolean
  readonly action?: 'Block' | 'Count'
}

const build = ({ account }: SamplePlace, { name, arn, healthy = true, action = 'Block' }: Plan): Protection => {
  const Id = sampleUuid('shield', account.id, name)
  return {
    Id,
    Name: name,
    ResourceArn: arn,
    ProtectionArn: sampleArn('shield', '', account.id, `protection/${Id}`),
    HealthCheckIds: healthy ? [sampleUuid('health-check', account.id, name)] : [],
    ApplicationLayerAutomaticResponseConfiguration: {
      Status: 'ENABLED',
      Action: action === 'Block' ? { Block: {} } : { Count: {} },
    },
  }
}

const subscriptionOf = (place: SamplePlace, fields: Partial<Subscription>): Subscription => ({
  StartTime: new Date('2024-11-01T00:00:00Z'),
  EndTime: new Date('2026-11-01T00:00:00Z'),
  TimeCommitmentInSeconds: 31_536_000,
  AutoRenew: 'ENABLED',
  ProactiveEngagementStatus: 'ENABLED',
  SubscriptionArn: sampleArn('shield', '', place.account.id, 'subscription'),
  SubscriptionLimits: {
    ProtectionLimits: { ProtectedResourceTypeLimits: [] },
    ProtectionGroupLimits: {
      MaxProtectionGroups: 100,
      PatternTypeLimits: { ArbitraryPatternLimits: { MaxMembers: 1000 } },
    },
  },
  ...fields,
})

/** The load balancers of the account in one of its regions, by name. */
const balancersIn = (place: SamplePlace, region: string, name: string): readonly string[] =>
  balancersOf({ ...place, region })
    .balancers.filter(({ balancer }) => balancer.LoadBalancerName === name)
    .map(({ balancer }) => balancer.LoadBalancerArn)

/** Shield Advanced of an account on the day. */
export const shieldOf = (place: SamplePlace): SampleShield | undefined => {
  const { account, at } = place
  const [first = '', second = '', third = ''] = account.regions
  const role = roleArn(account, sharedNames.auditRole)
  switch (account.key) {
    case 'storefront': {
      // The third region was forgotten until spring.
      const regions = during(at, 'spring') ? [first, second, third] : [first, second]
      return {
        subscription: subscriptionOf(place, {}),
        protections: regions
          .flatMap((region) =>
            balancersIn(place, region, 'storefront').map((arn) => ({ arn, name: `storefront-${region}` })),
          )
          .map((plan) => build(place, plan)),
        attacks: balancersIn(place, first, 'storefront').map((arn) => ({
          AttackId: sampleUuid('attack', account.id),
          ResourceArn: arn,
          StartTime: daysBefore(at, 12),
          EndTime: daysBefore(at, 11.9),
          AttackVectors: [{ VectorType: 'SYN_FLOOD' }],
        })),
        contacts: 2,
        role,
      }
    }
    case 'payments': {
      const mended = during(at, 'recovery')
      const [arn] = balancersIn(place, first, 'checkout')
      const attacked = during(at, 'regression', 'recovery') && arn !== undefined
      return {
        subscription: subscriptionOf(place, {
          ...(mended ? {} : { AutoRenew: 'DISABLED', ProactiveEngagementStatus: 'DISABLED' }),
        }),
        protections:
          arn === undefined
            ? []
            : [build(place, { name: 'checkout', arn, healthy: mended, action: mended ? 'Block' : 'Count' })],
        attacks: attacked
          ? [
              {
                AttackId: sampleUuid('attack', account.id),
                ResourceArn: arn,
                StartTime: daysBefore(at, 6),
                EndTime: daysBefore(at, 5.9),
                AttackVectors: [{ VectorType: 'REQUEST_FLOOD' }],
              },
            ]
          : [],
        contacts: mended ? 1 : 0,
        role: mended ? role : undefined,
      }
    }
    case 'management':
    case 'security':
    case 'logArchive':
    case 'staging':
    case 'sandbox':
    case 'team':
      return undefined
  }
}
