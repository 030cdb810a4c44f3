import Button from '@cloudscape-design/components/button'
import LiveRegion from '@cloudscape-design/components/live-region'
import { countChosen, type Draft } from '../review/draft'
import { chosenGroups, chosenText } from './chosen-groups'

/** What is chosen so far, across all sources, how to take it out again, and the way on: it stays in sight above long tables. */
export const ChosenSummary = ({
  draft,
  change,
  goOn,
}: {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly goOn: () => void
}) => {
  const groups = chosenGroups(draft)
  return (
    <div className="pl-chosen" data-testid="chosen-accounts">
      <LiveRegion>
        <strong>{chosenText(draft)}</strong>
      </LiveRegion>
      <span className="pl-buttons">
        {draft.source !== 'default' &&
          groups.map(({ key, text, without }) => (
            <Button key={key} variant="inline-link" ariaLabel={`Take out ${text}`} onClick={() => change(without)}>
              Take out {text}
            </Button>
          ))}
        {draft.source === 'default' && groups.length > 0 && (
          <span className="pl-quiet">What you chose otherwise is set aside.</span>
        )}
        <Button disabled={countChosen(draft) === 0} onClick={goOn}>
          Continue to regions
        </Button>
      </span>
    </div>
  )
}
