import type { Command } from 'commander'
import { ok, type Result } from '../../../shared/ipc/result'
import type { WayIn } from '../../../shared/review/way-in'
import { findSessionWays } from '../find-ways'
import type { Reach } from '../reach-aws'
import { sourceOf, type Selection } from '../selection'
import { wrongUsage } from '../terminal'

/** The options that say through which account the Tool is reached, as they are parsed. */
export type WayOptions = {
  readonly profile?: string
  readonly session?: string
  readonly account?: string
  readonly role?: string
  /** Region of the Tool. */
  readonly region?: string
}

/** Adds the options that say through which account the Tool is reached. */
export const addWay = (command: Command): Command =>
  command
    .option('--profile <name>', 'profile of the AWS config files')
    .option('--session <name>', 'SSO session, with --account and --role')
    .option('--account <id>', 'account of the session')
    .option('--role <name>', 'role in that account')
    .option('--region <name>', 'region of the Tool; without it, the one of the profile')

const oneWay = 'Give --profile NAME, or --session NAME with --account ID and --role NAME.'

/** Whether any way was named. */
export const namesWay = ({ profile, session, account, role }: WayOptions): boolean =>
  [profile, session, account, role].some((one) => one !== undefined)

const checkShape = (options: WayOptions): Result<null> => {
  const { profile, session, account, role, region } = options
  if (!namesWay(options)) return wrongUsage('Nothing says through which account the Tool is reached.', oneWay)
  if (profile !== undefined && [session, account, role].some((one) => one !== undefined))
    return wrongUsage('--profile is one way, --session with --account and --role another.', oneWay)
  if (profile === undefined && [session, account, role].includes(undefined))
    return wrongUsage('A session needs an account and a role to go with it.', oneWay)
  if (region !== undefined && !/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region))
    return wrongUsage(`${region} is no region.`, 'Name one as in eu-central-1.')
  return ok(null)
}

/** The one way into an account that the options name. */
export const findWay = async (reach: Reach, options: WayOptions): Promise<Result<WayIn>> => {
  const fits = checkShape(options)
  if (!fits.ok) return fits
  const { profile, session, account, role } = options
  if (profile !== undefined) return ok({ kind: 'profile', name: profile })
  const selection: Selection = {
    profile: [],
    session,
    account: account === undefined ? [] : [account],
    allAccounts: false,
    role,
    assumeRole: undefined,
    region: [],
    skipEmptyRegions: false,
    service: [],
    check: [],
  }
  const source = sourceOf(selection)
  if (!source.ok) return source
  if (source.value.kind !== 'session') return wrongUsage('A session needs a name.', oneWay)
  const ways = await findSessionWays(reach, selection, source.value.session, new AbortController().signal)
  if (!ways.ok) return ways
  const [way] = ways.value
  return way ? ok(way) : wrongUsage('The options name no account.', oneWay)
}
