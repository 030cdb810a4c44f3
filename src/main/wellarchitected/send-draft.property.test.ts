import fc from 'fast-check'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChoice, type AnswerState } from '../../shared/draft/answer-state'
import { readPeopleText } from '../../shared/draft/evidence-note'
import { moments } from '../sample/moments'
import type { ToolChangeInput } from '../sample/services/wellarchitected/change'
import type { Fault } from '../sample/faults'
import { startToolWorld, type ToolWorld } from './testing/tool-world'

let world: ToolWorld

beforeAll(async () => {
  world = await startToolWorld()
})
afterAll(() => world.close())

const sentSchema = z.object({ ChoiceUpdates: z.record(z.string(), z.json()).optional() })

type Question = { readonly id: string; readonly choices: readonly string[] }
type Entry = {
  readonly Status: 'SELECTED' | 'UNSELECTED' | 'NOT_APPLICABLE'
  readonly Reason: 'NONE' | 'OTHER'
  readonly Notes: string
}

/** What a colleague does to one question. Their notes stand around those that were there. */
type Edit = { readonly entries: Readonly<Record<string, Entry>>; readonly notes: string | undefined }

type Case = {
  readonly question: Question
  readonly part: Readonly<Record<string, unknown>>
  readonly touched: readonly string[]
  readonly changesNotes: boolean
  readonly replaces: boolean
  /** Before the comparison, between it and the send, between the last reading and the write, and just after the write. */
  readonly edits: Readonly<Record<'first' | 'shown' | 'beforeWrite' | 'afterWrite', Edit>>
}

const word = fc.constantFrom(
  'gate',
  'runbook',
  'ticket 12',
  'since May',
  'Joao',
  'Ines',
  'no.',
  'später 🔥',
  '[Plumbline evidence',
)
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

const questions = (): readonly Question[] => {
  const [review] = world.workload('Storefront').reviews
  return (review?.lens.pillars ?? []).flatMap(({ questions: all }) =>
    all.map(({ id, choices, noneId }) => ({ id, choices: [...choices.map((choice) => choice.id), noneId] })),
  )
}

const editOf = (allowed: readonly string[], mayNote: boolean): fc.Arbitrary<Edit> =>
  fc.record({
    entries: fc
      .subarray([...allowed], { maxLength: Math.min(2, allowed.length) })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc
              .record({
                Status: fc.constantFrom('SELECTED' as const, 'UNSELECTED' as const, 'NOT_APPLICABLE' as const),
                Reason: fc.constantFrom('NONE' as const, 'OTHER' as const),
                Notes: fc.oneof(fc.constant(''), text),
              })
              .map((entry): [string, Entry] => [id, entry]),
          ),
        ),
      )
      .map((entries) => Object.fromEntries(entries)),
    notes: mayNote ? fc.option(text, { nil: undefined }) : fc.constant(undefined),
  })

const caseOf = (question: Question): fc.Arbitrary<Case> =>
  fc
    .record({
      touches: fc.shuffledSubarray([...question.choices], { maxLength: Math.min(3, question.choices.length) }),
      intents: fc.array(fc.constantFrom('tick' as const, 'untick' as const, 'notApplicable' as const), {
        minLength: 3,
        maxLength: 3,
      }),
      choiceNotes: fc.option(text, { nil: undefined }),
      person: fc.option(fc.record({ action: fc.constantFrom('add' as const, 'replace' as const), text }), {
        nil: undefined,
      }),
      evidence: fc.option(text, { nil: undefined }),
    })
    .chain(({ touches, intents, choiceNotes, person, evidence }) => {
      const changesNotes = person !== undefined || evidence !== undefined
      const list = (intent: string) =>
        touches.flatMap((choiceId, index) =>
          intents[index] === intent
            ? [
                {
                  choiceId,
                  sentence: 'Seen by the reviewer.',
                  ...(intent === 'notApplicable' ? { reason: 'OUT_OF_SCOPE' } : {}),
                  ...(choiceNotes === undefined ? {} : { notes: { action: 'add', text: choiceNotes } }),
                },
              ]
            : [],
        )
      const part = {
        tick: list('tick'),
        untick: list('untick'),
        notApplicable: list('notApplicable'),
        ...(changesNotes
          ? { notes: { ...(person ? { person } : {}), ...(evidence === undefined ? {} : { evidence }) } }
          : {}),
      }
      const untouched = question.choices.filter((id) => !touches.includes(id))
      return fc.record({
        question: fc.constant(question),
        part: fc.constant(part),
        touched: fc.constant(touches),
        changesNotes: fc.constant(changesNotes),
        replaces: fc.constant(person?.action === 'replace'),
        edits: fc.record({
          first: editOf(question.choices, true),
          shown: editOf(question.choices, true),
          // What the draft changes itself can change unseen in this moment alone: the Tool has no conditional write.
          beforeWrite: editOf(untouched, !changesNotes),
          afterWrite: editOf(question.choices, true),
        }),
      })
    })

const fault: fc.Arbitrary<Fault['effect'] | undefined> = fc.option(
  fc.constantFrom<Fault['effect']>(
    { kind: 'cut', when: 'beforeHeaders' },
    { kind: 'cut', when: 'midBody' },
    { kind: 'error', code: 'InternalServerException', status: 500 },
    { kind: 'malformed' },
  ),
  { nil: undefined },
)

