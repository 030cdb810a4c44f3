import Pagination from '@cloudscape-design/components/pagination'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useState, type ReactNode } from 'react'
import { showCount } from '../text/show-count'

/** A list that is searched and paged in the window. */
export type FoundPages<Item> = {
  /** All items that match. */
  readonly found: readonly Item[]
  /** Those of the page. */
  readonly shown: readonly Item[]
  /** Goes back to the first page, where what is listed changes. */
  readonly restart: () => void
  /** Forgets what was searched for. */
  readonly clear: () => void
  readonly filter: ReactNode
  /** `false` where all fit on one page. */
  readonly pagination: ReactNode
}

/** Searches and pages a list; `matches` gets the search in lower case and trimmed. */
export const useFoundPages = <Item,>({
  items,
  matches,
  pageSize,
  noun,
  placeholder,
  label = placeholder,
}: {
  readonly items: readonly Item[]
  readonly matches: (item: Item, text: string) => boolean
  readonly pageSize: number
  /** What the items are, one of them: `region`. */
  readonly noun: string
  readonly placeholder: string
  /** What the search is called, where the placeholder says it too shortly. */
  readonly label?: string
}): FoundPages<Item> => {
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const found = items.filter((item) => matches(item, text.trim().toLowerCase()))
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const current = Math.min(page, pages)
  const restart = (): void => setPage(1)
  return {
    found,
    shown: found.slice((current - 1) * pageSize, current * pageSize),
    restart,
    clear: () => setText(''),
    filter: (
      <TextFilter
        filteringText={text}
        onChange={({ detail }) => {
          setText(detail.filteringText)
          restart()
        }}
        filteringPlaceholder={placeholder}
        filteringAriaLabel={label}
        countText={text === '' ? '' : showCount(found.length, noun)}
      />
    ),
    pagination: pages > 1 && (
      <Pagination
        currentPageIndex={current}
        pagesCount={pages}
        onChange={({ detail }) => setPage(detail.currentPageIndex)}
        ariaLabels={{
          paginationLabel: `Pages of ${noun}s`,
          previousPageLabel: 'One page back',
          nextPageLabel: 'One page forward',
          pageLabel: (number) => `Page ${number}`,
        }}
      />
    ),
  }
}
