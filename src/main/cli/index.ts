import { Command, CommanderError } from 'commander'
import { version } from '../../../package.json'
import { addReviewCommands } from './add-review-commands'
import { addSignInCommands } from './add-sign-in-commands'
import { addStoredCommands } from './add-stored-commands'
import { addWorkloadCommands } from './add-workload-commands'
import { exitCodes, say, type ExitCode } from './terminal'

const program = new Command('plumbline')
  .description('Reviews AWS accounts against the Well-Architected Framework, reading only.')
  .version(version)
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })

let code: ExitCode = exitCodes.done
for (const add of [addSignInCommands, addReviewCommands, addStoredCommands, addWorkloadCommands])
  add(program, version, (ended) => {
    code = ended
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
