import { open } from 'node:fs/promises'
import type { z } from 'zod'
import { draftSchema, type Draft } from '../../../shared/draft/draft'
import { ok, type Result } from '../../../shared/ipc/result'
import { wrongUsage } from '../terminal'
import { findRepeatedKeys } from './repeated-keys'

/** Most bytes of a draft file: many times what all questions of all lenses take. */
const mostBytes = 4 * 1024 * 1024
/** Most mistakes that are told at once. */
const mostTold = 10

const schemaPage = 'The format is described in docs/schema/draft.schema.json.'

const readBytes = async (file: string): Promise<Result<Buffer>> => {
  try {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      if (size > mostBytes)
        return wrongUsage(
          `${file} has ${size} bytes, and a draft at most ${mostBytes}: it is no draft.`,
          'Name the file that workload draft wrote, or one in its format.',
        )
      return ok(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    return wrongUsage(
      `${file} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      'Check the path.',
    )
  }
}

const isUtf16 = (bytes: Buffer): boolean => ['fffe', 'feff'].includes(bytes.subarray(0, 2).toString('hex'))

/** The text of a file in UTF-8. Its mark at the beginning, which some editors write, is left out. */
const decode = (file: string, bytes: Buffer): Result<string> => {
  const next = 'Save it as UTF-8.'
  if (isUtf16(bytes)) return wrongUsage(`${file} is written in UTF-16.`, next)
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return wrongUsage(`${file} is no text in UTF-8.`, next)
  }
}

const parse = (file: string, text: string): Result<unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    return ok(value)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return wrongUsage(`${file} is not JSON: ${reason}`, schemaPage)
  }
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`
    return before === '' ? String(key) : `${before}.${String(key)}`
  }, '') || 'the file'

const describeIssues = (issues: readonly z.core.$ZodIssue[]): readonly string[] =>
  issues.map(({ path, message }) => `${placeOf(path)}: ${message}`)

const listMistakes = (file: string, mistakes: readonly string[]): Result<never> => {
  const more = mistakes.length - mostTold
  const told = [...mistakes.slice(0, mostTold), ...(more > 0 ? [`and ${more} more`] : [])]
  return wrongUsage(
    `${file} is no draft that can be used:\n${told.map((line) => `  ${line}`).join('\n')}`,
    `Nothing was sent. ${schemaPage}`,
  )
}

/** Reads a draft file. What is wrong with it is told with the place in it and what is expected there. */
export const readDraftFile = async (file: string): Promise<Result<Draft>> => {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const text = decode(file, bytes.value)
  if (!text.ok) return text
  const value = parse(file, text.value)
  if (!value.ok) return value
  const repeated = findRepeatedKeys(text.value)
  if (repeated.length > 0)
    return listMistakes(
      file,
      repeated.map(
        ({ path, key, line }) => `${path || 'the file'}: the key ${key} stands there twice (line ${line}), keep one`,
      ),
    )
  const draft = draftSchema.safeParse(value.value)
  return draft.success ? ok(draft.data) : listMistakes(file, describeIssues(draft.error.issues))
}
