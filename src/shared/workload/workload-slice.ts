import { assertNever } from '../assert-never'
import type { Workload } from './workload'

/** The tag that resources of an application carry; its value names the application's group, which the Tool does not tell. */
const applicationTag = 'awsApplication'

/** What the reviewer adds where the workload does not say what belongs to it. */
export type WorkloadMapping = {
  /** Twelve digits each; used where the workload names no accounts. */
  readonly accounts: readonly string[]
  /** Used where the workload names no AWS regions. */
  readonly regions: readonly string[]
  /** Tags that the workload's resources carry, all of them. The Tool's own tags are of the workload and not of its resources. */
  readonly tags: Readonly<Record<string, string>>
}

/**
 * What evidence cannot tell. application: neither the Tool nor the reviewer names the tag of its resources · nonAwsRegions: no check
 * looks outside of AWS · allRegions: neither the workload nor the reviewer names regions, so all that were reviewed count.
 */
export type Untold = 'application' | 'nonAwsRegions' | 'allRegions'

/** The part of the reviewed accounts that a workload is. */
export type WorkloadSlice =
  /** No accounts are named: there is no evidence until the reviewer maps the workload. */
  | { readonly kind: 'unmapped' }
  | {
      readonly kind: 'mapped'
      readonly accounts: readonly string[]
      /** `null`: all regions that were reviewed. */
      readonly regions: readonly string[] | null
      /** Empty: no restriction. */
      readonly tags: Readonly<Record<string, string>>
      /** Who named the accounts. */
      readonly namedBy: 'workload' | 'reviewer'
      readonly untold: readonly Untold[]
    }

const sortedOnce = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted()

/** The slice that a workload names; the reviewer's mapping fills what it leaves open and never replaces what it says. */
export const sliceOf = (
  workload: Pick<Workload, 'accountIds' | 'awsRegions' | 'nonAwsRegions' | 'applications'>,
  mapping?: WorkloadMapping,
): WorkloadSlice => {
  const namedBy = workload.accountIds.length > 0 ? 'workload' : 'reviewer'
  const accounts = sortedOnce(namedBy === 'workload' ? workload.accountIds : (mapping?.accounts ?? []))
  if (accounts.length === 0) return { kind: 'unmapped' }
  const regions = sortedOnce(workload.awsRegions.length > 0 ? workload.awsRegions : (mapping?.regions ?? []))
  const untold: readonly (readonly [Untold, boolean])[] = [
    ['application', workload.applications.length > 0 && !Object.hasOwn(mapping?.tags ?? {}, applicationTag)],
    ['nonAwsRegions', workload.nonAwsRegions.length > 0],
    ['allRegions', regions.length === 0],
  ]
  return {
    kind: 'mapped',
    accounts,
    regions: regions.length > 0 ? regions : null,
    tags: mapping?.tags ?? {},
    namedBy,
    untold: untold.flatMap(([what, holds]) => (holds ? [what] : [])),
  }
}

/** A sentence for people about what evidence cannot tell. */
export const describeUntold = (untold: Untold): string => {
  switch (untold) {
    case 'application':
      return 'A snapshot does not say which resources belong to the application: all resources of the workload’s accounts and regions are counted. Map the workload to the tag awsApplication to count its own alone.'
    case 'nonAwsRegions':
      return 'Parts of the workload outside of AWS are not looked at.'
    case 'allRegions':
      return 'The workload names no AWS regions: all reviewed regions of its accounts are counted.'
    default:
      return assertNever(untold)
  }
}
