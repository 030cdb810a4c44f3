import { lensAlias, pillars, type Question } from '../../../../shared/framework/catalogue'
import { weighedRisk } from '../../../../shared/framework/lookup'
import { createRandom, type Random } from '../../random'
import type { SampleChoice, SampleLens, SampleQuestion } from './lens'

/** The version of the Framework lens that the catalogue describes. */
export const currentFramework = '2024-06-27'

/** A version of the Framework lens that the sample has. */
export type FrameworkVersion = typeof currentFramework | '2023-10-03' | '2022-03-31'

/** A practice of an older version, in place of one that came later. */
interface Retired {
  readonly instead: string
  readonly choice: SampleChoice
}

/** Practices that older versions had under other ids. The ids are the sample's own: the catalogue knows only today's. */
const since2023: readonly Retired[] = [
  {
    instead: 'sec_incident_response_establish_incident_framework',
    choice: { id: 'sec_incident_response_sample_lessons', title: 'Learn from incidents', risk: 'MEDIUM' },
  },
  {
    instead: 'sec_protect_compute_hardened_images',
    choice: { id: 'sec_protect_compute_sample_reduce_surface', title: 'Reduce attack surface', risk: 'HIGH' },
  },
]
const since2022: readonly Retired[] = [
  ...since2023,
  {
    instead: 'sec_permissions_share_securely_third_party',
    choice: { id: 'sec_permissions_sample_third_party', title: 'Watch the access of third parties', risk: 'MEDIUM' },
  },
]

const retiredIn: Readonly<Record<FrameworkVersion, readonly Retired[]>> = {
  [currentFramework]: [],
  '2023-10-03': since2023,
  '2022-03-31': since2022,
}

/** How many questions list their practices in another order than that of the practices' numbers. */
export const reorderedQuestions = 23

const shuffle = <Item>(items: readonly Item[], random: Random): readonly Item[] => {
  const keyed = items.map((item) => ({ item, key: random.number() }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item)
}

/** Another order than the one given; there must be two items or more. */
const reorder = <Item>(items: readonly Item[], random: Random): readonly Item[] => {
  const shuffled = shuffle(items, random)
  return shuffled.some((item, index) => item !== items[index]) ? shuffled : items.toReversed()
}

/** The questions with an order of their own; the same in every version and sample. */
const reordered: ReadonlySet<string> = new Set(
  shuffle(
    pillars
      .flatMap(({ questions }) => questions)
      .filter(({ bestPractices }) => bestPractices.length > 2)
      .map(({ questionId }) => questionId),
    createRandom('wellarchitected', 'reordered'),
  ).slice(0, reorderedQuestions),
)

function frameworkQuestion(question: Question, retired: readonly Retired[]): SampleQuestion {
  const numbered = question.bestPractices.map((practice): SampleChoice => {
    const older = retired.find(({ instead }) => instead === practice.choiceId)
    return older?.choice ?? { id: practice.choiceId, title: practice.title, risk: weighedRisk(practice) }
  })
  const { questionId: id } = question
  return {
    id,
    title: question.title,
    choices: reordered.has(id) ? reorder(numbered, createRandom('wellarchitected', 'order', id)) : numbered,
    noneId: question.noneOfTheseChoiceId,
  }
}

const createFramework = (version: FrameworkVersion): SampleLens => ({
  alias: lensAlias,
  arn: 'arn:aws:wellarchitected::aws:lens/wellarchitected',
  name: 'AWS Well-Architected Framework',
  description: 'The practices of the six pillars.',
  version,
  type: 'AWS_OFFICIAL',
  pillars: pillars.map(({ pillarId, name, questions }) => ({
    id: pillarId,
    name,
    questions: questions.map((question) => frameworkQuestion(question, retiredIn[version])),
  })),
})

const made = new Map<FrameworkVersion, SampleLens>()

/** The Framework lens: the questions and practices of the catalogue, practices in the Tool's order. */
export function frameworkLens(version: FrameworkVersion): SampleLens {
  const known = made.get(version) ?? createFramework(version)
  made.set(version, known)
  return known
}
