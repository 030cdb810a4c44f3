import { z } from 'zod'
import { dateTime, listFact, oneFact, volatile } from '../../engine/fact'

const subscriptionSchema = z.object({
  /** `ACTIVE` where the account pays for Shield Advanced, else `INACTIVE`. */
  SubscriptionState: z.string(),
  /** Read where the subscription is active. */
  Subscription: z
    .object({
      StartTime: dateTime().optional(),
      EndTime: dateTime().optional(),
      /** `ENABLED` or `DISABLED`. */
      AutoRenew: z.string().optional(),
      /** `ENABLED`, `PENDING` or `DISABLED`. */
      ProactiveEngagementStatus: z.string().optional(),
    })
    .optional(),
})

/** Whether the account has Shield Advanced, and how. */
export type Subscription = z.infer<typeof subscriptionSchema>

/** The subscription to Shield Advanced. Shield Standard has no API: it is always on. */
export const subscription = oneFact<Subscription>({
  id: 'shield-subscription',
  title: 'subscription to Shield Advanced',
  per: 'account',
  schema: subscriptionSchema,
})

const protectionSchema = z.object({
  arn: z.string(),
  Id: z.string(),
  Name: z.string().optional(),
  ResourceArn: z.string(),
  /** Of Route 53. */
  HealthCheckIds: z.array(z.string()).default([]),
  ApplicationLayerAutomaticResponseConfiguration: z
    .object({
      /** `ENABLED` or `DISABLED`. */
      Status: z.string(),
      /** `Block` or `Count`. */
      Action: z.string().optional(),
    })
    .optional(),
})

/** A resource that Shield Advanced protects. */
export type Protection = z.infer<typeof protectionSchema>

/** All protections of the account, in whatever region; none where there is no subscription. */
export const protections = listFact<Protection>({
  id: 'shield-protections',
  title: 'protections of Shield Advanced',
  per: 'account',
  type: 'AWS::Shield::Protection',
  schema: protectionSchema,
  nameOf: ({ Name, Id }) => Name ?? Id,
})

const attacksSchema = z.object({
  /** Those of the last 30 days. */
  AttackSummaries: volatile(
    z.array(
      z.object({
        AttackId: z.string().optional(),
        ResourceArn: z.string(),
        StartTime: dateTime().optional(),
        /** Absent while the attack goes on. */
        EndTime: dateTime().optional(),
        AttackVectors: z.array(z.object({ VectorType: z.string() })).default([]),
      }),
    ),
  ),
})

/** Attacks on protected resources. */
export type Attacks = z.infer<typeof attacksSchema>

/** The attacks that Shield Advanced has seen in the last 30 days; none where there is no subscription. */
export const attacks = oneFact<Attacks>({
  id: 'shield-attacks',
  title: 'attacks of the last 30 days',
  per: 'account',
  schema: attacksSchema,
})

const helpSchema = z.object({
  /** The role by which AWS's response team looks into the account; absent where it may not. */
  RoleArn: z.string().optional(),
  /** How many addresses and numbers the response team may call; the people behind them are not kept. */
  EmergencyContacts: z.number(),
})

/** How AWS's response team can help. */
export type Help = z.infer<typeof helpSchema>

/** How AWS's response team can help: whom it calls, and what it may look at. */
export const help = oneFact<Help>({
  id: 'shield-help',
  title: 'access and contacts of the Shield Response Team',
  per: 'account',
  schema: helpSchema,
})
