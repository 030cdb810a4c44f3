import type { Standing } from '../../../shared/workload/standing'

/** What each standing of an answer to its evidence is called. */
export const standingNames: Readonly<Record<Standing, string>> = {
  contradiction: 'Contradiction',
  doubt: 'Doubt',
  candidate: 'Candidate: worth asking',
  blindSpot: 'Blind spot',
  excludedButFound: 'Excluded but found',
  personOnly: 'Only a person can judge',
  nothingInScope: 'Nothing in scope',
  agreement: 'Agrees',
  openFindings: 'Open findings',
  undecided: 'Undecided',
  unmapped: 'No accounts named',
  noneOfThese: '“None of these”',
}
