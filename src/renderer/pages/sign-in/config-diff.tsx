import { SafeText } from '../../components/safe-text'
import type { ConfigPreview } from '../../../shared/ipc/sign-in'

/** What a change would do to the AWS config file: added lines are marked, the lines around them are kept. */
export const ConfigDiff = ({ preview: { path, exists, lines } }: { readonly preview: ConfigPreview }) => (
  <figure className="pl-diff" aria-label="Change of the AWS config file">
    <figcaption>
      {exists ? 'Adds to ' : 'Writes a new file '}
      <code>
        <SafeText text={path} />
      </code>
      {exists && ' and changes no other line'}
    </figcaption>
    <div className="pl-diff-lines">
      {lines.map(({ kind, number, text }) => (
        <div key={number} className={kind === 'added' ? 'pl-diff-line pl-diff-added' : 'pl-diff-line'}>
          <span className="pl-diff-number">{number}</span>
          <span className="pl-diff-sign">{kind === 'added' ? '+' : ' '}</span>
          {kind === 'added' && <span className="pl-hidden">added: </span>}
          <code>{text === '' ? ' ' : <SafeText text={text} />}</code>
        </div>
      ))}
    </div>
  </figure>
)
