import { markup, type Markup } from '../../shared/markup'

/** The chapters in their order; their number is their place. */
export const chapters = [
  { id: 'summary', title: 'Summary' },
  { id: 'scope', title: 'Scope' },
  { id: 'findings', title: 'Findings' },
  { id: 'workloads', title: 'Well-Architected workloads' },
  { id: 'unseen', title: 'What could not be looked at' },
  { id: 'passed', title: 'What passed' },
  { id: 'method', title: 'Method' },
  { id: 'checks', title: 'Checks' },
] as const

/** A chapter's name within the page. */
export type Chapter = (typeof chapters)[number]['id']

/** A chapter with its numbered heading, on a page of its own. */
export const chapter = (id: Chapter, content: Markup): Markup => {
  const index = chapters.findIndex((one) => one.id === id)
  return markup`<section class="chapter"><h2 id="${id}">${index + 1} ${chapters[index]?.title ?? id}</h2>
${content}</section>`
}

/** `chapter 4`, by its place. */
export const nameChapter = (id: Chapter): string => `chapter ${chapters.findIndex((one) => one.id === id) + 1}`
