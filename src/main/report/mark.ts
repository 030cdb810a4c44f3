import type { Snapshot } from '../../shared/review/snapshot'
import { showCount } from './words'

/** That what was read is not AWS: stands on every page. */
export type Mark = {
  /** For the top of each page. */
  readonly line: string
  /** For the first page: what it means. */
  readonly sentence: string
}

const endpointsInLine = 2
/** Characters of an address in that line; the chapter on the scope has all of it. */
const endpointLength = 50

const shorten = (endpoint: string): string =>
  endpoint.length > endpointLength ? `${endpoint.slice(0, endpointLength - 1)}…` : endpoint

/** The mark of a snapshot of the sample, or of one with an account that was read through another endpoint than AWS's. */
export const readMark = ({ sample, accounts }: Pick<Snapshot, 'sample' | 'accounts'>): Mark | undefined => {
  const elsewhere = accounts.filter(({ endpoint }) => endpoint !== undefined)
  const endpoints = [...new Set(elsewhere.flatMap(({ endpoint }) => endpoint ?? []))]
  const some = endpoints.slice(0, endpointsInLine).map(shorten).join(', ')
  const named = endpoints.length > endpointsInLine ? `${some} and ${endpoints.length - endpointsInLine} more` : some
  if (sample)
    return {
      line: 'NOT AWS: SAMPLE ORGANIZATION',
      sentence: `This report shows the sample organization, which Plumbline simulates${named === '' ? '' : ` at ${named}`}. No account of AWS was read, and nothing here says anything about a real one.`,
    }
  if (elsewhere.length === 0) return undefined
  const all = elsewhere.length === accounts.length
  const share = `${elsewhere.length} of ${showCount(accounts.length, 'account')}`
  return {
    line: `NOT AWS: ${all ? 'read' : `${share} read`} from ${named}`,
    sentence: `${all ? 'All of it was' : `${share} ${elsewhere.length === 1 ? 'was' : 'were'}`} read from ${named}, which is not an endpoint of AWS. What stands here describes what that endpoint answered.`,
  }
}
