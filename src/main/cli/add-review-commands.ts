import { InvalidArgumentError, Option } from 'commander'
import { resolve } from 'node:path'
import { chooseHome } from '../default-home'
import { policyFormats } from '../../shared/ipc/preflight'
import { printPolicy } from './commands'
import { addSelection, homeOption, several, toSelection, type AddCommands, type ParsedSelection } from './options'
import { preflight } from './preflight'
import { review } from './review'

const readPart = (text: string): number => {
  if (!/^[1-9][0-9]?$/.test(text)) throw new InvalidArgumentError('A part is a number from 1.')
  return Number(text)
}

/** Adds the commands that read AWS, and the one that says what they need. */
export const addReviewCommands: AddCommands = (program, version, end) => {
  addSelection(program.command('review').description('review accounts and write the snapshot as JSON'))
    .requiredOption('--out <file>', 'where to write the snapshot; - is standard output')
    .option('--pdf <file>', 'where to print the report')
    .addOption(homeOption())
    .option('--resume', 'go on with the unfinished review of this scope', false)
    .addOption(
      new Option('--fail-on <light>', 'exit with 4 where a finding has this light; amber includes red').choices([
        'red',
        'amber',
      ]),
    )
    .action(
      async (
        options: ParsedSelection & {
          out: string
          pdf?: string
          home?: string
          resume: boolean
          failOn?: 'red' | 'amber'
        },
      ) => {
        const { out, pdf, home, resume, failOn } = options
        end(
          await review({
            ...toSelection(options),
            out: out === '-' ? '-' : resolve(out),
            pdf: pdf === undefined ? undefined : resolve(pdf),
            home: chooseHome(home),
            resume,
            failOn,
            version,
          }),
        )
      },
    )

  addSelection(
    program.command('preflight').description('find out what a review of the same accounts would be allowed to read'),
  )
    .option('--json', 'as JSON', false)
    .addOption(homeOption())
    .action(async (options: ParsedSelection & { json: boolean; home?: string }) => {
      end(await preflight({ ...toSelection(options), json: options.json, home: chooseHome(options.home), version }))
    })

  program
    .command('policy')
    .description('print what a reviewer must be allowed')
    .option('--service <name>', 'service, once or more; without one, all', several, [])
    .addOption(
      new Option('--format <format>', 'an IAM policy, or a CloudFormation template of a role for a StackSet')
        .choices([...policyFormats])
        .default('policy'),
    )
    .addOption(
      new Option('--part <number>', 'one of the managed policies that IAM takes for it; without it, the whole policy')
        .argParser(readPart)
        .conflicts('format'),
    )
    .action(
      ({ service, format, part }: { service: string[]; format: (typeof policyFormats)[number]; part?: number }) => {
        end(printPolicy(service, format, part))
      },
    )
}
