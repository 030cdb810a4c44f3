import type { Calls } from '../engine/collector'
import { enabledRegionsCalls, scopeCalls } from './calls'

/** Allows actions on all resources: a review looks at whatever there is. */
export type PolicyStatement = {
  readonly Sid: string
  readonly Effect: 'Allow'
  /** Sorted. */
  readonly Action: readonly string[]
  readonly Resource: '*'
}

/** An IAM policy as JSON. */
export type PolicyDocument = { readonly Version: '2012-10-17'; readonly Statement: readonly PolicyStatement[] }

/** A statement that allows these actions and no others. */
export const allow = (sid: string, actions: readonly string[]): PolicyStatement => ({
  Sid: sid,
  Effect: 'Allow',
  Action: [...new Set(actions)].toSorted(),
  Resource: '*',
})

/** A policy of these statements. */
export const policyOf = (...statements: readonly PolicyStatement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
})

const actionsOf = (calls: Calls): readonly string[] => Object.values(calls).flat()

/** What a review by these calls needs. Asking whose credentials these are takes no permission. */
export const reviewStatement = (calls: Calls): PolicyStatement =>
  allow('PlumblineReview', [...actionsOf(enabledRegionsCalls), ...actionsOf(calls)])

/** What is asked before a review and is not needed by the review itself; a review runs without it. */
export const beforeReviewStatement = (review: PolicyStatement): PolicyStatement =>
  allow(
    'PlumblineBeforeReviewOptional',
    actionsOf(scopeCalls).filter((action) => !review.Action.includes(action)),
  )
