import { splitCommands } from '../../shared/split-commands'

/** A sentence of a check, its commands set as code. */
export const WithCommands = ({ text }: { readonly text: string }) => (
  <>
    {splitCommands(text).map((part, index) =>
      part.isCommand ? <code key={index}>{part.text}</code> : <span key={index}>{part.text}</span>,
    )}
  </>
)
