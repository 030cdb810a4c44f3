import { SafeText } from '../../components/safe-text'
import { diffTexts, type DiffLine } from './text-diff'

const signs = { same: ' ', removed: '−', added: '+' } as const

const Line = ({ kind, parts }: DiffLine) => (
  <div className={`pl-diff-line pl-diff-${kind}`}>
    <span className="pl-diff-sign" aria-hidden="true">
      {signs[kind]}
    </span>
    {kind !== 'same' && <span className="pl-hidden">{kind}: </span>}
    <span className="pl-diff-text">
      {parts.map(({ text, changed }, index) =>
        changed ? (
          <mark key={index}>
            <SafeText text={text} />
          </mark>
        ) : (
          text !== '' && <SafeText key={index} text={text} />
        ),
      )}
    </span>
  </div>
)

/** Two texts of people beside each other, line by line. What does not print is shown as its code. */
export const TextDiffView = ({
  before,
  after,
  label,
}: {
  readonly before: string
  readonly after: string
  /** What is compared: `Notes of the question`. */
  readonly label: string
}) => {
  const lines = diffTexts(before, after)
  return (
    <figure className="pl-diff pl-diff-notes" aria-label={label}>
      <figcaption>{label}</figcaption>
      <div className="pl-diff-lines">
        {lines.length === 0 ? (
          <span className="pl-quiet">Empty on both sides.</span>
        ) : before !== after && lines.every(({ kind }) => kind === 'same') ? (
          <span className="pl-quiet">The same words; only the ends of their lines differ.</span>
        ) : (
          lines.map((line, index) => <Line key={index} {...line} />)
        )}
      </div>
    </figure>
  )
}
