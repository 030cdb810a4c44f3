import { connectHistory } from '../host/history'
import { canonicalDocument } from '../history/canonical'
import { writeFileWhole } from '../history/snapshot-file'
import { registry } from '../registry'
import { hasBlindSpots } from '../review/progress'
import type { ReviewEnd } from '../review/run-review'
import { reviewScope } from '../review/session'
import { assertNever } from '../../shared/assert-never'
import { failed, ok, type Problem, type Result } from '../../shared/ipc/result'
import { describeGap } from '../../shared/review/gap'
import type { Snapshot } from '../../shared/review/snapshot'
import { groupGaps } from '../../shared/review/summary'
import { verdictLight } from '../../shared/scoring/light'
import { findPillar } from '../../shared/framework/lookup'
import { chooseScope } from './choose-scope'
import { printStoredReport } from './print-report'
import { reachAws } from './reach-aws'
import { sourceOf, type Selection } from './selection'
import { exitCodes, exitOfProblem, say, sayProblem, showProgress, stopOnSignal, type ExitCode } from './terminal'

/** What `plumbline review` is told. */
export type ReviewOptions = Selection & {
  readonly out: string
  readonly pdf: string | undefined
  readonly home: string
  readonly resume: boolean
  readonly failOn: 'red' | 'amber' | undefined
  readonly version: string
}

/** What a sealed review means for the exit code: findings that were asked for win over what could not be seen. */
export const exitCodeOf = ({ outcomes, accounts }: Snapshot, failOn: ReviewOptions['failOn']): ExitCode => {
  const lights = new Set(outcomes.flatMap(({ verdicts }) => verdicts.map(verdictLight)))
  if (failOn !== undefined && (lights.has('red') || (failOn === 'amber' && lights.has('amber'))))
    return exitCodes.findings
  return hasBlindSpots(outcomes) || accounts.some(({ error }) => error) ? exitCodes.notAllSeen : exitCodes.done
}

const sayResult = ({ scores, coverage, outcomes, accounts, snapshot, unfinished }: Snapshot): void => {
  say(unfinished ? `Unfinished review ${snapshot}` : `Snapshot ${snapshot}`)
  for (const { pillar, score, light } of scores.organization) {
    const covered = coverage.organization.find((one) => one.pillar === pillar)
    const share = covered?.checks.share
    const seen =
      share === null || share === undefined ? '' : `, ${Math.floor(share * 100)}% of what applies was assessed`
    say(
      `  ${(findPillar(pillar)?.name ?? pillar).padEnd(24)} ${score === null ? 'not assessed' : score.toFixed(1).padStart(5)} ${light.padEnd(6)} evidence on ${covered?.practices.withEvidence ?? 0} of ${covered?.practices.all ?? 0} practices${seen}`,
    )
  }
  for (const { name, error } of accounts) if (error) say(`Could not be reviewed in full: ${name}. ${error.text}`)
  for (const { gap, checks, resources } of groupGaps(outcomes)) {
    say(
      `Not seen: ${describeGap(gap)}. It leaves ${checks} checks without an answer for ${resources === 0 ? 'whole accounts or regions' : `${resources} resources`}.`,
    )
  }
}

const toStandardOutput = (bytes: Uint8Array): Promise<Result<null>> =>
  new Promise((resolve, reject) => process.stdout.write(bytes, (error) => (error ? reject(error) : resolve(ok(null)))))

/** Writes a document in the bytes in which it is sealed. */
const writeDocument = async (out: string, document: Snapshot, kept: string): Promise<Result<null>> => {
  const { bytes } = canonicalDocument(document)
  if (out === '-') return toStandardOutput(bytes)
  const written = writeFileWhole(out, bytes)
  if (written.ok) return ok(null)
  const { code, text, next } = written.error
  return failed(code, text, `${kept} ${next}`)
}

/** Writes what was asked for of a sealed review. */
const finish = async (snapshot: Snapshot, { out, pdf, home, failOn }: ReviewOptions): Promise<ExitCode> => {
  sayResult(snapshot)
  const written = await writeDocument(out, snapshot, 'The snapshot is stored in the home.')
  const printed = pdf === undefined ? undefined : await printStoredReport(home, snapshot.snapshot, pdf)
  const problems = [written, printed].flatMap((one) => (one && !one.ok ? [one.error] : []))
  problems.forEach(sayProblem)
  return problems.length > 0 ? exitCodes.failed : exitCodeOf(snapshot, failOn)
}

/** Writes what there is of a review whose sessions ended, and says how it goes on. */
const leaveUnfinished = async (
  { review, sessions, document }: Extract<ReviewEnd, { readonly kind: 'signedOut' }>,
  { out, pdf }: ReviewOptions,
): Promise<ExitCode> => {
  sayResult(document)
  const written = await writeDocument(out, document, 'What was read is kept in the home.')
  say(`The review ${review} is not finished. ${sessions.map(({ text }) => text).join(' ')}`)
  if (pdf !== undefined) say('No PDF was printed: that is done of finished reviews only.')
  const logins = sessions.map(({ session }) => `plumbline login --session ${session}`)
  say(`Sign in with "${logins.join('", "')}", then repeat this command with --resume: what was read is kept.`)
  if (written.ok) return exitCodes.notAllSeen
  sayProblem(written.error)
  return exitCodes.failed
}

const conclude = (end: ReviewEnd, options: ReviewOptions): Promise<ExitCode> | ExitCode => {
  switch (end.kind) {
    case 'sealed':
      return finish(end.snapshot, options)
    case 'signedOut':
      return leaveUnfinished(end, options)
    case 'stopped':
      say(`The review ${end.review} was cancelled. What was read is kept: add --resume to go on with it.`)
      return exitCodes.failed
    default:
      return assertNever(end)
  }
}

const fail = (problem: Problem): ExitCode => {
  sayProblem(problem)
  return exitOfProblem(problem)
}

/** Reviews, seals, and writes what was asked for. */
export const review = async (options: ReviewOptions): Promise<ExitCode> => {
  // What was told wrongly is said before anything is opened.
  const source = sourceOf(options)
  if (!source.ok) return fail(source.error)
  const { writer, notices, close } = connectHistory(options.home, options.version, 'cli')
  notices.forEach(sayProblem)
  if (!writer) return exitCodes.failed
  const abort = new AbortController()
  const release = stopOnSignal(abort)
  const reach = reachAws(options.home, options.version)
  const progress = showProgress(() => reach.questions?.isAsking() ?? false)
  try {
    const scope = await chooseScope(reach, options, abort.signal)
    if (!scope.ok) return fail(scope.error)
    const result = await reviewScope(
      { scope: scope.value, resume: options.resume, signedOut: 'leaveUnfinished', sample: false },
      {
        registry,
        writer,
        version: options.version,
        observe: progress.update,
        signal: abort.signal,
        ...reach.reviewer,
      },
    )
    progress.end()
    return result.ok ? await conclude(result.value, options) : fail(result.error)
  } finally {
    release()
    close()
  }
}
