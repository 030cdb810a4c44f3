import { printable } from '../../shared/printable'

/**
 * Text that customers typed. What does not print is shown as its code, and its direction stays within it; `line` keeps it on
 * one line and shortens what is too long for its place, with the whole of it in the tooltip.
 */
export const SafeText = ({ text, line = false }: { readonly text: string; readonly line?: boolean }) => {
  const shown = printable(text)
  return (
    <bdi className={line ? 'pl-safe pl-safe-line' : 'pl-safe'} {...(line && { title: shown })}>
      {shown === '' ? '(no name)' : shown}
    </bdi>
  )
}
