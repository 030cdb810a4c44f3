import type { PillarStandingsView } from '../../shared/ipc/workloads'
import { pillars as frameworkPillars } from '../../shared/framework/catalogue'
import { findPillar } from '../../shared/framework/lookup'
import { sumStandings, type PillarStandings } from '../../shared/workload/count-standings'
import { isTicked, type LensReview, type Question } from '../../shared/workload/workload'
import { isFrameworkLens } from './gather-lens-evidence'
import type { SliceEvidence } from './view-cache'

/** Whether the team answered: any tick, or the question is marked as not applicable. */
export const isAnswered = ({ isApplicable, choices }: Pick<Question, 'isApplicable' | 'choices'>): boolean =>
  !isApplicable || choices.some(isTicked)

const pillarRanks = new Map<string, number>(frameworkPillars.map(({ pillarId }, index) => [pillarId, index]))

/** Place of a pillar in the framework; those of other lenses come after all of its own. */
export const rankOfPillar = (pillarId: string): number => pillarRanks.get(pillarId) ?? pillarRanks.size

/** The pillars of a review: the framework's first and in its order, others as the lens lists them. */
const pillarIdsOf = ({ pillarReviews, questions }: LensReview): readonly string[] => {
  const all = [...pillarReviews, ...questions].map(({ pillarId }) => pillarId)
  return [...new Set(all)].toSorted((a, b) => rankOfPillar(a) - rankOfPillar(b))
}

/** Name of a pillar, as the Tool or the framework gives it. */
export const namePillar = ({ pillarReviews }: Pick<LensReview, 'pillarReviews'>, pillarId: string): string =>
  pillarReviews.find((one) => one.pillarId === pillarId)?.pillarName ?? findPillar(pillarId)?.name ?? pillarId

const noChoices = sumStandings([])

/** The pillars of a review: the Tool's risks beside the evidence. */
export const viewPillars = (
  review: LensReview,
  counts: readonly PillarStandings[],
  scores: SliceEvidence['scores'],
): PillarStandingsView[] =>
  pillarIdsOf(review).map((pillarId) => {
    const own = counts.find((one) => one.pillarId === pillarId)
    const questions = review.questions.filter((question) => question.pillarId === pillarId)
    const scored = isFrameworkLens(review.lensAlias) ? scores.get(pillarId) : undefined
    return {
      pillarId,
      pillarName: namePillar(review, pillarId),
      risks: review.pillarReviews.find((one) => one.pillarId === pillarId)?.riskCounts ?? {},
      choices: { ...(own?.choices ?? noChoices) },
      questions: questions.length,
      answered: questions.filter(isAnswered).length,
      problems: own?.problems ?? 0,
      score: scored?.score ?? null,
      light: scored?.light ?? 'grey',
      ...(scored?.coverage === undefined ? {} : { coverage: scored.coverage }),
    }
  })
