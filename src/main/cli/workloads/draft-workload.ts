import { existsSync } from 'node:fs'
import { writeFileWhole } from '../../history/snapshot-file'
import { gatherLensEvidence, type LensEvidence } from '../../workload-views/gather-lens-evidence'
import { draftSchema, type Draft, type DraftQuestion } from '../../../shared/draft/draft'
import { failed, ok, type Problem, type Result } from '../../../shared/ipc/result'
import { draftFromEvidence, type AskItem } from '../../../shared/workload/draft-from-evidence'
import { exitCodes, exitOfProblem, print, say, sayProblem, wrongUsage, type ExitCode } from '../terminal'
import { openView, type ViewOptions } from './read-view'
import { readUserName } from '../../settings/read-user-name'

/** What `plumbline workload draft` is told. */
export type DraftOptions = ViewOptions & {
  readonly lens: string
  readonly fromEvidence: boolean
  readonly out: string
  /** Replaces a file that is there. */
  readonly force: boolean
}

const fail = (problem: Problem): ExitCode => {
  sayProblem(problem)
  return exitOfProblem(problem)
}

const makeDraft = (
  { workload, review }: LensEvidence,
  snapshot: NonNullable<LensEvidence['snapshot']>,
  questions: readonly DraftQuestion[],
): Draft =>
  draftSchema.parse({
    format: 'plumbline-draft',
    version: 1,
    workload: {
      id: workload.workloadId,
      ...(workload.region === null ? {} : { region: workload.region }),
      name: workload.workloadName,
    },
    author: readUserName(),
    createdAt: new Date().toISOString(),
    snapshot: { id: snapshot.id, digest: snapshot.digest },
    ...(review.lensVersion === '' ? {} : { lensVersions: { [review.lensAlias]: review.lensVersion } }),
    questions,
  })

const askLine = ({ number, questionId, bestPractice, choiceId, standing, text }: AskItem): string =>
  `${number ?? questionId}  ${bestPractice ?? choiceId}  ${choiceId}  ${standing}: ${text}`

type Written = { readonly ask: readonly AskItem[]; readonly noted: number; readonly parts: number }

const write = (gathered: LensEvidence, { out }: DraftOptions): Result<Written> => {
  const { review, questions: evidence, snapshot } = gathered
  if (!snapshot)
    return failed(
      'NoEvidence',
      'There is no snapshot to take evidence from.',
      'Review the accounts of the workload first, or name a snapshot with --snapshot.',
    )
  const { parts, noted, ask } = draftFromEvidence({ review, evidence, snapshot, drafted: () => undefined })
  const text = `${JSON.stringify(makeDraft(gathered, snapshot, parts), null, 2)}\n`
  const written = writeFileWhole(out, Buffer.from(text))
  return written.ok ? ok({ ask, noted, parts: parts.length }) : written
}

/** Writes a draft that holds evidence notes, and lists what to ask the team. It ticks and unticks nothing. */
export const draftWorkload = async (options: DraftOptions): Promise<ExitCode> => {
  const { fromEvidence, out, force } = options
  const refusal = !fromEvidence
    ? wrongUsage('Nothing says what the draft is made from.', 'Add --from-evidence, or write a file by hand.')
    : !force && existsSync(out)
      ? wrongUsage(`${out} is there already.`, 'Choose another name, or add --force to replace it.')
      : undefined
  if (refusal) return fail(refusal.error)
  const opened = await openView(options)
  if (!opened.ok) return fail(opened.error)
  const { source, key, snapshot, answers, close } = opened.value
  try {
    const gathered = gatherLensEvidence(source, { workload: key, lens: options.lens, snapshot }, answers)
    if (!gathered.ok) return fail(gathered.error)
    const written = write(gathered.value, options)
    if (!written.ok) return fail(written.error)
    const { ask, noted, parts } = written.value
    say(`${out}: evidence notes for ${parts} questions; ${noted} have evidence. Nothing is ticked or unticked.`)
    if (ask.length > 0) say('To ask the team, and then to tick, to untick or to explain, one choice at a time:')
    ask.map(askLine).forEach(print)
    return exitCodes.done
  } finally {
    close()
  }
}
