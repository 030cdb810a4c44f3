import { connectHistory } from '../host/history'
import { canonicalDocument } from '../history/canonical'
import { writeFileWhole } from '../history/snapshot-file'
import { registry } from '../registry'
import { hasBlindSpots } from '../review/progress'
import { reviewScope } from '../review/session'
import { failed, ok, type Result } from '../../shared/ipc/result'
import { describeGap } from '../../shared/review/gap'
import type { Snapshot } from '../../shared/review/snapshot'
import { groupGaps } from '../../shared/review/summary'
import { verdictLight } from '../../shared/scoring/light'
import { findPillar } from '../../shared/framework/lookup'
import { printStoredReport } from './print-report'
import { exitCodes, say, sayProblem, showProgress, type ExitCode } from './terminal'

/** What `plumbline review` is told. */
export type ReviewOptions = {
  readonly profile: readonly string[]
  readonly region: readonly string[]
  readonly service: readonly string[]
  readonly check: readonly string[]
  readonly out: string
  readonly pdf: string | undefined
  readonly home: string
  readonly resume: boolean
  readonly failOn: 'red' | 'amber' | undefined
  readonly version: string
}

const orAll = (names: readonly string[]): string[] | null => (names.length === 0 ? null : [...new Set(names)])

/** What a sealed review means for the exit code: findings that were asked for win over what could not be seen. */
export const exitCodeOf = ({ outcomes, accounts }: Snapshot, failOn: ReviewOptions['failOn']): ExitCode => {
  const lights = new Set(outcomes.flatMap(({ verdicts }) => verdicts.map(verdictLight)))
  if (failOn !== undefined && (lights.has('red') || (failOn === 'amber' && lights.has('amber'))))
    return exitCodes.findings
  return hasBlindSpots(outcomes) || accounts.some(({ error }) => error) ? exitCodes.notAllSeen : exitCodes.done
}

const sayResult = ({ scores, coverage, outcomes, accounts, snapshot }: Snapshot): void => {
  say(`Snapshot ${snapshot}`)
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

const stopOnSignal = (abort: AbortController): (() => void) => {
  const stop = (): void => abort.abort('cancel')
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

const toStandardOutput = (bytes: Uint8Array): Promise<Result<null>> =>
  new Promise((resolve, reject) => process.stdout.write(bytes, (error) => (error ? reject(error) : resolve(ok(null)))))

/** Writes the snapshot's document in the bytes in which it was sealed. */
const writeDocument = async (out: string, snapshot: Snapshot): Promise<Result<null>> => {
  const { bytes } = canonicalDocument(snapshot)
  if (out === '-') return toStandardOutput(bytes)
  const written = writeFileWhole(out, bytes)
  if (written.ok) return ok(null)
  const { code, text, next } = written.error
  return failed(code, text, `The snapshot is stored in the home. ${next}`)
}

/** Reviews, seals, and writes what was asked for. */
export const review = async (options: ReviewOptions): Promise<ExitCode> => {
  const { writer, notices, close } = connectHistory(options.home, options.version, 'cli')
  notices.forEach(sayProblem)
  if (!writer) return exitCodes.failed
  const abort = new AbortController()
  const release = stopOnSignal(abort)
  const progress = showProgress()
  try {
    const scope = {
      profiles: [...options.profile],
      regions: orAll(options.region),
      services: orAll(options.service),
      checks: orAll(options.check),
    }
    const result = await reviewScope(
      { scope, resume: options.resume, sample: false },
      { registry, writer, version: options.version, observe: progress.update, signal: abort.signal },
    )
    progress.end()
    if (!result.ok) {
      sayProblem(result.error)
      return ['UnknownService', 'UnknownCheck', 'NothingChosen'].includes(result.error.code)
        ? exitCodes.wrongUsage
        : exitCodes.failed
    }
    if (result.value.kind === 'stopped') {
      say(`The review ${result.value.review} was cancelled. What was read is kept: add --resume to go on with it.`)
      return exitCodes.failed
    }
    const { snapshot } = result.value
    sayResult(snapshot)
    const written = await writeDocument(options.out, snapshot)
    const printed =
      options.pdf === undefined ? undefined : await printStoredReport(options.home, snapshot.snapshot, options.pdf)
    const problems = [written, printed].flatMap((one) => (one && !one.ok ? [one.error] : []))
    problems.forEach(sayProblem)
    return problems.length > 0 ? exitCodes.failed : exitCodeOf(snapshot, options.failOn)
  } finally {
    release()
    close()
  }
}