const stands = async (id: string): Promise<AnswerState> => world.stands('Storefront', id)

/** All answers as the sample holds them. */
const held = (): object => structuredClone(world.workload('Storefront').reviews[0]?.answers ?? {})

const entryOf = (answer: AnswerState, choiceId: string) => {
  const found = findChoice(answer, choiceId)
  return found && { Status: found.status, Reason: found.reason, Notes: found.notes }
}

/** A colleague reads the notes and writes around them. */
const edit = (
  question: string,
  { entries, notes }: Edit,
  before: string,
  when: 'now' | 'beforeWrite' | 'afterWrite',
): void => {
  if (Object.keys(entries).length === 0 && notes === undefined) return
  const change: ToolChangeInput = {
    kind: 'answer',
    workload: 'Storefront',
    question,
    ...(Object.keys(entries).length === 0 ? {} : { ChoiceUpdates: { ...entries } }),
    ...(notes === undefined ? {} : { Notes: before === '' ? notes : `${before}\n\n${notes}` }),
  }
  world.sample.wellArchitected.edit(change, when)
}

const isOneOf = (found: unknown, allowed: readonly unknown[]): void =>
  expect(allowed.map((one) => JSON.stringify(one))).toContain(JSON.stringify(found))

describe('a send over HTTP', () => {
  it(
    'leaves every choice that the reviewer did not touch as it was or as a colleague left it, and loses nobody’s notes',
    { timeout: 240_000 },
    async () => {
      const all = questions()
      const cases = fc
        .shuffledSubarray([...all], { minLength: 1, maxLength: 3 })
        .chain((some) => fc.tuple(...some.map(caseOf)))
      await fc.assert(
        fc.asyncProperty(cases, fault, fc.boolean(), async (given, effect, again) => {
          world.sample.setTime(moments.autumn)
          world.sample.faults.set([])
          world.audit.length = 0
          for (const { question, edits } of given)
            edit(question.id, edits.first, (await stands(question.id)).notes, 'now')
          const start = new Map<string, AnswerState>()
          for (const { question } of given) start.set(question.id, await stands(question.id))
          const before = held()
          const of = (id: string): AnswerState =>
            start.get(id) ?? { questionId: id, choices: [], isApplicable: true, reason: 'NONE', notes: '' }
          const draft = world.draftOf(
            'Storefront',
            given.map(({ question, part }) => ({ questionId: question.id, asRead: of(question.id), ...part })),
          )
          const comparison = await world.compare(draft, 'storefront')
          const known = new Map<string, AnswerState>()
          for (const { question, edits } of given) {
            edit(question.id, edits.shown, of(question.id).notes, 'now')
            const now = await stands(question.id)
            known.set(question.id, now)
            edit(question.id, edits.beforeWrite, now.notes, 'beforeWrite')
            edit(question.id, { ...edits.afterWrite, notes: undefined }, '', 'afterWrite')
          }
          if (effect) world.sample.faults.set([{ operation: 'UpdateAnswer', times: 1, effect }])
          const sent = await world.tool.send(world.wayOf('storefront'), comparison, draft, world.sendTools())
          if (again) await world.sendAll(draft, 'storefront')
          if (!sent.ok) throw new Error(sent.error.text)
          expect(sent.value.state).toBe('done')

          const drafted = new Set(given.map(({ question }) => question.id))
          const others = (answers: object) => Object.entries(answers).filter(([id]) => !drafted.has(id))
          expect(others(held())).toEqual(others(before))
          for (const one of given) {
            const { id } = one.question
            const now = await stands(id)
            const was = known.get(id) ?? of(id)
            for (const choiceId of one.question.choices) {
              if (one.touched.includes(choiceId)) continue
              const later = [one.edits.beforeWrite.entries[choiceId], one.edits.afterWrite.entries[choiceId]]
              isOneOf(entryOf(now, choiceId), [entryOf(was, choiceId), ...later.filter((entry) => entry !== undefined)])
            }
            // A question that the comparison showed as changed, and a colleague changed then, was not written to.
            const states = sent.value.questions.find(({ questionId }) => questionId === id)?.state
            if (states === 'conflicts' && !again) expect(now.notes).toBe(was.notes)
            const people = readPeopleText(now.notes)
            const kept = one.replaces && states !== 'conflicts' ? [] : [readPeopleText(was.notes)]
            for (const piece of kept) expect(people).toContain(piece)
            if (one.edits.shown.notes !== undefined && states === 'conflicts' && !again)
              expect(people).toContain(one.edits.shown.notes)
            if (one.replaces && one.edits.shown.notes !== undefined && !again)
              expect(['conflicts', 'nothing', 'refused', 'sent']).toContain(states)
            expect(now.isApplicable).toBe(was.isApplicable)
          }
          // What was sent names the touched choices alone, and never all that are selected.
          for (const { input, questionId } of world.audit) {
            const one = given.find(({ question }) => question.id === questionId)
            expect(input).not.toHaveProperty('SelectedChoices')
            const { ChoiceUpdates: updates = {} } = sentSchema.parse(input)
            for (const choiceId of Object.keys(updates)) expect(one?.touched).toContain(choiceId)
          }
        }),
        { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 40), seed: 20261120 },
      )
    },
  )
})
