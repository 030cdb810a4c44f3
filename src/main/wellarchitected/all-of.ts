import { allPages } from '../aws/reading'
import { askTool, type Asked } from './trouble'

/** All items of all pages of a list of the Tool. */
export const allOf = <Page, Item>(
  pages: () => AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
  subject: string,
): Promise<Asked<readonly Item[]>> => askTool(() => allPages(pages(), itemsOf), subject)

/** Does the same for each, a few at a time, and keeps their order. */
export const forEachOf = async <Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
  atOnce = 6,
): Promise<readonly Value[]> => {
  const done: Value[] = []
  for (let from = 0; from < items.length; from += atOnce) {
    done.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))))
  }
  return done
}
