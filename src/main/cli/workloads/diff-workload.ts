import { exitCodes, exitOfProblem, print, printJson, say, sayProblem, type ExitCode } from '../terminal'
import { compareFile, type DraftFileOptions } from './compare-file'
import { describeOutlook, makeDiffText, outlookOf, type Outlook } from './diff-text'

/** What `plumbline workload diff` is told. */
export type DiffOptions = DraftFileOptions & {
  readonly json: boolean
  /** Something that would be sent is a finding. */
  readonly failOn: 'difference' | undefined
}

const exitCodeOf = ({ toSend, blocked, stopped }: Outlook, failOn: DiffOptions['failOn']): ExitCode => {
  if (failOn === 'difference' && toSend > 0 && !blocked) return exitCodes.findings
  return stopped > 0 || (blocked && toSend > 0) ? exitCodes.notAllSeen : exitCodes.done
}

/** Shows every difference between a draft and the Tool as it is now. Writes nothing. */
export const diffWorkload = async (options: DiffOptions): Promise<ExitCode> => {
  const compared = await compareFile(options)
  if (!compared.ok) {
    sayProblem(compared.error)
    return exitOfProblem(compared.error)
  }
  const { shown } = compared.value
  if (options.json) printJson(shown)
  else makeDiffText(shown).forEach(print)
  const outlook = outlookOf(shown)
  say(describeOutlook(outlook))
  return exitCodeOf(outlook, options.failOn)
}
