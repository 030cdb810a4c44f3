import { randomUUID } from 'node:crypto'
import { connectHistory } from '../../host/history'
import type { Writer } from '../../history/write'
import type { SendTools } from '../../wellarchitected/tool'
import type { Draft } from '../../../shared/draft/draft'
import { failed, ok, type Result } from '../../../shared/ipc/result'
import type { WorkloadKey } from '../../../shared/workload/stored'
import { sayProblem, wrongUsage } from '../terminal'
import type { Connection, LiveOptions } from './connect-tool'
import { readUserName } from '../../settings/read-user-name'

/** Whether a write may happen: told with --yes, or answered on a terminal. Without either, nothing is written. */
export const confirmWrite = async (
  { reach }: Connection,
  yes: boolean,
  question: string,
): Promise<Result<'confirmed' | 'declined'>> => {
  if (yes) return ok('confirmed')
  if (!reach.questions)
    return wrongUsage(
      'Nothing was sent: there is no terminal to ask on whether this may be written to the Tool.',
      'Look at what is shown above, and add --yes to the same command if it may.',
    )
  return ok((await reach.questions.confirm(question)) ? 'confirmed' : 'declined')
}

/** A home whose audit log is open for a write to the Tool. */
export type OpenHome = { readonly writer: Writer; readonly close: () => void }

/** Takes the home before anything is written to the Tool: what cannot be written to its audit log is not sent. */
export const openHome = ({ home, version }: LiveOptions): Result<OpenHome> => {
  const { writer, notices, close } = connectHistory(home, version, 'cli')
  if (writer) {
    notices.forEach(sayProblem)
    return ok({ writer, close })
  }
  const [notice] = notices
  return failed(
    notice?.code ?? 'NoHome',
    `Nothing was sent, since the audit log cannot be written. ${notice?.text ?? 'The home cannot be opened.'}`,
    notice?.next ?? 'Choose another home with --home.',
  )
}

/** What a write to the Tool takes of the home and of this machine. */
export const makeSendTools = (
  { writer }: OpenHome,
  { open }: Connection,
  workload: WorkloadKey,
  draft: Draft | undefined,
  signal: AbortSignal,
): SendTools => ({
  open,
  audit: (entry) => {
    const added = writer.workloads.addAudit(entry)
    return added.ok ? ok(undefined) : added
  },
  // The draft is a file, which stays as it is; a draft of the app that says the same is sent with it.
  markSent: (lens, questionId, at) => {
    const part = draft?.questions.find((one) => one.questionId === questionId && one.lens === lens)
    return part ? writer.workloads.markSent(workload, lens, questionId, at, part) : ok(undefined)
  },
  observe: () => undefined,
  who: readUserName(),
  clock: () => new Date().toISOString(),
  newId: randomUUID,
  signal,
})
