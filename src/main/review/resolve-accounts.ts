import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2'
import type { Access, Opened } from '../aws/access'
import { enabledRegions, type DescribeRegions, type OpenAccount, type Refusal } from '../aws/accounts'
import { describeGap } from '../../shared/review/gap'
import { waysOf, type ReviewedAccount, type Scope } from '../../shared/review/snapshot'
import type { AccountToReview } from './run-review'

/** The accounts of a scope, and what there is to know about how they were found. */
export type ResolvedAccounts = { readonly accounts: readonly AccountToReview[]; readonly notes: readonly string[] }

const describeRegions: DescribeRegions = async (client, region, signal) =>
  (
    await client(EC2Client, region).send(
      new DescribeRegionsCommand({ AllRegions: false }),
      signal ? { abortSignal: signal } : {},
    )
  ).Regions ?? []

const nameOf = (profile: string | undefined, id: string | null): string => profile ?? id ?? 'default credentials'

const refusedAccount = ({ profile, problem, gap }: Refusal): AccountToReview => ({
  reviewed: {
    id: null,
    name: nameOf(profile, null),
    caller: null,
    profile: profile ?? null,
    sameAccount: [],
    partition: 'aws',
    regions: [],
    error: { gap, text: `${problem.text} ${problem.next}` },
  },
})

type Regions = Pick<ReviewedAccount, 'regions' | 'error'>

/** Asks for the enabled regions even where regions were chosen: a disabled one is then told apart from wrong credentials. */
const regionsOf = async (
  account: OpenAccount,
  chosen: readonly string[] | null,
  signal: AbortSignal,
): Promise<Regions> => {
  const enabled = await enabledRegions(account, describeRegions, signal)
  if (chosen) return { regions: [...chosen] }
  if (!('kind' in enabled)) return { regions: [...enabled] }
  return {
    regions: [account.region],
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
  signal: AbortSignal,
): Promise<AccountToReview> => {
  const { regions, error } = await regionsOf(account, scope.regions, signal)
  const [endpoint] = account.foreignEndpoints()
  return {
    reviewed: {
      id: account.id,
      name: nameOf(account.profile, account.id),
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
      client: account.client,
    },
  }
}

/** Opens the profiles of a scope: whose credentials they are, which regions there are, and which could not be opened and why. */
export const resolveAccounts = async (access: Access, scope: Scope, signal: AbortSignal): Promise<ResolvedAccounts> => {
  const opened = await access.open(waysOf(scope), signal)
  const accounts = await Promise.all(opened.accounts.map((account) => openedAccount(account, opened, scope, signal)))
  return {
    accounts: [...accounts, ...opened.refused.map(refusedAccount)],
    notes: [
      ...opened.duplicates.map(({ text }) => text),
      ...accounts.flatMap(({ reviewed }) => (reviewed.error ? [reviewed.error.text] : [])),
    ],
  }
}
