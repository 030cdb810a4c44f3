import type { Standing } from '../../../shared/workload/standing'

/** What people call a standing. */
export const standingNames: Readonly<Record<Standing, string>> = {
  contradiction: 'Contradiction',
  doubt: 'Doubt',
  candidate: 'Candidate',
  blindSpot: 'Blind spot',
  excludedButFound: 'Excluded but found',
  personOnly: 'Person only',
  nothingInScope: 'Nothing in scope',
  agreement: 'Agreement',
  openFindings: 'Open findings',
  undecided: 'Undecided',
  unmapped: 'Not mapped',
  noneOfThese: 'No evidence of its own',
}

const plurals: Readonly<Partial<Record<Standing, string>>> = {
  contradiction: 'contradictions',
  doubt: 'doubts',
  candidate: 'candidates',
  blindSpot: 'blind spots',
  excludedButFound: 'excluded but found',
}

/** Standings that ask something of the reviewer, the gravest first. */
export const askingStandings = ['contradiction', 'doubt', 'excludedButFound', 'blindSpot', 'candidate'] as const

/** A standing in words, in its colour. */
export const StandingMark = ({ standing }: { readonly standing: Standing }) =>
  standing === 'noneOfThese' ? null : (
    <span className={`pl-standing pl-standing-${standing}`}>{standingNames[standing]}</span>
  )

/** How many choices stand so: the number in its colour, with its name beside it or for screen readers alone. */
export const StandingCount = ({
  standing,
  count,
  brief = false,
}: {
  readonly standing: Standing
  readonly count: number
  readonly brief?: boolean
}) => {
  const name = count === 1 ? standingNames[standing].toLowerCase() : (plurals[standing] ?? standingNames[standing])
  return (
    <span className={`pl-standing pl-standing-${standing}`} title={brief ? `${count} ${name}` : undefined}>
      {count} <span className={brief ? 'pl-hidden' : undefined}>{name}</span>
    </span>
  )
}
