import { readLensView } from '../../workload-views/read-lens-view'
import type { Problem } from '../../../shared/ipc/result'
import { exitCodes, exitOfProblem, print, printJson, say, sayProblem, type ExitCode } from '../terminal'
import { makeLensJson } from './lens-json'
import { makeLensText } from './lens-text'
import { openView, type ViewOptions } from './read-view'

/** What `plumbline workload show` is told. */
export type ShowOptions = ViewOptions & { readonly lens: string; readonly json: boolean }

const fail = (problem: Problem): ExitCode => {
  sayProblem(problem)
  return exitOfProblem(problem)
}

/** Shows one lens of a workload: each answer beside its evidence. */
export const showWorkload = async (options: ShowOptions): Promise<ExitCode> => {
  const opened = await openView(options)
  if (!opened.ok) return fail(opened.error)
  const { source, key, snapshot, answers, close } = opened.value
  try {
    const view = readLensView(source, { workload: key, lens: options.lens, snapshot, since: null, answers })
    if (!view.ok) return fail(view.error)
    const { remarks, row } = view.value
    for (const remark of new Set([...remarks, ...row.problems])) say(remark)
    if (options.json) printJson(makeLensJson(view.value))
    else makeLensText(view.value).forEach(print)
    return row.problems.length > 0 ? exitCodes.notAllSeen : exitCodes.done
  } finally {
    close()
  }
}
