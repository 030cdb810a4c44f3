import type { Calls } from '../engine/collector'
import { policyOf, reviewStatement, type PolicyDocument } from '../scope/policy'

/** The least policy that a review by these calls needs: reads only, no more than is called. */
export const makePolicyDocument = (calls: Calls): PolicyDocument => policyOf(reviewStatement(calls))
