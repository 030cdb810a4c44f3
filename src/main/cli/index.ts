import { Command, CommanderError, Option } from 'commander'
import { resolve } from 'node:path'
import { version } from '../../../package.json'
import { chooseHome } from '../default-home'
import { listChecks, listSnapshots, printPolicy, printReport, verify } from './commands'
import { review } from './review'
import { exitCodes, say, type ExitCode } from './terminal'

const several = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...value.split(',').filter((name) => name !== ''),
]

const program = new Command('plumbline')
  .description('Reviews AWS accounts against the Well-Architected Framework, reading only.')
  .version(version)
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })

let code: ExitCode = exitCodes.done
const home = new Option('--home <dir>', 'folder of all app data (or PLUMBLINE_HOME)')

program
  .command('review')
  .description('review accounts and write the snapshot as JSON')
  .option(
    '--profile <name>',
    'profile of the AWS config files, once or more; without one, the default chain of credentials',
    several,
    [],
  )
  .option('--region <name>', 'region, once or more; without one, all that are enabled for the account', several, [])
  .option('--service <name>', 'service, once or more; without one, all', several, [])
  .option('--check <id>', 'check, once or more; without one, all of the services', several, [])
  .requiredOption('--out <file>', 'where to write the snapshot; - is standard output')
  .option('--pdf <file>', 'where to print the report')
  .addOption(home)
  .option('--resume', 'go on with the unfinished review of this scope', false)
  .addOption(
    new Option('--fail-on <light>', 'exit with 4 where a finding has this light; amber includes red').choices([
      'red',
      'amber',
    ]),
  )
  .action(
    async (options: {
      profile: string[]
      region: string[]
      service: string[]
      check: string[]
      out: string
      pdf?: string
      home?: string
      resume: boolean
      failOn?: 'red' | 'amber'
    }) => {
      code = await review({
        ...options,
        out: options.out === '-' ? '-' : resolve(options.out),
        pdf: options.pdf === undefined ? undefined : resolve(options.pdf),
        home: chooseHome(options.home),
        failOn: options.failOn,
        version,
      })
    },
  )

program
  .command('checks')
  .description('list all checks')
  .option('--json', 'as a JSON array with all metadata', false)
  .action(({ json }: { json: boolean }) => {
    code = listChecks(json)
  })

program
  .command('snapshots')
  .description('list the stored snapshots, latest first')
  .option('--json', 'as a JSON array', false)
  .addOption(home)
  .action(({ json, home: asked }: { json: boolean; home?: string }) => {
    code = listSnapshots(chooseHome(asked), json)
  })

program
  .command('report')
  .description('print the report of a stored snapshot')
  .requiredOption('--snapshot <id>', 'id of the snapshot')
  .requiredOption('--pdf <file>', 'where to print it')
  .addOption(home)
  .action(async ({ snapshot, pdf, home: asked }: { snapshot: string; pdf: string; home?: string }) => {
    code = await printReport(chooseHome(asked), snapshot, resolve(pdf))
  })

program
  .command('verify')
  .description('check that a snapshot file is as it was sealed')
  .argument('<file>', 'snapshot as JSON')
  .action(async (file: string) => {
    code = await verify(resolve(file))
  })

program
  .command('policy')
  .description('print the IAM policy that a review needs')
  .option('--service <name>', 'service, once or more; without one, all', several, [])
  .action(({ service }: { service: string[] }) => {
    code = printPolicy(service)
  })

// A reader such as `head` may go away before all is written; what was asked for has been done.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (error instanceof CommanderError) code = error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
  else {
    say(`Something went wrong inside the app: ${error instanceof Error ? error.message : String(error)}`)
    say('Nothing that was stored is lost. Report this, with what you did.')
    if (process.env.PLUMBLINE_DEBUG && error instanceof Error) say(error.stack ?? '')
    code = exitCodes.failed
  }
}
process.exitCode = code
