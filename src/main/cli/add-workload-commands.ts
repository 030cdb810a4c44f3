import { Option, type Command } from 'commander'
import { resolve } from 'node:path'
import { chooseHome } from '../default-home'
import { homeOption, type AddCommands } from './options'
import type { ExitCode } from './terminal'
import { showAudit } from './workloads/audit-log'
import { diffWorkload } from './workloads/diff-workload'
import { draftWorkload } from './workloads/draft-workload'
import { listWorkloadsNow } from './workloads/list-workloads'
import { createMilestone, listMilestones } from './workloads/milestones'
import { sendWorkload } from './workloads/send-workload'
import { showWorkload } from './workloads/show-workload'
import { addWay, type WayOptions } from './workloads/way-options'

type Common = WayOptions & { readonly home?: string }
type End = (code: ExitCode) => void

const common = (command: Command): Command => addWay(command).addOption(homeOption())
const jsonOption = (): Option => new Option('--json', 'as JSON').default(false)
const yesOption = (): Option =>
  new Option(
    '--yes',
    'write to the Tool without asking; without it and without a terminal, nothing is written',
  ).default(false)
const snapshotOption = (): Option =>
  new Option('--snapshot <id>', 'what this snapshot holds, without asking AWS; without it, the Tool as it is now')
const lensOption = (): Option =>
  new Option('--lens <alias>', 'alias of the lens, or the ARN of a custom one').default('wellarchitected')
const workloadArgument = ['<id>', 'id or ARN of the workload'] as const

const addShow = (workload: Command, version: string, end: End): void => {
  common(workload.command('show').description('show each answer of a workload beside its evidence'))
    .argument(...workloadArgument)
    .addOption(jsonOption())
    .addOption(snapshotOption())
    .addOption(lensOption())
    .action(async (id: string, options: Common & { json: boolean; snapshot?: string; lens: string }) => {
      const { home, snapshot, ...rest } = options
      end(await showWorkload({ ...rest, workload: id, snapshot, home: chooseHome(home), version }))
    })
}

const addDraft = (workload: Command, version: string, end: End): void => {
  common(workload.command('draft').description('write a draft file of evidence notes, and list what to ask the team'))
    .argument(...workloadArgument)
    .option('--from-evidence', 'from what the resources say; it ticks and unticks nothing', false)
    .requiredOption('--out <file>', 'where to write the draft')
    .option('--force', 'replace a file that is there', false)
    .addOption(snapshotOption())
    .addOption(lensOption())
    .action(
      async (
        id: string,
        options: Common & { fromEvidence: boolean; out: string; force: boolean; snapshot?: string; lens: string },
      ) => {
        const { home, snapshot, out, ...rest } = options
        end(
          await draftWorkload({
            ...rest,
            workload: id,
            snapshot,
            out: resolve(out),
            home: chooseHome(home),
            version,
          }),
        )
      },
    )
}

const addDiff = (workload: Command, version: string, end: End): void => {
  common(workload.command('diff').description('show every difference between a draft and the Tool; writes nothing'))
    .argument(...workloadArgument)
    .requiredOption('--draft <file>', 'draft file')
    .addOption(jsonOption())
    .addOption(new Option('--fail-on <what>', 'exit with 4 where something would be sent').choices(['difference']))
    .action(async (id: string, options: Common & { draft: string; json: boolean; failOn?: 'difference' }) => {
      const { home, draft, failOn, ...rest } = options
      end(
        await diffWorkload({
          ...rest,
          workload: id,
          draft: resolve(draft),
          failOn,
          home: chooseHome(home),
          version,
        }),
      )
    })
}

const addSend = (workload: Command, version: string, end: End): void => {
  common(workload.command('send').description('send a draft to the Tool, shown as a difference first'))
    .argument(...workloadArgument)
    .requiredOption('--draft <file>', 'draft file')
    .addOption(yesOption())
    .addOption(jsonOption())
    .action(async (id: string, options: Common & { draft: string; yes: boolean; json: boolean }) => {
      const { home, draft, ...rest } = options
      end(await sendWorkload({ ...rest, workload: id, draft: resolve(draft), home: chooseHome(home), version }))
    })
}

const addMilestones = (program: Command, version: string, end: End): void => {
  common(program.command('milestones').description('list the milestones of a workload'))
    .argument(...workloadArgument)
    .addOption(jsonOption())
    .addOption(snapshotOption())
    .action(async (id: string, options: Common & { json: boolean; snapshot?: string }) => {
      const { home, snapshot, ...rest } = options
      end(
        await listMilestones({
          ...rest,
          workload: id,
          snapshot,
          lens: 'wellarchitected',
          home: chooseHome(home),
          version,
        }),
      )
    })

  const milestone = program.command('milestone').description('milestones in the Well-Architected Tool')
  common(milestone.command('create').description('save a milestone of a workload in the Tool'))
    .argument(...workloadArgument)
    .requiredOption('--name <name>', 'its name')
    .addOption(yesOption())
    .action(async (id: string, options: Common & { name: string; yes: boolean }) => {
      const { home, ...rest } = options
      end(await createMilestone({ ...rest, workload: id, home: chooseHome(home), version }))
    })
}

/** Adds the commands about workloads of the Well-Architected Tool. */
export const addWorkloadCommands: AddCommands = (program, version, end) => {
  common(
    program.command('workloads').description('list the workloads that an account sees in the Tool, own and shared'),
  )
    .addOption(jsonOption())
    .action(async ({ home, ...rest }: Common & { json: boolean }) => {
      end(await listWorkloadsNow({ ...rest, home: chooseHome(home), version }))
    })

  const workload = program.command('workload').description('one workload of the Well-Architected Tool')
  for (const add of [addShow, addDraft, addDiff, addSend]) add(workload, version, end)
  workload
    .command('audit')
    .description('list what was written to the Tool from this home, newest first')
    .argument('[id]', 'id or ARN of a workload; without it, all')
    .addOption(jsonOption())
    .addOption(homeOption())
    .action((id: string | undefined, { json, home }: { json: boolean; home?: string }) => {
      end(showAudit({ workload: id, json, home: chooseHome(home) }))
    })

  addMilestones(program, version, end)
}
