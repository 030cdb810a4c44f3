import { createRandom } from '../../random'
import type { SampleChoice, SampleLens, SampleQuestion } from './lens'
import { untouched, type AnswerState, type ChoiceState } from './state'
import type { ToldAnswers } from './told-answers'

/** How many questions of a pillar stand at high risk, at medium risk and at none; the rest is not answered. */
export type Answers = readonly [high: number, medium: number, none: number]

/** The answers of a review, pillar by pillar in the lens's order; a pillar that is left out is not answered. */
export type Review = readonly Answers[]

/** The questions of the Framework lens in which a team is weakest first, by pillar. The rest follows in the lens's order. */
const weakestFirst: readonly string[] = [
  ...['event-response', 'ready-to-support', 'evolve-ops', 'operations-health', 'mit-deploy-risks'],
  ...['workload-observability', 'org-culture', 'ops-model'],
  ...['incident-response', 'application-security', 'detect-investigate-events', 'data-classification', 'permissions'],
  ...['identities', 'protect-data-transit', 'securely-operate', 'protect-data-rest', 'protect-compute'],
  ...['testing-resiliency', 'planning-for-recovery', 'backing-up-data', 'monitor-aws-resources', 'fault-isolation'],
  ...['manage-service-limits', 'withstand-component-failures', 'mitigate-interaction-failure'],
  ...['process-culture', 'networking', 'compute-hardware', 'data-management'],
  ...['evaluate-new-services', 'data-transfer', 'pricing-model', 'manage-demand-resources'],
  ...['decomissioning-resources', 'type-size-number-resources', 'monitor-usage', 'govern-usage', 'select-service'],
  ...['sus_dev', 'sus_user', 'sus_data', 'sus_software', 'sus_hardware'],
]

const selected: ChoiceState = { status: 'SELECTED', reason: 'NONE', notes: '' }

const isHigh = ({ risk }: SampleChoice): boolean => risk === 'HIGH'

type Wanted = 'HIGH' | 'MEDIUM' | 'NONE'

/** The practices that are missing where a question is to stand at this risk; those told as missing first. */
function missingAt(wanted: Wanted, question: SampleQuestion, told: ToldAnswers, seed: string): readonly SampleChoice[] {
  if (wanted === 'NONE') return []
  const able = question.choices.filter((choice) => wanted === 'HIGH' || !isHigh(choice))
  const preferred = able.filter(({ id }) => told.missing?.includes(id))
  const rest = able.filter((choice) => !preferred.includes(choice))
  const deciding = wanted === 'HIGH' ? rest.filter(isHigh) : rest
  const random = createRandom('wellarchitected', 'missing', seed, question.id)
  const enough = wanted === 'HIGH' ? preferred.some(isHigh) : preferred.length > 0
  const first = enough ? undefined : deciding[random.integer(0, deciding.length - 1)]
  const further = rest.filter((choice) => choice !== first && random.chance(0.2))
  return [...preferred, ...(first ? [first] : []), ...further]
}

function answerAt(wanted: Wanted, question: SampleQuestion, told: ToldAnswers, seed: string): AnswerState {
  const missing = missingAt(wanted, question, told, seed)
  const ticked = question.choices.filter((choice) => !missing.includes(choice)).map(({ id }) => id)
  // Where nothing is left to tick, somebody has answered "None of these".
  const worst = question.choices.some(isHigh) ? 'HIGH' : 'MEDIUM'
  const alsoNone = wanted === worst && (told.alsoNone?.includes(question.id) ?? false)
  const all = ticked.length === 0 || alsoNone ? [...ticked, question.noneId] : ticked
  const choices = Object.fromEntries(all.map((id) => [id, selected]))
  for (const [id, more] of Object.entries(told.choices ?? {})) {
    const present = choices[id]
    if (!question.choices.some((choice) => choice.id === id)) continue
    if (more.status === 'NOT_APPLICABLE' && wanted === 'NONE') choices[id] = { ...selected, ...more }
    if (more.status === undefined && present) choices[id] = { ...present, ...more }
  }
  const reason = wanted === 'NONE' ? told.notApplicable?.[question.id] : undefined
  return { ...untouched, choices, ...(reason && { isApplicable: false, reason, choices: {} }) }
}

/** Chooses which questions of a pillar stand at which risk. Those that are told as sound are the last to be weak. */
function chooseRisks(questions: readonly SampleQuestion[], [high, medium, none]: Answers, told: ToldAnswers) {
  const rank = ({ id }: SampleQuestion): number => {
    if (told.sound?.includes(id)) return 2 * weakestFirst.length
    const place = weakestFirst.indexOf(id)
    return place < 0 ? weakestFirst.length : place
  }
  const left = questions.toSorted((a, b) => rank(a) - rank(b))
  const take = (count: number, able: (question: SampleQuestion) => boolean): readonly SampleQuestion[] => {
    const taken = left.filter(able).slice(0, count)
    for (const question of taken) left.splice(left.indexOf(question), 1)
    return taken
  }
  const risks = new Map<SampleQuestion, Wanted>()
  for (const question of take(high, ({ choices }) => choices.some(isHigh))) risks.set(question, 'HIGH')
  for (const question of take(medium, ({ choices }) => choices.some((choice) => !isHigh(choice))))
    risks.set(question, 'MEDIUM')
  // Sound questions stand at the end, and the questions that nobody answered yet are the weaker ones.
  for (const question of none > 0 ? left.slice(-none) : []) risks.set(question, 'NONE')
  return risks
}

/** Answers to the questions of a lens with so many of each risk, and the notes that people left. */
export function makeAnswers(
  lens: SampleLens,
  review: Review,
  told: ToldAnswers,
  seed: string,
): Readonly<Record<string, AnswerState>> {
  const answers: Record<string, AnswerState> = {}
  lens.pillars.forEach(({ questions }, index) => {
    const risks = chooseRisks(questions, review[index] ?? [0, 0, 0], told)
    for (const question of questions) {
      const wanted = risks.get(question)
      const notes = told.notes?.[question.id] ?? ''
      if (wanted) answers[question.id] = { ...answerAt(wanted, question, told, seed), notes }
      else if (notes !== '') answers[question.id] = { ...untouched, notes }
    }
  })
  return answers
}
