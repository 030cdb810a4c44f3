import { SafeText } from './safe-text'

/** Text of several lines that customers typed, each line made harmless. */
export const SafeLines = ({ text }: { readonly text: string }) => (
  <div className="pl-lines">
    {text.split(/\r\n?|\n/).map((line, index) => (
      <div key={index}>{line === '' ? '\u00a0' : <SafeText text={line} />}</div>
    ))}
  </div>
)
