import { findingLight } from '../scoring/light'
import type { Light } from '../review/score'
import type { CheckEvidence, OpenFinding } from './check-evidence'

/** How a choice's answer and its evidence stand to each other. */
export const standings = [
  /** Ticked, the question applies, and a necessary check has an open critical or high finding that is not accepted. */
  'contradiction',
  /** Ticked, and necessary checks have findings, but medium, low or accepted ones only. */
  'doubt',
  /** Not ticked; every necessary check that applies was assessed whole, at least one passes, none fails: worth asking, never proven. */
  'candidate',
  /** Ticked, checks exist, and because of gaps none gave a verdict. */
  'blindSpot',
  /** The choice or question is marked as not applicable, and a necessary check assessed resources. */
  'excludedButFound',
  /** No check looks at it. */
  'personOnly',
  /** Checks exist, and nothing that they look at is in the workload. */
  'nothingInScope',
  /** Ticked, and no necessary check that gave a verdict fails; how much was looked at stands in the checks. */
  'agreement',
  /** Not ticked, and necessary checks have findings. */
  'openFindings',
  /** The evidence decides nothing: gaps, or related checks only. */
  'undecided',
  /** The workload names no accounts, and the reviewer has not mapped it. */
  'unmapped',
  /** "None of these" is no practice: it has no evidence. */
  'noneOfThese',
] as const
/** How a choice's answer and its evidence stand to each other. */
export type Standing = (typeof standings)[number]

/** What a check means for a practice, beside what it found. */
export type LinkedEvidence = CheckEvidence & {
  /** necessary: the practice cannot be in place where the check fails. related: shown beside it, decides nothing. */
  readonly link: 'necessary' | 'related'
  /** Which part of the practice the check looks at. */
  readonly part: string
}

/** What the team answered for a choice. */
export type ChoiceAnswer = {
  readonly ticked: boolean
  /** The choice or its question is marked as not applicable. */
  readonly excluded: boolean
}

/** Whether a finding contradicts a tick: critical or high, and not an accepted risk. */
export const contradicts = ({ severity, accepted }: OpenFinding): boolean =>
  !accepted && findingLight(severity) === 'red'

const wasLookedAtWhole = ({ state, missing, unknown }: CheckEvidence): boolean =>
  state === 'notApplicable' || (state === 'assessed' && missing.length === 0 && unknown === 0)

const byLink = (checks: readonly LinkedEvidence[]) => {
  const asked = checks.filter(({ state }) => state !== 'manual')
  return { asked, necessary: asked.filter(({ link }) => link === 'necessary') }
}

const standOfExcluded = (necessary: readonly LinkedEvidence[]): Standing =>
  necessary.some(({ judged }) => judged.length > 0) ? 'excludedButFound' : 'undecided'

const standOfTicked = (looked: readonly LinkedEvidence[], necessary: readonly LinkedEvidence[]): Standing => {
  if (looked.every(({ judged }) => judged.length === 0)) return 'blindSpot'
  const findings = necessary.flatMap(({ findings }) => findings)
  if (findings.some(contradicts)) return 'contradiction'
  if (findings.length > 0) return 'doubt'
  return necessary.length > 0 ? 'agreement' : 'undecided'
}

const standOfOpen = (necessary: readonly LinkedEvidence[]): Standing => {
  if (necessary.some(({ findings }) => findings.length > 0)) return 'openFindings'
  const passes = necessary.some(({ judged }) => judged.length > 0)
  return passes && necessary.every(wasLookedAtWhole) ? 'candidate' : 'undecided'
}

/**
 * Says how an answer stands to its evidence. Related checks decide nothing: they count only where no necessary check exists, and
 * then for what was not seen alone. Checks that only a person can judge are no evidence either way.
 */
export const decideStanding = ({ ticked, excluded }: ChoiceAnswer, checks: readonly LinkedEvidence[]): Standing => {
  const { asked, necessary } = byLink(checks)
  const looked = necessary.length > 0 ? necessary : asked
  if (looked.length === 0) return 'personOnly'
  if (looked.every(({ state }) => state === 'notApplicable')) return 'nothingInScope'
  if (excluded) return standOfExcluded(necessary)
  return ticked ? standOfTicked(looked, necessary) : standOfOpen(necessary)
}

/**
 * The light of a choice, of its necessary checks alone: red and amber as their findings, accepted ones too; green only where all
 * that applies was looked at and found good; grey else.
 */
export const foldLight = (checks: readonly LinkedEvidence[]): Light => {
  const lights = byLink(checks)
    .necessary.filter(({ state }) => state !== 'notApplicable')
    .map(({ light }) => light)
  const worstFirst: readonly Light[] = ['red', 'amber', 'grey', 'green']
  return worstFirst.find((light) => lights.includes(light)) ?? 'grey'
}
