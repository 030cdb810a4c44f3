import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2'
import type { Access, Opened } from '../aws/access'
import { enabledRegions, type DescribeRegions, type OpenAccount, type Refusal } from '../aws/accounts'
import { describeGap } from '../../shared/review/gap'
import { waysOf, type ReviewedAccount, type Scope } from '../../shared/review/snapshot'
import { nameWay, type WayIn } from '../../shared/review/way-in'
import { emptyRegions } from '../scope/regions'
import type { AccountToReview } from './begin-review'

/** The accounts of a scope, and what there is to know about how they were found. */
export type ResolvedAccounts = { readonly accounts: readonly AccountToReview[]; readonly notes: readonly string[] }

const describeRegions: DescribeRegions = async (client, region, signal) =>
  (
    await client(EC2Client, region).send(
      new DescribeRegionsCommand({ AllRegions: false }),
      signal ? { abortSignal: signal } : {},
    )
  ).Regions ?? []

/** What the reviewer called the account: its profile's name, or its own as the portal or the organization gave it. */
const nameOf = (way: WayIn): string | undefined => (way.kind === 'default' ? undefined : way.name)

/** Where nobody answered, only the way says which account was meant. */
const nameOfRefused = (way: WayIn, profile: string | undefined): string => {
  if (way.kind === 'session' || way.kind === 'member')
    return way.name === undefined ? nameWay(way) : `${way.name} (${way.account})`
  return profile ?? nameWay(way)
}

const refusedAccount = ({ way, profile, problem, gap }: Refusal): AccountToReview => ({
  reviewed: {
    id: null,
    name: nameOfRefused(way, profile),
    caller: null,
    profile: profile ?? null,
    sameAccount: [],
    partition: 'aws',
    regions: [],
    error: { gap, text: `${problem.text} ${problem.next}` },
  },
})

type Regions = Pick<ReviewedAccount, 'regions' | 'error'> & {
  /** The enabled regions that were not chosen; `null` where they could not be listed. */
  readonly others: readonly string[] | null
}

/** Asks for the enabled regions even where regions were chosen: a disabled one is then told apart from wrong credentials. */
const regionsOf = async (
  account: OpenAccount,
  chosen: readonly string[] | null,
  signal: AbortSignal,
): Promise<Regions> => {
  const enabled = await enabledRegions(account, describeRegions, signal)
  if (chosen) {
    const others = 'kind' in enabled ? null : enabled.filter((region) => !chosen.includes(region))
    return { regions: [...chosen], others }
  }
  if (!('kind' in enabled)) return { regions: [...enabled], others: [] }
  return {
    regions: [account.region],
    others: null,
    error: {
      gap: enabled,
      text: `The regions of account ${account.id} could not be listed, so only ${account.region} was reviewed. ${describeGap(enabled)}, or name the regions.`,
    },
  }
}

const openedAccount = async (
  account: OpenAccount,
  { duplicates }: Opened,
  scope: Scope,
  leavesOut: boolean,
  signal: AbortSignal,
): Promise<AccountToReview> => {
  const { regions, others, error } = await regionsOf(account, scope.regions, signal)
  const empty = leavesOut ? await emptyRegions(account, regions, signal) : undefined
  const [endpoint] = account.foreignEndpoints()
  return {
    reviewed: {
      id: account.id,
      name: nameOf(account.way) ?? account.profile ?? account.id,
      caller: account.callerArn,
      profile: account.profile ?? null,
      sameAccount: duplicates.flatMap((one) =>
        one.account === account.id && one.profile !== undefined ? [one.profile] : [],
      ),
      partition: account.partition,
      regions,
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(error ? { error } : {}),
    },
    readable: {
      id: account.id,
      partition: account.partition,
      homeRegion: account.homeRegion,
      regions,
      ...(others ? { otherRegions: others } : {}),
      ...(endpoint === undefined ? {} : { realm: endpoint }),
      ...(empty ? { emptyRegions: empty } : {}),
      client: account.client,
    },
    ...(account.session === undefined ? {} : { session: account.session }),
  }
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

/** Accounts in which nobody knows where else there are workloads; an account with an error has said so. */
const notesOfUnlisted = (accounts: readonly AccountToReview[]): readonly string[] =>
  accounts.flatMap(({ reviewed: { id, error }, readable }) =>
    readable && !readable.otherRegions && !error
      ? [`The regions of account ${id} could not be listed: workloads were looked for in the chosen ones only.`]
      : [],
  )

const noteOfEmpty = (accounts: readonly AccountToReview[]): readonly string[] => {
  const counts = accounts.flatMap(({ readable }) => readable?.emptyRegions?.size || [])
  const regions = counts.reduce((sum, some) => sum + some, 0)
  if (regions === 0) return []
  return [
    `In ${count(regions, 'region')} of ${count(counts.length, 'account')} nothing was found: only checks of the account itself run there.`,
  ]
}

/**
 * Opens the ways of a scope: whose credentials they are, which regions there are, which of them are left out as empty, and which
 * accounts could not be opened and why. `everywhere`: something is read in all enabled regions, chosen or not.
 */
export const resolveAccounts = async (
  access: Access,
  scope: Scope,
  leavesOut: boolean,
  everywhere: boolean,
  signal: AbortSignal,
): Promise<ResolvedAccounts> => {
  const opened = await access.open(waysOf(scope), signal)
  const accounts = await Promise.all(
    opened.accounts.map((account) => openedAccount(account, opened, scope, leavesOut, signal)),
  )
  return {
    accounts: [...accounts, ...opened.refused.map(refusedAccount)],
    notes: [
      ...opened.duplicates.map(({ text }) => text),
      ...accounts.flatMap(({ reviewed }) => (reviewed.error ? [reviewed.error.text] : [])),
      ...(everywhere ? notesOfUnlisted(accounts) : []),
      ...noteOfEmpty(accounts),
    ],
  }
}
