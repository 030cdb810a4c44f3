import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { SafeText } from '../../components/safe-text'
import { showCount } from '../../text/show-count'
import { jsonLines } from './json-lines'

const linesAtFirst = 300

/** A fact as AWS names it, with the lines marked that decided. */
export const JsonView = ({
  value,
  label,
  decided,
}: {
  readonly value: unknown
  readonly label: string
  /** Paths that evidence names. */
  readonly decided: ReadonlySet<string>
}) => {
  const [all, setAll] = useState(false)
  const lines = jsonLines(value)
  const shown = all ? lines : lines.slice(0, linesAtFirst)
  return (
    <>
      <div className="pl-json" role="group" aria-label={label}>
        {shown.map(({ path, depth, key, kind, text }, index) => {
          const marked = kind !== 'close' && path !== '' && decided.has(path)
          return (
            <div
              key={index}
              className={marked ? 'pl-json-line pl-json-marked' : 'pl-json-line'}
              style={{ paddingLeft: `${depth * 16 + 12}px` }}
            >
              {key !== undefined && (
                <>
                  <span className="pl-json-key">
                    <SafeText text={key} />
                  </span>
                  {': '}
                </>
              )}
              <span className={`pl-json-${kind}`}>
                <SafeText text={text} />
              </span>
              {marked && <span className="pl-json-note">decided</span>}
            </div>
          )
        })}
      </div>
      {lines.length > shown.length && (
        <Button variant="inline-link" onClick={() => setAll(true)}>
          Show {showCount(lines.length - shown.length, 'more line')}
        </Button>
      )}
    </>
  )
}
