import { openAccess, type Access, type AccessOptions } from '../aws/access'
import { openSettings, type SettingsStore } from '../settings/open-settings'
import { openQuestions, type Questions } from './questions'
import { say, sayProblem } from './terminal'

/** What a command has to reach AWS with. */
export type Reach = {
  readonly settings: SettingsStore
  /** Undefined where there is no terminal to ask on. */
  readonly questions: Questions | undefined
  /** For the access to AWS, here and in a review. */
  readonly reviewer: Pick<AccessOptions, 'ask' | 'allowed'>
  /** Opens an access that may make these calls. */
  readonly open: (declared: AccessOptions['declared']) => Access
  /** Opens an access that asks nobody and calls nothing. */
  readonly list: () => Access
}

/** Shows the command of a `credential_process`, and asks once whether it may run; the answer is remembered. */
const askAboutCommand = async (questions: Questions, settings: SettingsStore, command: string): Promise<boolean> => {
  say(`A profile gets its credentials from this command, which was not allowed yet:\n  ${command}`)
  if (!(await questions.confirm('Run it, now and from now on?'))) return false
  const kept = settings.allow(command)
  if (!kept.ok) sayProblem(kept.error)
  return true
}

/** Prepares the way to AWS: settings of the home, and the person at the terminal. */
export const reachAws = (home: string, version: string): Reach => {
  const settings = openSettings(home)
  const known = settings.read()
  if (!known.ok) sayProblem(known.error)
  settings.notices().forEach(sayProblem)
  const questions = openQuestions()
  const answers = new Map<string, Promise<boolean>>()
  const allowed = (command: string): boolean | Promise<boolean> => {
    if (settings.isAllowed(command)) return true
    if (!questions) return false
    const answer = answers.get(command) ?? askAboutCommand(questions, settings, command)
    answers.set(command, answer)
    return answer
  }
  const reviewer: Reach['reviewer'] = {
    allowed,
    ...(questions
      ? {
          ask: ({ profile, device }, signal) =>
            questions.askHidden(`Profile ${profile} asks for the MFA code of ${device}:`, signal),
        }
      : {}),
  }
  return {
    settings,
    questions,
    reviewer,
    open: (declared) => openAccess({ version, declared, ...reviewer }),
    list: () => openAccess({ version, declared: [], ...reviewer, allowed: settings.isAllowed }),
  }
}
