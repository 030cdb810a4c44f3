import { lintSource } from '@secretlint/core'
import { secretLintProfiler } from '@secretlint/profiler'
import { creator } from '@secretlint/secretlint-rule-preset-recommend'
import { findByForm, findByName, splitAssignments } from './find-secrets'
import type { FoundSecret } from './find-secrets'

// The library times each of its steps, keeps every mark for good and searches all of them at each new one: a review that looks through
// ten thousand texts would never end. Nobody asks for the times.
secretLintProfiler.mark = () => undefined

/** A value with the name that it has: an environment variable, a stage variable. */
export type NamedValue = { readonly name: string; readonly value: string }

/** A secret found in a named value. */
export type SecretOfName = FoundSecret & { readonly name: string }

/** A secret found in a text. */
export type SecretInText = FoundSecret & {
  /** From 1. */
  readonly line: number
}

/** The library's own major version: its rules change with it. */
const libraryVersion = 12

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] }

type Hit = { readonly secret: FoundSecret; readonly offset: number }

/** `SLACK_TOKEN` and `AWSSecretAccessKey` as `slack-token` and `aws-secret-access-key`. */
const idOf = (message: string): string =>
  message
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()

const lint = async (content: string): Promise<readonly Hit[]> => {
  const { messages } = await lintSource({
    source: { content, filePath: '/text', ext: '', contentType: 'text' },
    options: { config, noPhysicFilePath: true },
  })
  return messages.map(({ messageId, range }) => ({
    secret: { detector: idOf(messageId), version: libraryVersion, preview: '…' },
    offset: range[0],
  }))
}

const once = <Secret extends FoundSecret>(found: readonly Secret[]): readonly Secret[] => [
  ...new Map(found.map((secret) => [secret.detector, secret])).values(),
]

/**
 * Looks for secrets in named values. Gives what may be kept of what it finds; the values themselves must be dropped. What its own form
 * gives away counts first, then what the library knows, then the name of the value where the value is not too plain for a secret.
 */
export const detectInValues = async (values: readonly NamedValue[]): Promise<readonly SecretOfName[]> => {
  let length = 0
  const placed = values.map(({ name, value }) => {
    const text = `${name}=${value}\n`
    const start = length
    length += text.length
    return { name, value, text, start, end: length }
  })
  const hits = await lint(placed.map(({ text }) => text).join(''))
  return placed.flatMap(({ name, value, start, end }) => {
    const known = hits.filter(({ offset }) => offset >= start && offset < end).map(({ secret }) => secret)
    const byForm = findByForm(value)
    const found = byForm.length > 0 ? byForm : known.length > 0 ? known : findByName(name, value)
    return once(found).map((secret) => ({ ...secret, name }))
  })
}

/**
 * Looks for secrets in a text of several lines: user data, a document, a definition. Gives what may be kept of what it finds; the text
 * itself must be dropped.
 */
export const detectInText = async (text: string): Promise<readonly SecretInText[]> => {
  const hits = await lint(text)
  let length = 0
  return text.split('\n').flatMap((content, index) => {
    const start = length
    length += content.length + 1
    const known = hits.filter(({ offset }) => offset >= start && offset < length).map(({ secret }) => secret)
    const byForm = findByForm(content)
    const byName = splitAssignments(content).flatMap(({ name, value }) => findByName(name, value))
    const found = byForm.length > 0 ? byForm : known.length > 0 ? known : byName
    return once(found).map((secret) => ({ ...secret, line: index + 1 }))
  })
}
