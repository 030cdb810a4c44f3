import { assertNever } from '../assert-never'
import { describeGap } from '../review/describe-gap'
import type { Missing } from './check-evidence'
import { contradicts, type LinkedEvidence } from './standing'
import type { ChoiceEvidence } from './workload-evidence'

/** Resources that fail, of those that were judged; each resource once, however many checks looked at it. */
export type ResourceCount = {
  readonly failing: number
  readonly judged: number
  /** Failing resources all of whose findings are accepted risks. */
  readonly accepted: number
  /** Ids of the checks that were counted, sorted. */
  readonly checks: readonly string[]
}

const countOver = (checks: readonly LinkedEvidence[], isCounted = contradicts): ResourceCount => {
  const findings = checks.flatMap((check) => check.findings.filter(isCounted))
  const failing = new Set(findings.map(({ resource }) => resource.arn))
  const open = new Set(findings.flatMap(({ accepted, resource }) => (accepted ? [] : [resource.arn])))
  return {
    failing: failing.size,
    judged: new Set(checks.flatMap(({ judged }) => judged)).size,
    accepted: failing.size - open.size,
    checks: checks.map(({ check }) => check.id).toSorted(),
  }
}

/**
 * Counts the resources behind a choice's standing, of its necessary checks: of a contradiction those that contradict, of the
 * checks that found them; of what was excluded all that were judged; of other findings all, of the checks that found any; without findings, of all that gave verdicts.
 */
export const countResources = ({ standing, checks }: Pick<ChoiceEvidence, 'standing' | 'checks'>): ResourceCount => {
  const necessary = checks.filter(({ link, state }) => link === 'necessary' && state === 'assessed')
  if (standing === 'excludedButFound') return countOver(necessary, () => true)
  if (standing === 'contradiction') return countOver(necessary.filter(({ findings }) => findings.some(contradicts)))
  const finding = necessary.filter(({ findings }) => findings.length > 0)
  return countOver(finding.length > 0 ? finding : necessary, () => true)
}

const resources = (count: number): string => (count === 1 ? '1 resource' : `${count} resources`)

/** As `3 of 40 resources`. */
export const nameCount = ({ failing, judged }: Pick<ResourceCount, 'failing' | 'judged'>): string =>
  `${failing} of ${resources(judged)}`

/** As `40 resources`. */
export const nameJudged = ({ judged }: Pick<ResourceCount, 'judged'>): string => resources(judged)

/** As `3 of 40 resources fail`. */
export const sayFailing = (count: Pick<ResourceCount, 'failing' | 'judged'>): string =>
  `${nameCount(count)} ${count.failing === 1 ? 'fails' : 'fail'}`

/** As `40 resources pass`. */
export const sayPassing = (count: Pick<ResourceCount, 'judged'>): string =>
  `${nameJudged(count)} ${count.judged === 1 ? 'passes' : 'pass'}`

/** As `3 of 40 resources have medium, low or accepted findings`. */
export const sayDoubtful = (count: Pick<ResourceCount, 'failing' | 'judged'>): string =>
  `${nameCount(count)} ${count.failing === 1 ? 'has' : 'have'} medium, low or accepted findings`

/** The dates beside a sentence; ISO 8601. */
export type SentenceDates = {
  /** When the snapshot's review started. */
  readonly evidence: string
  /** When the answer was changed last; `null` where it is not known. */
  readonly answer: string | null
}

/** A sentence for people: how the answer stands to the evidence, with both dates. */
export const describeStanding = (choice: ChoiceEvidence, dates: SentenceDates): string => {
  const count = countResources(choice)
  const read = `evidence of ${dates.evidence.slice(0, 10)}`
  const answered = dates.answer === null ? 'no date of the answer' : `answer of ${dates.answer.slice(0, 10)}`
  const accepted = count.accepted > 0 ? `, ${count.accepted} of them accepted` : ''
  switch (choice.standing) {
    case 'contradiction':
      return `Ticked (${answered}), but ${sayFailing(count)} with critical or high severity (${read}): untick it, explain it, or mend them.`
    case 'doubt':
      return `Ticked (${answered}); ${sayDoubtful(count)}${accepted} (${read}).`
    case 'candidate':
      return `Not ticked (${answered}); ${sayPassing(count)} and none fails (${read}): worth asking, not proven.`
    case 'blindSpot':
      return `Ticked (${answered}), and nothing of it could be looked at (${read}): see what is missing and review again.`
    case 'excludedButFound':
      return `Marked as not applicable (${answered}), but its checks assessed ${nameJudged(count)} (${read}): ask whether it applies.`
    case 'personOnly':
      return 'No check looks at this: only a person can judge it.'
    case 'nothingInScope':
      return `Its checks found nothing to judge in this workload (${read}).`
    case 'agreement':
      return `Ticked (${answered}), and ${sayPassing(count)}${choice.light === 'green' ? '' : '; not all could be looked at'} (${read}).`
    case 'openFindings':
      return `Not ticked (${answered}); ${sayFailing(count)}${accepted} (${read}).`
    case 'undecided':
      return `The evidence decides nothing here (${read}): look at its checks and ask.`
    case 'unmapped':
      return 'The workload names no accounts: map it to accounts to see evidence.'
    case 'noneOfThese':
      return '“None of these” has no evidence of its own.'
    default:
      return assertNever(choice.standing)
  }
}

/** A sentence for people: what is missing, where, and what to do. */
export const describeMissing = (missing: Missing): string => {
  switch (missing.kind) {
    case 'gap':
      return `${missing.account}, ${missing.region}: ${describeGap(missing.gap)}.`
    case 'accountNotReviewed':
      return missing.gap
        ? `${missing.account} could not be reviewed: ${describeGap(missing.gap)}.`
        : `${missing.account} was not reviewed: add it to the scope and review again.`
    case 'regionNotReviewed':
      return `${missing.region} of ${missing.account} was not reviewed: add the region to the scope and review again.`
    case 'checkNotRun':
      return `The review of ${missing.account}, ${missing.region}, left this check out: review again with it.`
    default:
      return assertNever(missing)
  }
}

/** Sentences for people on what a check's evidence covers beyond the workload. */
export const describeReach = ({ accountWide, tagsUnknown }: Pick<LinkedEvidence, 'accountWide' | 'tagsUnknown'>) => [
  ...(accountWide ? ['It concerns the whole account, and counts for every workload of it.'] : []),
  ...(tagsUnknown > 0
    ? [`${resources(tagsUnknown)} counted without knowing whether they carry the workload’s tags.`]
    : []),
]
