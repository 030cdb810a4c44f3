import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { describeGap, type Gap } from '../../shared/review/gap'
import type { WayIn } from '../../shared/review/way-in'
import type { MakeClient } from './clients'
import { clockNext, isClockCode } from './clock-codes'
import { toGap } from './errors'
import { ownCalls } from './guard'
import { problem, type Problem } from './problem'
import { SignInFailure } from './sign-in-failure'

/** An account of AWS that answered to the credentials of a way in. */
export type OpenAccount = {
  /** Twelve digits. */
  readonly id: string
  /** `aws`, `aws-us-gov` or `aws-cn`. */
  readonly partition: string
  /** Who reads: the ARN of the user or of the role's session. */
  readonly callerArn: string
  readonly way: WayIn
  /** The profile, or the way as `nameWay` writes it; none where the SDK's default chain found the credentials. */
  readonly profile?: string
  /** Id of the SSO session that its credentials come through, if any. */
  readonly session?: string
  /** Where global services are read. */
  readonly homeRegion: string
  /** The profile's own region. */
  readonly region: string
  /** Fits the engine's `MakeClient`. */
  readonly client: MakeClient
  /** Endpoints of this account's calls that are not AWS's, sorted: those configured, and those that calls went to so far. */
  readonly foreignEndpoints: () => readonly string[]
  /** Remembers which regions are enabled: elsewhere AWS refuses good credentials as if they were wrong. */
  readonly setEnabledRegions: (regions: readonly string[]) => void
}

/** A way that opened no account. */
export type Refusal = {
  readonly kind: 'refused'
  readonly way: WayIn
  /** As in `OpenAccount`. */
  readonly profile?: string
  /** Id of the SSO session that its credentials would come through, if any. */
  readonly session?: string
  /** The command of a `credential_process` that is not allowed yet. It may hold secrets of its owner: it belongs in no report. */
  readonly command?: string
  readonly problem: Problem
  /** The same for a fact that needed the account. */
  readonly gap: Gap
}

/** Where global services of a partition are read. */
export const homeRegionOf = (partition: string): string => {
  if (partition === 'aws-cn') return 'cn-north-1'
  return partition === 'aws-us-gov' ? 'us-gov-west-1' : 'us-east-1'
}

/** Who the credentials belong to. */
export type Identity = { readonly id: string; readonly partition: string; readonly callerArn: string }

const codeOf = (gap: Gap): string => {
  if (gap.kind === 'cancelled') return 'Cancelled'
  if (gap.kind === 'skipped') return 'Skipped'
  return gap.code ?? gap.kind
}

/** What is known of a way that opens no account. */
export type RefusedWay = Pick<Refusal, 'way' | 'profile' | 'session' | 'command'>

const nextOf = (error: unknown, gap: Gap): string => {
  if (error instanceof SignInFailure) return error.next
  return gap.kind === 'signedOut' && isClockCode(gap.code) ? clockNext : describeGap(gap)
}

/** A refusal that an error of sign-in or identity means. */
export const refusalOfError = (error: unknown, refused: RefusedWay): Refusal => {
  const gap = toGap(error, ownCalls)
  const text = (gap.kind === 'cancelled' ? undefined : gap.text) ?? describeGap(gap)
  return { kind: 'refused', ...refused, problem: problem(codeOf(gap), text, nextOf(error, gap)), gap }
}

const signedOutProblems = ['SessionExpired', 'NotSignedIn', 'ProfileIncomplete', 'TokenFileUnreadable']

/** A refusal that a problem of the way itself means. */
export const refusalOfProblem = (wrong: Problem, refused: RefusedWay): Refusal => ({
  kind: 'refused',
  ...refused,
  problem: wrong,
  gap: signedOutProblems.includes(wrong.code)
    ? { kind: 'signedOut', code: wrong.code, text: wrong.text }
    : { kind: 'failed', code: wrong.code, operation: 'sign-in', text: wrong.text },
})

/** Asks AWS whose credentials these are. */
export const identify = async (client: MakeClient, signal?: AbortSignal): Promise<Identity> => {
  const options = signal ? { abortSignal: signal } : {}
  const { Account: id = '', Arn: callerArn = '' } = await client(STSClient).send(
    new GetCallerIdentityCommand({}),
    options,
  )
  const [, partition = ''] = callerArn.split(':')
  if (/^\d{12}$/.test(id) && partition !== '') return { id, partition, callerArn }
  throw Object.assign(new Error('AWS did not say which account the credentials belong to'), {
    name: 'UnexpectedAnswer',
  })
}

/** Reads the regions of an account: the composition root has the EC2 client, this folder has not. */
export type DescribeRegions = (
  client: MakeClient,
  region: string,
  signal?: AbortSignal,
) => Promise<readonly { readonly RegionName?: string | undefined }[]>

/** The regions that are enabled for an account, sorted, or why they could not be read. */
export const enabledRegions = async (
  account: OpenAccount,
  describeRegions: DescribeRegions,
  signal?: AbortSignal,
): Promise<readonly string[] | Gap> => {
  try {
    const regions = await describeRegions(account.client, account.homeRegion, signal)
    const names = regions.flatMap(({ RegionName: name }) => (name === undefined ? [] : [name])).sort()
    if (names.length === 0)
      return {
        kind: 'failed',
        code: 'UnexpectedAnswer',
        operation: 'ec2:DescribeRegions',
        text: 'AWS named no region.',
      }
    account.setEnabledRegions(names)
    return names
  } catch (error) {
    return toGap(error, { 'ec2:DescribeRegions': ownCalls['ec2:DescribeRegions'] })
  }
}

/** A profile of an account that another profile stands for. */
export type Duplicate = {
  readonly account: string
  readonly kept?: string
  readonly profile?: string
  readonly text: string
}

const nameOf = ({ way, profile }: OpenAccount): string => {
  if (profile === undefined) return 'the default credentials'
  return way.kind === 'default' || way.kind === 'profile' ? `profile ${profile}` : profile
}

/** Keeps the first profile of each account, and says which others were left out. */
export const groupByAccount = (
  accounts: readonly OpenAccount[],
): { readonly accounts: readonly OpenAccount[]; readonly duplicates: readonly Duplicate[] } => {
  const kept = new Map<string, OpenAccount>()
  const duplicates: Duplicate[] = []
  for (const account of accounts) {
    const first = kept.get(account.id)
    if (!first) {
      kept.set(account.id, account)
      continue
    }
    duplicates.push({
      account: account.id,
      ...(first.profile === undefined ? {} : { kept: first.profile }),
      ...(account.profile === undefined ? {} : { profile: account.profile }),
      text: `Account ${account.id} is reviewed once, with ${nameOf(first)}; ${nameOf(account)} is the same account.`,
    })
  }
  return { accounts: [...kept.values()], duplicates }
}
