import { markup, type Markup } from '../../../shared/markup'

/** A chapter of the workload's report. `follows`: it says so little that it needs no page of its own. */
export type WorkloadChapter = {
  readonly id: string
  readonly title: string
  readonly content: Markup
  readonly follows?: boolean
}

/** Chapters that others refer to, by their ids. */
export const chapterIds = {
  summary: 'summary',
  unseen: 'unseen',
  questions: 'to-ask',
  plan: 'plan',
  milestones: 'milestones',
  sends: 'sends',
  method: 'method',
} as const

/** The id of the answers of a lens, by its place in the report. */
export const answersId = (lens: number): string => `answers-${lens + 1}`

/** The id of a question's place in the report. */
export const questionAnchor = (lens: number, questionId: string): string =>
  `lens-${lens + 1}-${questionId.replaceAll(/[^A-Za-z0-9_-]/g, '_')}`

/** A link to a chapter by what it is about. */
export const refer = (id: string, text: string): Markup => markup`<a href="#${id}">${text}</a>`

/** Chapters with numbered headings, each on a page of its own. */
export const writeChapters = (chapters: readonly WorkloadChapter[]): Markup =>
  markup`${chapters.map(
    (
      { id, title, content, follows = false },
      index,
    ) => markup`<section class="${follows ? 'follows' : 'chapter'}"><h2 id="${id}">${index + 1} <bdi>${title}</bdi></h2>
${content}</section>
`,
  )}`

/** The list of chapters. */
export const writeContents = (chapters: readonly WorkloadChapter[]): Markup =>
  markup`<nav aria-label="Contents"><ol>${chapters.map(({ id, title }) => markup`<li><a href="#${id}"><bdi>${title}</bdi></a></li>`)}</ol></nav>`
