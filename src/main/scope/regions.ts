import { DescribeRegionsCommand, EC2Client, type Region } from '@aws-sdk/client-ec2'
import type { OpenAccount } from '../aws/accounts'
import { UnexpectedAnswer } from '../aws/reading'
import { followSignal } from '../engine/follow-signal'
import type { AccountRegions, RegionState } from '../../shared/ipc/preflight'
import type { Problem } from '../../shared/ipc/result'
import { describeGap, type Gap } from '../../shared/review/gap'
import { ask, given, type Asked } from './ask'
import { enabledRegionsCalls, regionCalls } from './calls'
import { looks } from './find-anything'

/** Whether a region is enabled for the account, by AWS's opt-in status; one that AWS does not give is no yes. */
const isEnabled = (optIn: string): boolean => optIn === 'opt-in-not-required' || optIn === 'opted-in'

/** A region of an account and its opt-in status. */
export type ListedRegion = { readonly region: string; readonly optIn: string; readonly enabled: boolean }

const listedOf = ({ RegionName, OptInStatus }: Region): ListedRegion => {
  const optIn = given(OptInStatus, 'OptInStatus')
  return { region: given(RegionName, 'RegionName'), optIn, enabled: isEnabled(optIn) }
}

/** All regions of an account's partition, sorted, with what the account has enabled; or why they could not be listed. */
export const listRegions = async (
  account: OpenAccount,
  signal: AbortSignal,
): Promise<Asked<readonly ListedRegion[]>> => {
  const asked = await ask(enabledRegionsCalls, async () => {
    const command = new DescribeRegionsCommand({ AllRegions: true })
    const answer = await account.client(EC2Client, account.homeRegion).send(command, { abortSignal: signal })
    const regions = given(answer.Regions, 'Regions').map(listedOf)
    if (!regions.some(({ enabled }) => enabled)) throw new UnexpectedAnswer("AWS's answer names no enabled region")
    return regions.toSorted((a, b) => (a.region < b.region ? -1 : 1))
  })
  if ('value' in asked)
    account.setEnabledRegions(asked.value.filter(({ enabled }) => enabled).map(({ region }) => region))
  return asked
}

const actionsOf = (calls: readonly (keyof typeof regionCalls)[]): string =>
  calls.flatMap((call) => regionCalls[call]).join(', ')

const isLook = (name: string): name is keyof typeof regionCalls => name in looks
const allLooks = Object.keys(regionCalls).filter(isLook)

/** The calls behind the belief that a region is empty: the same text on any day. */
export const emptySource = actionsOf(allLooks)

type Belief = Pick<RegionState, 'belief' | 'source'>

const textOf = (gap: Gap): string => (gap.kind === 'cancelled' ? 'it was stopped' : describeGap(gap))

/** Asks one call after another until one finds something. */
const askAll = async (account: OpenAccount, region: string, signal: AbortSignal): Promise<Belief> => {
  const gaps: string[] = []
  for (const look of allLooks) {
    const found = await ask(regionCalls, () => looks[look](account.client, region, signal))
    if ('value' in found && found.value) return { belief: 'resources', source: actionsOf([look]) }
    if ('gap' in found) {
      gaps.push(`${actionsOf([look])}: ${textOf(found.gap)}`)
      // The next calls would say the same.
      if (found.gap.kind === 'signedOut' || found.gap.kind === 'cancelled') break
    }
  }
  if (gaps.length > 0) return { belief: 'unknown', source: gaps.join('; ') }
  return { belief: 'empty', source: emptySource }
}

const believe = (account: OpenAccount, region: string, leader: AbortSignal): Promise<Belief> => {
  const { signal, release } = followSignal(leader)
  return askAll(account, region, signal).finally(release)
}

const problemOf = (account: OpenAccount, gap: Gap): Problem => ({
  code: gap.kind === 'signedOut' ? 'SignedOut' : 'RegionsUnlisted',
  text: `The regions of account ${account.id} could not be listed: ${textOf(gap)}.`,
  next:
    gap.kind === 'denied'
      ? `Grant ${gap.action}, or name the regions to review.`
      : 'Try again, or name the regions to review.',
})

const stateOf = async (account: OpenAccount, listed: ListedRegion, signal: AbortSignal): Promise<RegionState> => {
  const { region, optIn, enabled } = listed
  if (!enabled) return { region, optIn, belief: 'unknown', source: 'not asked: the account has not enabled the region' }
  return { region, optIn, ...(await believe(account, region, signal)) }
}

/**
 * The regions of an account, which of them are enabled, and in which there seems to be anything.
 *
 * That a region is empty is a belief, not a finding: network interfaces, volumes, own snapshots, functions and secrets were asked
 * for, and whatever has or once had a tag. What has none of these stays unseen: an untagged queue, table, key or log group.
 */
export const findRegions = async (account: OpenAccount, signal: AbortSignal): Promise<AccountRegions> => {
  const { way, id } = account
  const listed = await listRegions(account, signal)
  if ('gap' in listed) return { way, account: id, regions: [], problem: problemOf(account, listed.gap) }
  const regions = await Promise.all(listed.value.map((one) => stateOf(account, one, signal)))
  return { way, account: id, regions, problem: null }
}

/**
 * Those of the regions in which nothing was found, each with the gap for what is not read there. A region about which any call
 * was not answered is not among them. `source` is the same on any day; `text` says when it was asked.
 */
export const emptyRegions = async (
  account: OpenAccount,
  regions: readonly string[],
  signal: AbortSignal,
  at: string = new Date().toISOString(),
): Promise<ReadonlyMap<string, Gap>> => {
  const believed = await Promise.all(
    regions.map(async (region) => ({ region, ...(await believe(account, region, signal)) })),
  )
  return new Map(
    believed
      .filter(({ belief }) => belief === 'empty')
      .map(({ region, source }): [string, Gap] => [
        region,
        { kind: 'skipped', source, text: `Asked at ${at}: nothing was found in ${region}.` },
      ]),
  )
}
