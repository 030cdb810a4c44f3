import { z } from 'zod'
import { draftSchema } from '../../src/shared/draft/draft'

/** What an editor shows of a field, by its place in the file; `[]` stands for each item of a list. */
const meanings: Readonly<Record<string, string>> = {
  '': 'What to change in the answers of a workload. What it does not name stays as it is.',
  workload: 'The workload of the Well-Architected Tool that the answers belong to.',
  'workload.id': 'WorkloadId in the Tool, unique within its region only; or the app’s own id of a local workload.',
  'workload.region': 'Region of the workload in the Tool.',
  author: 'Who wrote the draft.',
  createdAt: 'When it was written.',
  snapshot: 'The snapshot whose evidence the draft was made from.',
  lensVersions: 'Version of each lens when the draft was made, by alias or ARN.',
  questions: 'The questions to change, each once. A question is known by its lens and its QuestionId.',
  'questions[].lens': 'Alias of an official lens, or the ARN of a custom one.',
  'questions[].questionId': 'QuestionId in the Tool, as network-protection.',
  'questions[].tick': 'Choices to tick, by ChoiceId, each with a sentence that says why.',
  'questions[].untick': 'Choices to untick, by ChoiceId, each with a sentence that says why.',
  'questions[].notApplicable': 'Choices to mark as not applicable, by ChoiceId, each with a reason.',
  'questions[].applicability': 'Whether the question applies to the workload.',
  'questions[].notes': 'Notes of the question: what is left out stays.',
  'questions[].notes.person': 'The reviewer’s own note: added to what stands there, or put in its place.',
  'questions[].notes.evidence': 'The app’s note, without its marks; empty to take the present one away.',
  'questions[].author': 'Who answered this question, where it is not the draft’s author.',
  'questions[].changedAt': 'When that was.',
  'questions[].asRead':
    'The answer as it stood when the draft was made. Without it, a change made since cannot be told from the draft’s own.',
}

type Described = {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly items?: unknown
}

const isDescribed = (value: unknown): value is Described => typeof value === 'object' && value !== null

/** The schema with what each field means, before all else of it; `used` collects the places that it found. */
const describe = (schema: unknown, place: string, used: Set<string>): unknown => {
  if (!isDescribed(schema)) return schema
  const { properties, items } = schema
  const meaning = meanings[place]
  if (meaning !== undefined) used.add(place)
  const within = (name: string): string => (place === '' ? name : `${place}.${name}`)
  return {
    ...(meaning === undefined ? {} : { description: meaning }),
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, field]) => [name, describe(field, within(name), used)]),
      ),
    }),
    ...(items === undefined ? {} : { items: describe(items, `${place}[]`, used) }),
  }
}

/** `docs/schema/draft.schema.json`: the JSON Schema of a draft file as a person or a pipeline may write it. */
export const makeDraftSchema = (): string => {
  const { $schema, ...schema } = z.toJSONSchema(draftSchema, { target: 'draft-2020-12', io: 'input' })
  const used = new Set<string>()
  const described = describe({ title: 'Plumbline draft, version 1', ...schema }, '', used)
  const unused = Object.keys(meanings).filter((place) => !used.has(place))
  if (unused.length > 0) throw new Error(`The draft has no field ${unused.join(', ')}.`)
  return `${JSON.stringify({ $schema, ...Object(described) }, null, 2)}\n`
}
