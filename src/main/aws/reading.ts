/** An answer of AWS that lacks what its documentation promises. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer'
}

/**
 * All items of all pages, in AWS's order. `pages` comes from the SDK's own paginator, given `{ abortSignal }` as its last argument.
 * The SDK gives an empty list where AWS sent one, and nothing where the answer held no list at all: that is no empty list.
 *
 * @throws UnexpectedAnswer where a page holds no list
 */
export const allPages = async <Page, Item>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<Item[]> => {
  const items: Item[] = []
  for await (const page of pages) {
    const found = itemsOf(page)
    const isList: boolean = Array.isArray(found)
    if (found === undefined || !isList) throw new UnexpectedAnswer("AWS's answer holds no list")
    for (const item of found) items.push(item)
  }
  return items
}

/**
 * The answer, or undefined where AWS answers with one of these error codes: the codes by which AWS says that the thing does not
 * exist (`NoSuchBucketPolicy`), never a code that could mean anything else. Any other error is thrown on.
 */
export const orAbsent = async <Answer>(
  answer: Promise<Answer>,
  ...codes: readonly [string, ...string[]]
): Promise<Answer | undefined> => {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && codes.includes(error.name)) return undefined
    throw error
  }
}
