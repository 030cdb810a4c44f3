import type { QuestionView } from '../../../shared/ipc/workloads'
import { printable } from '../../../shared/printable'
import type { Standing } from '../../../shared/workload/standing'
import type { Route } from '../../route'

/** What questions are filtered by, in groups: of one group any may hold, of each group one must. */
export const facetGroups = [
  { id: 'answer', name: 'Answer', facets: ['unanswered', 'high', 'medium', 'inconsistent'] },
  {
    id: 'evidence',
    name: 'Evidence',
    facets: ['contradiction', 'doubt', 'candidate', 'blindSpot', 'excludedButFound'],
  },
  { id: 'work', name: 'Review', facets: ['changed', 'draft'] },
] as const

/** One thing that questions are filtered by. */
export type Facet = (typeof facetGroups)[number]['facets'][number]

const facets: readonly Facet[] = facetGroups.flatMap((group): readonly Facet[] => group.facets)

/** What people call each. */
export const facetNames: Readonly<Record<Facet, string>> = {
  unanswered: 'Unanswered',
  high: 'High risk',
  medium: 'Medium risk',
  inconsistent: 'Inconsistent',
  contradiction: 'Contradictions',
  doubt: 'Doubts',
  candidate: 'Candidates',
  blindSpot: 'Blind spots',
  excludedButFound: 'Excluded but found',
  changed: 'Changed',
  draft: 'With draft',
}

/** Which questions of a lens are shown; the address holds it. */
export type QuestionFilter = {
  readonly facets: readonly Facet[]
  /** Id of a pillar. */
  readonly pillar: string | undefined
  readonly text: string
}

/** Reads a filter from an address; what it does not know is left out. */
export const readQuestionFilter = (query: Route['query']): QuestionFilter => {
  const asked = (query['show'] ?? '').split(',')
  return {
    facets: facets.filter((facet) => asked.includes(facet)),
    pillar: query['pillar'],
    text: query['text'] ?? '',
  }
}

/** Writes a filter for an address; what is left out there is undefined here. */
export const writeQuestionFilter = ({
  facets: chosen,
  pillar,
  text,
}: QuestionFilter): Readonly<Record<string, string | undefined>> => ({
  show: chosen.length > 0 ? chosen.join(',') : undefined,
  pillar,
  text: text === '' ? undefined : text,
})

/** Whether any choice of the question stands so. */
export const hasStanding = ({ choices }: QuestionView, standing: Standing): boolean =>
  choices.some((choice) => choice.standing === standing)

const holds = (question: QuestionView, facet: Facet, isDrafted: (question: QuestionView) => boolean): boolean => {
  switch (facet) {
    case 'unanswered':
      return !question.answered
    case 'high':
      return question.risk === 'HIGH'
    case 'medium':
      return question.risk === 'MEDIUM'
    case 'inconsistent':
      return question.problems.length > 0
    case 'changed':
      return (question.changed ?? []).length > 0
    case 'draft':
      return isDrafted(question)
    case 'contradiction':
    case 'doubt':
    case 'candidate':
    case 'blindSpot':
    case 'excludedButFound':
      return hasStanding(question, facet)
  }
}

const textOf = ({ number, questionId, title, notes, choices }: QuestionView): string =>
  [
    number,
    questionId,
    title,
    notes,
    ...choices.flatMap((choice) => [choice.bestPractice, choice.choiceId, choice.title, choice.notes]),
  ]
    .join('\n')
    .toLowerCase()

/** The questions that a filter shows, in their order. Each word of its text must stand in one of the question's texts. */
export const filterQuestions = (
  questions: readonly QuestionView[],
  { facets: chosen, pillar, text }: QuestionFilter,
  isDrafted: (question: QuestionView) => boolean,
): readonly QuestionView[] => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const groups = facetGroups
    .map((group) => group.facets.filter((facet) => chosen.includes(facet)))
    .filter((group) => group.length > 0)
  return questions.filter((question) => {
    if (pillar !== undefined && question.pillarId !== pillar) return false
    if (!groups.every((group) => group.some((facet) => holds(question, facet, isDrafted)))) return false
    if (words.length === 0) return true
    const all = textOf(question)
    return words.every((word) => all.includes(word))
  })
}

/** How many questions each facet holds for. */
export const countFacets = (
  questions: readonly QuestionView[],
  isDrafted: (question: QuestionView) => boolean,
): Readonly<Record<Facet, number>> => {
  const count = (facet: Facet): number => questions.filter((question) => holds(question, facet, isDrafted)).length
  return {
    unanswered: count('unanswered'),
    high: count('high'),
    medium: count('medium'),
    inconsistent: count('inconsistent'),
    contradiction: count('contradiction'),
    doubt: count('doubt'),
    candidate: count('candidate'),
    blindSpot: count('blindSpot'),
    excludedButFound: count('excludedButFound'),
    changed: count('changed'),
    draft: count('draft'),
  }
}

/** The question before (-1) or after (+1) one, of those that `wanted` says; the first or last where none is chosen, none at the ends. */
export const stepQuestion = (
  questions: readonly QuestionView[],
  from: string | undefined,
  by: -1 | 1,
  wanted: (question: QuestionView) => boolean = () => true,
): QuestionView | undefined => {
  const at = questions.findIndex(({ questionId }) => questionId === from)
  if (by === 1) return questions.slice(at + 1).find(wanted)
  return (at < 0 ? questions : questions.slice(0, at)).findLast(wanted)
}

/** A question in words, harmless: its number where it has one, and its title. */
export const nameQuestion = ({
  number,
  questionId,
  title,
}: Pick<QuestionView, 'number' | 'questionId' | 'title'>): string =>
  printable(title === '' ? (number ?? questionId) : number === null ? title : `${number} ${title}`)
