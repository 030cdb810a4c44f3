import { resolve } from 'node:path'
import { chooseHome } from '../default-home'
import { listChecks, listSnapshots, printReport, verify } from './commands'
import { homeOption, type AddCommands } from './options'

/** Adds the commands that read what is stored, and ask nobody else. */
export const addStoredCommands: AddCommands = (program, _version, end) => {
  program
    .command('checks')
    .description('list all checks')
    .option('--json', 'as a JSON array with all metadata', false)
    .action(({ json }: { json: boolean }) => end(listChecks(json)))

  program
    .command('snapshots')
    .description('list the stored snapshots, latest first')
    .option('--json', 'as a JSON array', false)
    .addOption(homeOption())
    .action(({ json, home }: { json: boolean; home?: string }) => end(listSnapshots(chooseHome(home), json)))

  program
    .command('report')
    .description('print the report of a stored snapshot')
    .requiredOption('--snapshot <id>', 'id of the snapshot')
    .requiredOption('--pdf <file>', 'where to print it')
    .addOption(homeOption())
    .action(async ({ snapshot, pdf, home }: { snapshot: string; pdf: string; home?: string }) => {
      end(await printReport(chooseHome(home), snapshot, resolve(pdf)))
    })

  program
    .command('verify')
    .description('check that a snapshot file is as it was sealed')
    .argument('<file>', 'snapshot as JSON')
    .action(async (file: string) => end(await verify(resolve(file))))
}
