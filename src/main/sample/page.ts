import { AwsFailure } from './aws-failure'
import { sampleHex } from './ids'

/** What the caller of a listing operation asked for. */
export interface PageRequest {
  /** The token of the page before; undefined or '' for the first page. */
  readonly token?: string | undefined
  /** How many items the caller wants at most (MaxResults, MaxItems, Limit). */
  readonly max?: number | undefined
  /** How many items a page has where the caller does not say. */
  readonly size?: number
  /** The most that AWS gives, whatever the caller wants. */
  readonly most?: number
}

/** One page of a list. */
export interface Page<Item> {
  readonly items: Item[]
  /** The token of the next page; undefined on the last one. */
  readonly next: string | undefined
}

/** How the pages of one operation in one account and region are cut. */
export interface Pager {
  /** What a token is bound to: a token of another operation, account or region is refused. */
  readonly binding: string
  /** The most items a page of the whole sample has, to exercise paging in tests. */
  readonly cap: number
  /** The code of the error for a token that is not ours. */
  readonly badToken: string
}

const defaultSize = 25
const mark = (binding: string, offset: number): string => sampleHex(12, 'page', binding, String(offset))

/** Cuts one page out of a list; throws AwsFailure where the token is not one that this list has given. */
export function cutPage<Item>(pager: Pager, items: readonly Item[], request: PageRequest): Page<Item> {
  const { token, max, size = defaultSize, most = 1000 } = request
  if (max !== undefined && !(max >= 1)) {
    throw new AwsFailure('ValidationError', `The number of results must be at least 1, not ${max}.`)
  }
  const offset = token ? readToken(pager, token) : 0
  const end = offset + Math.min(max ?? size, most, pager.cap)
  const next = end < items.length ? Buffer.from(`${end}.${mark(pager.binding, end)}`).toString('base64url') : undefined
  return { items: items.slice(offset, end), next }
}

function readToken(pager: Pager, token: string): number {
  const [digits = '', found] = Buffer.from(token, 'base64url').toString().split('.')
  const offset = Number(digits)
  if (!Number.isSafeInteger(offset) || found !== mark(pager.binding, offset)) {
    throw new AwsFailure(pager.badToken, 'The token is not one of this operation, or it has expired.')
  }
  return offset
}
