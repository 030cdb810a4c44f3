import ToggleButton from '@cloudscape-design/components/toggle-button'
import { resultNames } from '../../components/result-mark'
import { showNumber } from '../../text/show-count'
import { useAnswer } from '../../use-answer'
import { findingRequest, type FindingFilter } from './finding-filter'

const results = ['fail', 'pass', 'unknown', 'notAssessed'] as const
type Result = (typeof results)[number]

const ResultToggle = ({
  result,
  snapshot,
  filter,
  choose,
}: {
  readonly result: Result
  readonly snapshot: string
  readonly filter: FindingFilter
  readonly choose: (results: Result[]) => void
}) => {
  const counted = useAnswer(
    'findings:page',
    findingRequest(snapshot, { ...filter, results: [result], page: 1, sort: 'severity', descending: true }, 1),
    {
      keepPrevious: true,
    },
  )
  const pressed = filter.results.includes(result)
  const others = filter.results.filter((other) => other !== result)
  return (
    <ToggleButton
      pressed={pressed}
      iconName={pressed ? 'check' : 'add-plus'}
      pressedIconName="check"
      // At least one result stays chosen: a table of no results would say nothing.
      onChange={() => choose(pressed ? (others.length === 0 ? filter.results : others) : [...others, result])}
    >
      {resultNames[result]}
      {counted.state === 'ready' && ` (${showNumber(counted.value.total)})`}
    </ToggleButton>
  )
}

/** Chooses which results are shown, each with how many there are under the filter. */
export const ResultToggles = (props: Omit<Parameters<typeof ResultToggle>[0], 'result'>) => (
  <div role="group" aria-label="Results" className="pl-toggles">
    {results.map((result) => (
      <ResultToggle key={result} result={result} {...props} />
    ))}
  </div>
)
