import { pages } from '../fewest-calls-row'
import type { Row } from '../fewest-calls-row'

/** What WAF Classic takes at least. */
export const rows: readonly Row[] = [
  {
    operation: 'waf:ListWebACLs',
    per: 'account',
    count: pages({ from: 'waf', operation: 'ListWebACLs', list: 'WebACLs', most: 100 }),
  },
]
