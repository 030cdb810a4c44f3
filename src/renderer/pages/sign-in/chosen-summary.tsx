import Button from '@cloudscape-design/components/button'
import LiveRegion from '@cloudscape-design/components/live-region'
import type { Draft } from '../review/draft'
import { chosenGroups, chosenText } from './chosen-groups'

/** What is chosen so far, across all sources, and how to take it out again. */
export const ChosenSummary = ({
  draft,
  change,
}: {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}) => {
  const groups = draft.source === 'default' ? [] : chosenGroups(draft)
  return (
    <div className="pl-chosen" data-testid="chosen-accounts">
      <LiveRegion>
        <strong>{chosenText(draft)}</strong>
      </LiveRegion>
      {groups.length > 0 && (
        <span className="pl-buttons">
          {groups.map(({ key, text, without }) => (
            <Button key={key} variant="inline-link" ariaLabel={`Take out ${text}`} onClick={() => change(without)}>
              Take out {text}
            </Button>
          ))}
        </span>
      )}
      {draft.source === 'default' && chosenGroups(draft).length > 0 && (
        <span className="pl-quiet">What you chose otherwise is set aside.</span>
      )}
    </div>
  )
}
