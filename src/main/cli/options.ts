import { Option, type Command } from 'commander'
import type { Selection } from './selection'
import type { ExitCode } from './terminal'

/** Adds commands to the program; `end` hears the exit code. */
export type AddCommands = (program: Command, version: string, end: (code: ExitCode) => void) => void

/** An option that may be given more than once, or with several values between commas. */
export const several = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...value.split(',').filter((name) => name !== ''),
]

/** Where the app's data are. */
export const homeOption = (): Option => new Option('--home <dir>', 'folder of all app data (or PLUMBLINE_HOME)')

/** The options that say what a review covers. */
export const addSelection = (command: Command): Command =>
  command
    .option(
      '--profile <name>',
      'profile of the AWS config files, once or more; without any way into accounts, the default chain of credentials',
      several,
      [],
    )
    .option('--session <name>', 'SSO session whose accounts are taken (a start URL for legacy SSO profiles)')
    .option('--account <id>', 'account of the session, once or more', several, [])
    .option(
      '--all-accounts',
      'all accounts of the session; with --assume-role, all active ones of the organization',
      false,
    )
    .option('--role <name>', 'role in each account of the session; without it, by the role preference of the settings')
    .option('--assume-role <name>', 'role that is assumed in each --account with the credentials of the one --profile')
    .option('--region <name>', 'region, once or more; without one, all that are enabled for the account', several, [])
    .option('--skip-empty-regions', 'leave out regions in which a few calls find nothing', false)
    .option('--service <name>', 'service, once or more; without one, all', several, [])
    .option('--check <id>', 'check, once or more; without one, all of the services', several, [])

/** The options of a selection as they are parsed. */
export type ParsedSelection = Omit<Selection, 'session' | 'role' | 'assumeRole'> & {
  readonly session?: string
  readonly role?: string
  readonly assumeRole?: string
}

/** A selection of parsed options. */
export const toSelection = (options: ParsedSelection): Selection => ({
  profile: options.profile,
  session: options.session,
  account: options.account,
  allAccounts: options.allAccounts,
  role: options.role,
  assumeRole: options.assumeRole,
  region: options.region,
  skipEmptyRegions: options.skipEmptyRegions,
  service: options.service,
  check: options.check,
})
