/** What a section of the AWS config file is about: a profile or an SSO session, and its name. */
export type SectionTitle = { readonly kind: 'profile' | 'session'; readonly name: string }

const prefixes = { profile: 'profile', 'sso-session': 'session' } as const

const isPrefix = (word: string): word is keyof typeof prefixes => Object.hasOwn(prefixes, word)

const unquote = (text: string): string => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text

const titleOf = (inside: string): readonly SectionTitle[] => {
  const words = inside.trim()
  if (unquote(words) === 'default') return [{ kind: 'profile', name: 'default' }]
  const [, prefix = '', rest = ''] = /^([\w-]+)[\s.]+(.*)$/.exec(words) ?? []
  // `[profile.audit]` is how the JavaScript SDK writes the section to itself, and reads it.
  if (!isPrefix(prefix) || rest === '') return []
  return [{ kind: prefixes[prefix], name: unquote(rest.trim()) }]
}

/**
 * The sections of a config file as any of AWS's tools reads them. They differ about quotes, spaces and what may follow the
 * bracket; a name that one of them sees is taken.
 */
export const sectionTitles = (text: string): readonly SectionTitle[] =>
  text.split(/\r\n|\n|\r/).flatMap((line) => {
    const start = line.replace(/^[\s\ufeff]+/, '')
    if (!start.startsWith('[')) return []
    const insides = [start.slice(1, start.indexOf(']')), start.slice(1, start.lastIndexOf(']'))]
    return [...new Set(insides)].flatMap(titleOf)
  })

/** The sections of a credentials file: each is a profile. */
export const credentialsProfiles = (text: string): readonly string[] =>
  [...text.matchAll(/^[ \t\ufeff]*\[([^\]\r\n]*)\]/gm)].map(([, inside = '']) => {
    const name = unquote(inside.trim())
    return unquote(name.replace(/^profile\s+/, ''))
  })
