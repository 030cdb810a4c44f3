/** What looked like a secret: by what it was recognized, and what may be shown of it. */
export type FoundSecret = {
  /** Such as `aws-access-key`. */
  readonly detector: string
  /** Raised when the detector's rule changes. */
  readonly version: number
  /** A beginning that all secrets of this kind share, or nothing; never a part that is this secret's own. */
  readonly preview: string
}

type Detector = {
  readonly id: string
  readonly version: number
  readonly pattern: RegExp
  readonly preview: string
}

/** Kinds that their own form gives away, wherever they stand. */
const detectors: readonly Detector[] = [
  { id: 'aws-access-key', version: 1, pattern: /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Z0-9])/, preview: 'AKIA…' },
  {
    id: 'private-key',
    version: 1,
    pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/,
    preview: '-----BEGIN PRIVATE KEY…',
  },
  {
    id: 'github-token',
    version: 1,
    pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60})/,
    preview: 'gh…_…',
  },
  { id: 'gitlab-token', version: 1, pattern: /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}/, preview: 'glpat-…' },
  { id: 'slack-token', version: 1, pattern: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10}/, preview: 'xox…-…' },
  {
    id: 'slack-webhook',
    version: 1,
    pattern: /https:\/\/hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/,
    preview: 'https://hooks.slack.com/services/…',
  },
  { id: 'stripe-key', version: 1, pattern: /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{16}/, preview: '…k_live_…' },
  { id: 'google-api-key', version: 1, pattern: /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/, preview: 'AIza…' },
  {
    id: 'json-web-token',
    version: 1,
    pattern: /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10}/,
    preview: 'eyJ…',
  },
  {
    id: 'address-with-password',
    version: 1,
    pattern: /[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:(?![^@]*\$\{)[^\s/@]+@[^\s/]/i,
    preview: '…://…:…@…',
  },
]

const secretName =
  /(?:^|[^a-z])(?:password|passwd|passphrase|pwd|secret|secret_?key|access_?key|api_?key|private_?key|auth_?token|access_?token|token|credentials?)$/i

/** Values that name a place where the secret is kept, or are too plain to be one. */
const pointers: readonly RegExp[] = [
  /^arn:/i,
  /^\//,
  /^[a-z]+:\/\//i,
  /\{\{resolve:/,
  /\$\{/,
  /\s/,
  /^[\w.-]+\/[\w./-]+$/,
  /^(?:true|false|null|none|undefined|\d{1,5})$/i,
]

/** camelCase as snake_case, so that the end of `dbPassword` is a word of its own. */
const spread = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2')

/** Shannon's measure, in bits per character: 0 for `xxxxxx`, about 3 for a chosen password, 4 and more for a random key. */
export const entropyOf = (text: string): number => {
  const letters = Array.from(text)
  const counts = new Map<string, number>()
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => {
    const share = count / letters.length
    return sum - share * Math.log2(share)
  }, 0)
}

/** Below it a value is a filler such as `xxxxxx`, `******` or `123123`. */
const leastEntropy = 2

const isNamedSecret = (name: string, value: string): boolean =>
  secretName.test(spread(name)) &&
  value.length >= 6 &&
  entropyOf(value) >= leastEntropy &&
  !pointers.some((pattern) => pattern.test(value))

/** What the form of a value gives away, whatever its name. */
export const findByForm = (value: string): readonly FoundSecret[] =>
  detectors
    .filter(({ pattern }) => pattern.test(value))
    .map(({ id, version, preview }) => ({ detector: id, version, preview }))

/** What its name gives away of a value that is not too plain for a secret. */
export const findByName = (name: string, value: string): readonly FoundSecret[] =>
  isNamedSecret(name, value) ? [{ detector: 'name-of-a-secret', version: 2, preview: '…' }] : []

/** `NAME=value`, `name: value`, `"name": "value"`, `export NAME='value'`, `-e NAME=value`. */
const assignment = /(?:^|[\s,{;])["']?([A-Za-z_][\w.-]*)["']?\s*[:=]\s*["']?([^"'\s,;}]+)/g

/** The names and values that a line of a script or document assigns. */
export const splitAssignments = (line: string): readonly { readonly name: string; readonly value: string }[] =>
  [...line.matchAll(assignment)].map(([, name = '', value = '']) => ({ name, value }))

/**
 * Looks for secrets in a named value: an environment variable, a tag, a line of a script. Gives what may be kept of what it
 * finds; the value itself must be dropped.
 */
export const findSecrets = (name: string, value: string): readonly FoundSecret[] => {
  const found = findByForm(value)
  return found.length > 0 ? found : findByName(name, value)
}

/** A secret found in a text, and where. */
export type SecretInText = FoundSecret & {
  /** From 1. */
  readonly line: number
}

/**
 * Looks for secrets in a text of several lines: user data, a document, a definition. Gives what may be kept of what it finds;
 * the text itself must be dropped.
 */
export const findSecretsInText = (text: string): readonly SecretInText[] =>
  text.split(/\r?\n/).flatMap((content, index) => {
    const named = splitAssignments(content).flatMap(({ name, value }) => findByName(name, value))
    const found = [...findByForm(content), ...named]
    return [...new Map(found.map((secret) => [secret.detector, { ...secret, line: index + 1 }])).values()]
  })
