import source from './well-architected.json' with { type: 'json' }

/** How much a workload is exposed while a best practice is missing, as the framework's page of the practice says. */
export type Risk = 'HIGH' | 'MEDIUM' | 'LOW'

/** The six pillars, by the ids that the Well-Architected Tool uses (`PillarId`). */
export type PillarId =
  'operationalExcellence' | 'security' | 'reliability' | 'performance' | 'costOptimization' | 'sustainability'

/** One best practice of the framework, which the Tool shows as one choice of a question. */
export type BestPractice = {
  /** Number in the framework, such as `SEC05-BP02`. */
  readonly id: string
  /** `ChoiceId` in the Tool. Choices are addressed by it and never by position, which differs from the number. */
  readonly choiceId: string
  /** Name of the practice, as its page gives it. */
  readonly title: string
  /** Risk as published; null where the catalogue has none. For a weight use `weighedRisk`. */
  readonly risk: Risk | null
  /** False where the framework's page states no risk, so that a risk which is there is an assumption to be marked. */
  readonly riskSourced: boolean
  /** The page of the practice in AWS's documentation. */
  readonly url: string
  /** Number of the question it answers, such as `SEC05`. */
  readonly question: string
  /** Pillar of that question. */
  readonly pillarId: PillarId
}

/** One question of the framework. */
export type Question = {
  /** Number in the framework, such as `SEC05`. */
  readonly id: string
  /** `QuestionId` in the Tool, such as `network-protection`. */
  readonly questionId: string
  /** The question itself. */
  readonly title: string
  /** `ChoiceId` of "None of these", which is no best practice. */
  readonly noneOfTheseChoiceId: string
  /** Pillar it belongs to. */
  readonly pillarId: PillarId
  /** Its practices, by number. */
  readonly bestPractices: readonly BestPractice[]
}

/** One pillar with its questions. */
export type Pillar = {
  /** `PillarId` in the Tool. */
  readonly pillarId: PillarId
  /** Name in English. */
  readonly name: string
  /** Start of the numbers of its questions, such as `SEC`. */
  readonly prefix: string
  /** Its questions, by number. */
  readonly questions: readonly Question[]
}

/** Practices whose risk level the catalogue's note calls unsourced: their page publishes none. */
const unsourcedRisks: ReadonlySet<string> = new Set(['OPS07-BP02'])

const pillarIds = [
  'operationalExcellence',
  'security',
  'reliability',
  'performance',
  'costOptimization',
  'sustainability',
] as const satisfies readonly PillarId[]

function readPillarId(text: string): PillarId {
  const pillarId = pillarIds.find((candidate) => candidate === text)
  if (pillarId === undefined) throw new Error(`The framework catalogue names an unknown pillar: ${text}`)
  return pillarId
}

function readRisk(text: string | null): Risk | null {
  if (text === null || text === 'HIGH' || text === 'MEDIUM' || text === 'LOW') return text
  throw new Error(`The framework catalogue names an unknown risk: ${text}`)
}

function readPillar(pillar: (typeof source.pillars)[number]): Pillar {
  const pillarId = readPillarId(pillar.pillarId)
  const questions = pillar.questions.map((question) => ({
    id: question.id,
    questionId: question.questionId,
    title: question.title,
    noneOfTheseChoiceId: question.noneOfTheseChoiceId,
    pillarId,
    bestPractices: question.bestPractices.map((practice) => ({
      id: practice.id,
      choiceId: practice.choiceId,
      title: practice.title,
      risk: readRisk(practice.risk),
      riskSourced: practice.risk !== null && !unsourcedRisks.has(practice.id),
      url: `https://docs.aws.amazon.com/wellarchitected/latest/framework/${practice.page}.html`,
      question: question.id,
      pillarId,
    })),
  }))
  return { pillarId, name: pillar.name, prefix: pillar.prefix, questions }
}

/** Alias of the lens in the Tool that this catalogue describes. */
export const lensAlias: string = source.lensAlias

/** The six pillars in the framework's order. */
export const pillars: readonly Pillar[] = source.pillars.map(readPillar)

/** All questions, by pillar and number. */
export const questions: readonly Question[] = pillars.flatMap((pillar) => pillar.questions)

/** All best practices, by pillar, question and number. */
export const bestPractices: readonly BestPractice[] = questions.flatMap((question) => question.bestPractices)
