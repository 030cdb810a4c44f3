import { previewChange, writeChange } from '../aws-config/change-config'
import type { Sso } from '../aws/sso/sso'
import { ok, type Problem, type Result } from '../../shared/ipc/result'
import { configChangeSchema, type ConfigChange, type ConfigPreview } from '../../shared/ipc/sign-in'
import type { Questions } from './questions'
import { say, sayProblem, wrongUsage } from './terminal'

/** A session that is to be added to the AWS config. */
export type NewSession = { readonly session: string; readonly startUrl: string; readonly region: string }

/** What was decided about a change: it stands in the file, or it was not wanted. */
export type Decision = 'written' | 'declined'

const usageCodes = ['NameTaken', 'NameNotUsable', 'StartUrlMalformed', 'RegionMalformed', 'ValueNotUsable']

const asUsage = (problem: Problem): Result<never> =>
  usageCodes.includes(problem.code) ? wrongUsage(problem.text, problem.next) : { ok: false, error: problem }

const showPreview = ({ path, exists, lines }: ConfigPreview): void => {
  say(exists ? `To be added to ${path}:` : `To be written to the new file ${path}:`)
  for (const { kind, number, text } of lines)
    say(`${kind === 'added' ? '+' : ' '} ${String(number).padStart(4)}  ${text}`)
}

const showAndWrite = async (
  change: ConfigChange,
  yes: boolean,
  questions: Questions | undefined,
): Promise<Result<Decision>> => {
  const shown = await previewChange(change)
  if (!shown.ok) return asUsage(shown.error)
  showPreview(shown.value)
  if (!yes) {
    if (!questions)
      return wrongUsage(
        'There is no terminal to ask on whether these lines may be written.',
        'Add --yes if they may. Nothing was changed.',
      )
    if (!(await questions.confirm('Write these lines?'))) return ok('declined')
  }
  const written = await writeChange(change, shown.value.digest)
  if (written.ok) return ok('written')
  if (written.error.code !== 'ConfigChanged') return asUsage(written.error)
  sayProblem(written.error)
  return showAndWrite(change, yes, questions)
}

/** Adds a session to the AWS config, shown as a difference first, unless it stands there just so. */
export const addSession = async (
  sso: Sso,
  { session: name, startUrl, region }: NewSession,
  yes: boolean,
  questions: Questions | undefined,
): Promise<Result<Decision>> => {
  const known = await sso.settings(name)
  if (known?.kind === 'session' && known.startUrl === startUrl && known.region === region) return ok('written')
  const change = configChangeSchema.safeParse({ kind: 'session', name, startUrl, region })
  if (!change.success)
    return wrongUsage(
      `${name} cannot be the name of a session.`,
      'Use up to 64 letters, digits and the signs _ . @ + - in it.',
    )
  return showAndWrite(change.data, yes, questions)
}
