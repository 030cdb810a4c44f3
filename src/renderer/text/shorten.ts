import { printable } from '../../shared/printable'

/** Text that customers typed, for places that hold plain strings: harmless, and no longer than `limit` characters. */
export const shorten = (text: string, limit = 60): string => {
  const characters = Array.from(printable(text))
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : characters.join('')
}
