import { pillars } from '../framework/catalogue'
import type { Standing } from './standing'
import type { QuestionEvidence } from './workload-evidence'

/** How the choices of one pillar stand. */
export type PillarStandings = {
  /** Id of the pillar, of the framework or of a custom lens. */
  readonly pillarId: string
  /** Choices by standing; each choice counts once. */
  readonly choices: Readonly<Record<Standing, number>>
  /** Questions whose answer is inconsistent or not whole. */
  readonly problems: number
}

const framework: readonly string[] = pillars.map(({ pillarId }) => pillarId)

const rank = (pillarId: string): number => {
  const index = framework.indexOf(pillarId)
  return index < 0 ? framework.length : index
}

const forEachStanding = (count: (standing: Standing) => number): Record<Standing, number> => ({
  contradiction: count('contradiction'),
  doubt: count('doubt'),
  candidate: count('candidate'),
  blindSpot: count('blindSpot'),
  excludedButFound: count('excludedButFound'),
  personOnly: count('personOnly'),
  nothingInScope: count('nothingInScope'),
  agreement: count('agreement'),
  openFindings: count('openFindings'),
  undecided: count('undecided'),
  unmapped: count('unmapped'),
  noneOfThese: count('noneOfThese'),
})

/** Counts how choices stand per pillar, the framework's pillars first and in its order. */
export const countStandings = (questions: readonly QuestionEvidence[]): readonly PillarStandings[] =>
  [...new Set(questions.map(({ question }) => question.pillarId))]
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((pillarId) => {
      const own = questions.filter(({ question }) => question.pillarId === pillarId)
      const found = own.flatMap(({ choices }) => choices.map(({ standing }) => standing))
      return {
        pillarId,
        choices: forEachStanding((standing) => found.filter((one) => one === standing).length),
        problems: own.filter(({ problems }) => problems.length > 0).length,
      }
    })

/** Sums counts over pillars. */
export const sumStandings = (counts: readonly Pick<PillarStandings, 'choices'>[]): Readonly<Record<Standing, number>> =>
  forEachStanding((standing) => counts.reduce((sum, { choices }) => sum + choices[standing], 0))
