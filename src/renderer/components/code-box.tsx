import Button from '@cloudscape-design/components/button'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import { useState } from 'react'
import { showCount } from '../text/show-count'

const linesAtFirst = 24

/** Text for a machine, as it is, with a button that copies all of it. */
export const CodeBox = ({
  text,
  label,
  kind,
}: {
  readonly text: string
  /** What it is, for screen readers and for the button: `IAM policy`. */
  readonly label: string
  /** The format: `JSON`. */
  readonly kind: string
}) => {
  const [all, setAll] = useState(false)
  const lines = text.replace(/\n$/, '').split('\n')
  const shown = all ? lines : lines.slice(0, linesAtFirst)
  return (
    <div className="pl-code" role="group" aria-label={label}>
      <div className="pl-code-head">
        <span className="pl-quiet">
          {kind} · {showCount(lines.length, 'line')}
        </span>
        <CopyToClipboard
          copyButtonText={`Copy the ${label}`}
          copySuccessText="Copied"
          copyErrorText="It could not be copied: select the text and copy it by hand."
          textToCopy={text}
        />
      </div>
      <pre>
        <code>{shown.join('\n')}</code>
      </pre>
      {lines.length > linesAtFirst && (
        <div className="pl-code-foot">
          <Button variant="inline-link" onClick={() => setAll(!all)}>
            {all ? 'Show fewer lines' : `Show all ${showCount(lines.length, 'line')}`}
          </Button>
        </div>
      )}
    </div>
  )
}
