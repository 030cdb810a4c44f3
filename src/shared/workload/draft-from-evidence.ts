import type { DraftQuestion } from '../draft/draft'
import { questionNotesLimit, readNotes, roomForEvidence } from '../draft/evidence-note'
import { mergeNotes } from '../draft/merge-notes'
import { findQuestion } from '../framework/lookup'
import { describeMissing, countResources, nameJudged, sayDoubtful, sayFailing, sayPassing } from './describe-evidence'
import { saysTheSame, writeEvidenceNote } from './evidence-note'
import { stateOfQuestion } from './state-of-question'
import type { Standing } from './standing'
import type { LensReview } from './workload'
import type { ChoiceEvidence, QuestionEvidence } from './workload-evidence'

/** What a draft from evidence is made from. */
export type EvidenceDraftRequest = {
  readonly review: LensReview
  /** In the order in which it is shown. */
  readonly evidence: readonly QuestionEvidence[]
  readonly snapshot: { readonly startedAt: string; readonly digest: string }
  /** What the draft says of the question already: its note takes room too. */
  readonly drafted: (questionId: string) => DraftQuestion | undefined
}

/** Something to ask the team about a choice. */
export type AskItem = {
  readonly questionId: string
  /** Number in the framework, as `SEC05`; `null`: another lens. */
  readonly number: string | null
  readonly title: string
  readonly choiceId: string
  readonly bestPractice: string | null
  readonly choiceTitle: string
  readonly standing: Standing
  /** A question to the team. */
  readonly text: string
}

/** Evidence notes for a draft, and what to ask. */
export type EvidenceDraft = {
  /** Each holds the app's note and the answer that it was written for, and nothing else: put it into the draft with `withEvidenceNote`. */
  readonly parts: readonly DraftQuestion[]
  /** Questions that get a note, and those whose note says already what it would. */
  readonly noted: number
  readonly ask: readonly AskItem[]
}

/** Standings that are worth a question, in the order in which they are asked. */
const asked = [
  'contradiction',
  'candidate',
  'doubt',
  'excludedButFound',
  'blindSpot',
] as const satisfies readonly Standing[]

/** Sentences on what is missing that a question names. */
const mostMissing = 3

const sayMissing = ({ checks }: ChoiceEvidence): string => {
  const sentences = [...new Set(checks.flatMap(({ missing }) => missing.map(describeMissing)))]
  const more = sentences.length - mostMissing
  return [...sentences.slice(0, mostMissing), ...(more > 0 ? [`And ${more} more.`] : [])].join(' ')
}

const askText = (choice: ChoiceEvidence, name: string): string | undefined => {
  const count = countResources(choice)
  switch (choice.standing) {
    case 'contradiction':
      return `Is ${name} really in place? It is ticked, but ${sayFailing(count)} with critical or high severity: untick it, or explain why the tick stands.`
    case 'candidate':
      return `Is ${name} in place? It is not ticked, but ${sayPassing(count)} and none fails: consider whether it can be ticked.`
    case 'doubt':
      return `How far is ${name} in place? It is ticked, and ${sayDoubtful(count)}.`
    case 'excludedButFound':
      return `Does ${name} really not apply? It is marked as not applicable, but its checks assessed ${nameJudged(count)}.`
    case 'blindSpot':
      return `How do you know that ${name} is in place? It is ticked, and nothing of it could be looked at. ${sayMissing(choice)}`.trim()
    default:
      return undefined
  }
}

const askAbout = ({ question, choices }: QuestionEvidence): readonly AskItem[] =>
  choices.flatMap((choice) => {
    const { choiceId, title } = choice.choice
    const choiceTitle = title ?? choice.practice?.title ?? choiceId
    const text = askText(choice, choice.practice ? `${choice.practice.id} (${choiceTitle})` : `“${choiceTitle}”`)
    if (text === undefined) return []
    const known = findQuestion(question.questionId)
    return [
      {
        questionId: question.questionId,
        number: known?.questionId === question.questionId ? known.id : null,
        title: question.title ?? known?.title ?? question.questionId,
        choiceId,
        bestPractice: choice.practice?.id ?? null,
        choiceTitle,
        standing: choice.standing,
        text,
      },
    ]
  })

const rankOf = ({ standing }: AskItem): number => asked.findIndex((one) => one === standing)

/** The evidence note that the question has, in the draft or else in the Tool. */
const presentNote = (notes: string, drafted: DraftQuestion | undefined): string | undefined =>
  drafted?.notes?.evidence ?? readNotes(notes).find(({ by }) => by === 'app')?.body

type Noted = { readonly questionId: string; readonly part: DraftQuestion | undefined }

const noteQuestion = (weighed: QuestionEvidence, request: EvidenceDraftRequest): readonly Noted[] => {
  const { question } = weighed
  const { questionId } = question
  const drafted = request.drafted(questionId)
  const person = drafted?.notes?.person
  const notes = person === undefined ? question.notes : mergeNotes(question.notes, { person }).notes
  const evidence = writeEvidenceNote(weighed, request.snapshot, roomForEvidence(notes, questionNotesLimit))
  // What could not be looked at this time is no reason to take away what was found before.
  if (evidence === '') return []
  const present = presentNote(question.notes, drafted)
  if (present !== undefined && saysTheSame(present, evidence)) return [{ questionId, part: undefined }]
  const part: DraftQuestion = {
    lens: request.review.lensAlias,
    questionId,
    tick: [],
    untick: [],
    notApplicable: [],
    notes: { evidence },
    asRead: stateOfQuestion(question),
  }
  return [{ questionId, part }]
}

/**
 * Writes evidence notes, where they say something that the present ones do not, and a list of what to ask the team. It ticks and
 * unticks nothing: that is for the reviewer, one choice at a time.
 */
export const draftFromEvidence = (request: EvidenceDraftRequest): EvidenceDraft => {
  const noted = request.evidence.flatMap((weighed) => noteQuestion(weighed, request))
  return {
    parts: noted.flatMap(({ part }) => part ?? []),
    noted: noted.length,
    ask: request.evidence.flatMap(askAbout).toSorted((a, b) => rankOf(a) - rankOf(b)),
  }
}

/** Puts the app's note into what the draft says of the question; all else of it stays. */
export const withEvidenceNote = (drafted: DraftQuestion | undefined, part: DraftQuestion): DraftQuestion => {
  const evidence = part.notes?.evidence
  if (drafted === undefined) return part
  return { ...drafted, notes: { ...drafted.notes, ...(evidence === undefined ? {} : { evidence }) } }
}
