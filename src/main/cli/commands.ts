import { readFile } from 'node:fs/promises'
import { openReader } from '../history/open-history'
import type { Problem } from '../../shared/ipc/result'
import { verifyFile } from '../history/verify'
import { registry } from '../registry'
import { readReviewerPolicy } from '../scope/reviewer-policy'
import type { policyFormats } from '../../shared/ipc/preflight'
import { printable } from '../../shared/printable'
import { printStoredReport } from './print-report'
import { exitCodes, exitOfProblem, print, printJson, say, sayProblem, type ExitCode } from './terminal'

const fail = (problem: Problem): ExitCode => {
  sayProblem(problem)
  return exitCodes.failed
}

/** Lists all checks. */
export const listChecks = (json: boolean): ExitCode => {
  const checks = registry.checks.map(({ metadata }) => metadata)
  if (json) printJson(checks)
  else checks.forEach(({ id, severity, title }) => print(`${id.padEnd(52)} ${severity.padEnd(9)} ${title}`))
  return exitCodes.done
}

/** Lists the snapshots of a home. */
export const listSnapshots = (home: string, json: boolean): ExitCode => {
  const reader = openReader(home)
  if (!reader.ok) {
    if (reader.error.code !== 'noHistory') return fail(reader.error)
    if (json) printJson([])
    else say(`${reader.error.text} ${reader.error.next}`)
    return exitCodes.done
  }
  try {
    const listed = reader.value.listSnapshots()
    if (!listed.ok) return fail(listed.error)
    if (json) printJson(listed.value)
    else
      listed.value.forEach(({ id, startedAt, sample, digest }) =>
        print(`${id}  ${startedAt}  ${digest.slice(0, 16)}${sample ? '  sample' : ''}`),
      )
    return exitCodes.done
  } finally {
    reader.value.close()
  }
}

/** Prints the report of a stored snapshot. */
export const printReport = async (home: string, snapshot: string, pdf: string): Promise<ExitCode> => {
  const printed = await printStoredReport(home, snapshot, pdf)
  if (printed.ok) return exitCodes.done
  sayProblem(printed.error)
  return exitCodes.failed
}

/** Checks that a snapshot file is as it was sealed: its digest is that of its content. */
export const verify = async (file: string): Promise<ExitCode> => {
  const bytes = await readFile(file).catch((error: unknown) => String(error))
  if (typeof bytes === 'string') {
    sayProblem({ code: 'NoFile', text: `${file} could not be read: ${bytes}`, next: 'Check the path.' })
    return exitCodes.wrongUsage
  }
  const verified = verifyFile(bytes, file)
  if (!verified.ok) return fail(verified.error)
  print(`Intact: snapshot ${printable(verified.value.snapshot)}, digest ${verified.value.digest}`)
  return exitCodes.done
}

const printPart = (parts: readonly string[], number: number): ExitCode => {
  const text = parts[number - 1]
  if (text === undefined) {
    const problem = `The policy has no part ${number}: it has ${parts.length}.`
    sayProblem({
      code: 'NoPart',
      text: problem,
      next: `Give --part 1${parts.length > 1 ? ` to ${parts.length}` : ''}.`,
    })
    return exitCodes.wrongUsage
  }
  process.stdout.write(text)
  return exitCodes.done
}

/**
 * Prints what a reviewer must be allowed for the chosen services, as an IAM policy or as a template of a role; with a part, the one of
 * the managed policies that IAM's limit splits the policy into.
 */
export const printPolicy = (
  services: readonly string[],
  format: (typeof policyFormats)[number],
  part?: number,
): ExitCode => {
  const policy = readReviewerPolicy(registry, services.length === 0 ? null : services)
  if (!policy.ok) {
    sayProblem(policy.error)
    return exitOfProblem(policy.error)
  }
  const { parts } = policy.value
  if (part !== undefined) return printPart(parts, part)
  if (format === 'policy' && parts.length > 1)
    say(
      `Longer than IAM takes as one managed policy (6,144 characters): --part 1 to --part ${parts.length} print it as ${parts.length}.`,
    )
  process.stdout.write(policy.value[format])
  return exitCodes.done
}
