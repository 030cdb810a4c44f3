import { chooseHome } from '../default-home'
import { accounts } from './accounts'
import { login } from './login'
import { logout } from './logout'
import { homeOption, type AddCommands } from './options'
import { profiles } from './profiles'

/** Adds the commands about signing in and what it leads to. */
export const addSignInCommands: AddCommands = (program, version, end) => {
  program
    .command('login')
    .description('sign in to an SSO session; the AWS CLI shares the sign-in')
    .option('--session <name>', 'SSO session of the AWS config; not needed where there is only one')
    .option('--start-url <url>', 'start URL of a session to add to the AWS config, shown as a difference first')
    .option('--sso-region <region>', 'its region')
    .option('--use-device-code', 'confirm a code in any browser, instead of signing in with one on this machine', false)
    .option('--no-browser', 'open no browser: the address is shown')
    .option('--yes', 'write to the AWS config without asking', false)
    .addOption(homeOption())
    .action(
      async (options: {
        session?: string
        startUrl?: string
        ssoRegion?: string
        useDeviceCode: boolean
        browser: boolean
        yes: boolean
        home?: string
      }) => {
        const { session, startUrl, ssoRegion, useDeviceCode, browser, yes } = options
        const home = chooseHome(options.home)
        end(await login({ session, startUrl, ssoRegion, useDeviceCode, browser, yes, home, version }))
      },
    )

  program
    .command('logout')
    .description('end the sign-in to an SSO session, or to all of them')
    .option('--session <name>', 'SSO session; without it, all')
    .addOption(homeOption())
    .action(async ({ session, home }: { session?: string; home?: string }) => {
      end(await logout({ session, home: chooseHome(home), version }))
    })

  program
    .command('profiles')
    .description('list the profiles of the AWS config files: what they are, and whether they can be used')
    .option('--json', 'as a JSON array', false)
    .option('--allow <name>', 'allow the credential_process command of a profile, which is shown first')
    .option('--yes', 'allow it without asking', false)
    .addOption(homeOption())
    .action(async ({ json, allow, yes, home }: { json: boolean; allow?: string; yes: boolean; home?: string }) => {
      end(await profiles({ json, allow, yes, home: chooseHome(home), version }))
    })

  program
    .command('accounts')
    .description('list the accounts of an SSO session, and your roles in each')
    .option('--session <name>', 'SSO session of the AWS config; not needed where there is only one')
    .option('--json', 'as a JSON array', false)
    .addOption(homeOption())
    .action(async ({ session, json, home }: { session?: string; json: boolean; home?: string }) => {
      end(await accounts({ session, json, home: chooseHome(home), version }))
    })
}
