import { assertNever } from '../../../shared/assert-never'
import type { Problem } from '../../../shared/ipc/result'
import type { SendProgress } from '../../../shared/ipc/workloads'
import { keyOfWorkload } from '../../../shared/workload/stored'
import { exitCodes, exitOfProblem, print, printJson, say, sayProblem, stopOnSignal, type ExitCode } from '../terminal'
import { compareFile, type Compared, type DraftFileOptions } from './compare-file'
import { confirmWrite, makeSendTools, openHome, type OpenHome } from './confirm-write'
import { describeOutlook, makeDiffText, outlookOf } from './diff-text'

/** What `plumbline workload send` is told. */
export type SendOptions = DraftFileOptions & { readonly yes: boolean; readonly json: boolean }

type SentQuestion = SendProgress['questions'][number]

const fail = (problem: Problem): ExitCode => {
  sayProblem(problem)
  return exitOfProblem(problem)
}

const stateText = ({ state }: SentQuestion): string => {
  switch (state) {
    case 'waiting':
    case 'sending':
      return 'not sent'
    case 'sent':
      return 'sent, and read back as sent'
    case 'differs':
      return 'sent, but something else stands there now'
    case 'nothing':
      return 'stood so already'
    case 'conflicts':
      return 'not sent: somebody else changed it meanwhile'
    case 'refused':
      return 'not sent: the draft has to be mended'
    case 'failed':
      return 'not sent: AWS refused it'
    case 'unanswered':
      return 'not known whether it arrived'
    default:
      return assertNever(state)
  }
}

const describe = (question: SentQuestion): string =>
  [
    `${question.lens} ${question.questionId}: ${stateText(question)}${question.risk === null ? '' : `, risk ${question.risk}`}`,
    ...question.said.map(({ sentence, next }) => `  ${sentence} ${next}`),
  ].join('\n')

/** What a send means for the exit code: what failed wins over what was left as it is. */
const exitCodeOf = ({ state, questions }: SendProgress, stopped: number): ExitCode => {
  const is = (...states: readonly SentQuestion['state'][]): boolean =>
    questions.some((question) => states.includes(question.state))
  if (state === 'stopped' || is('failed', 'unanswered', 'waiting', 'sending')) return exitCodes.failed
  return stopped > 0 || is('conflicts', 'refused', 'differs') ? exitCodes.notAllSeen : exitCodes.done
}

const finish = (progress: SendProgress, stopped: number, json: boolean): ExitCode => {
  if (json) printJson(progress)
  else progress.questions.map(describe).forEach(print)
  if (progress.problem) sayProblem(progress.problem)
  const code = exitCodeOf(progress, stopped)
  if (code === exitCodes.failed) say('Repeat the command to go on: what stands in the Tool already is not sent again.')
  return code
}

const sendNow = async (
  { connection, draft, comparison, shown }: Compared,
  home: OpenHome,
  json: boolean,
): Promise<ExitCode> => {
  const abort = new AbortController()
  const release = stopOnSignal(abort)
  try {
    const tools = makeSendTools(home, connection, keyOfWorkload(comparison.workload), draft, abort.signal)
    const sent = await connection.tool.send(connection.way, comparison, draft, tools)
    return sent.ok ? finish(sent.value, outlookOf(shown).stopped, json) : fail(sent.error)
  } finally {
    release()
  }
}

/** Shows what a draft would change in the Tool and, where that is confirmed, sends it. */
export const sendWorkload = async (options: SendOptions): Promise<ExitCode> => {
  const compared = await compareFile(options)
  if (!compared.ok) return fail(compared.error)
  const { shown, connection } = compared.value
  const outlook = outlookOf(shown)
  // Standard output is for what happened to each question.
  makeDiffText(shown).forEach(say)
  say(describeOutlook(outlook))
  if (outlook.blocked) {
    say('Nothing was sent.')
    return exitCodes.failed
  }
  if (outlook.toSend === 0) return outlook.stopped > 0 ? exitCodes.notAllSeen : exitCodes.done
  const confirmed = await confirmWrite(connection, options.yes, 'Send this to the Tool?')
  if (!confirmed.ok) return fail(confirmed.error)
  if (confirmed.value === 'declined') {
    say('Nothing was sent.')
    return exitCodes.failed
  }
  const home = openHome(options)
  if (!home.ok) return fail(home.error)
  try {
    return await sendNow(compared.value, home.value, options.json)
  } finally {
    home.value.close()
  }
}
