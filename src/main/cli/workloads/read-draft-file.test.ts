import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDraftFile } from './read-draft-file'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-draft-'))
  file = join(folder, 'draft.json')
})
afterAll(() => rm(folder, { recursive: true }))

const minimal = (questions: readonly unknown[] = []): Record<string, unknown> => ({
  format: 'plumbline-draft',
  version: 1,
  workload: { id: 'w1' },
  author: 'A reviewer',
  createdAt: '2026-05-20T08:00:00Z',
  questions,
})

const read = async (content: string | Uint8Array) => {
  await writeFile(file, content)
  return readDraftFile(file)
}

const refusalOf = async (content: string | Uint8Array): Promise<string> => {
  const result = await read(content)
  if (result.ok) throw new Error('It was read')
  expect(result.error).toMatchObject({ code: 'WrongUsage' })
  return `${result.error.text} ${result.error.next}`
}

describe('readDraftFile', () => {
  it('fills in what a hand-written file leaves out', async () => {
    const result = await read(
      JSON.stringify(minimal([{ questionId: 'permissions', tick: [{ choiceId: 'a', sentence: 'Seen.' }] }])),
    )
    expect(result).toMatchObject({
      ok: true,
      value: { lensVersions: {}, questions: [{ lens: 'wellarchitected', untick: [], notApplicable: [] }] },
    })
  })

  it('reads a file with a byte order mark of UTF-8', async () => {
    expect((await read(`\ufeff${JSON.stringify(minimal())}`)).ok).toBe(true)
  })

  it('says that a file is in UTF-16, in either order of bytes, or no text at all', async () => {
    const text = Buffer.from(`\ufeff${JSON.stringify(minimal())}`, 'utf16le')
    expect(await refusalOf(text)).toContain('UTF-16')
    expect(await refusalOf(Buffer.from(text).swap16())).toContain('UTF-16')
    expect(await refusalOf(Uint8Array.of(0x7b, 0xc3, 0x28, 0x7d))).toContain('no text in UTF-8')
  })

  it.each([
    ['', 'is not JSON'],
    ['{"format": ', 'is not JSON'],
    ['{"format":"plumbline-draft",}', 'is not JSON'],
    ['[]', 'the file: '],
    ['{"schemaVersion":1}', 'format: '],
  ])('refuses %j', async (text, said) => {
    expect(await refusalOf(text)).toContain(said)
  })

  it('names the place of each mistake', async () => {
    const said = await refusalOf(
      JSON.stringify(
        minimal([
          { questionId: 'permissions', tick: [{ choiceId: 'a' }], aplicability: true },
          { questionId: 'incident', notApplicable: [{ choiceId: 'b', reason: 'BORING' }] },
        ]),
      ),
    )
    expect(said).toContain('questions[0].tick[0].sentence: ')
    expect(said).toMatch(/questions\[0\]: .*aplicability/)
    expect(said).toMatch(/questions\[1\]\.notApplicable\[0\]\.reason: .*OUT_OF_SCOPE/)
    expect(said).toContain('docs/schema/draft.schema.json')
  })

  it('tells ten mistakes, and how many more there are', async () => {
    const said = await refusalOf(JSON.stringify(minimal(Array.from({ length: 13 }, () => ({})))))
    expect(said).toContain('questions[9].questionId')
    expect(said).not.toContain('questions[10]')
    expect(said).toContain('and 3 more')
  })

  it('refuses keys, choices and questions that are named twice', async () => {
    const twice = '{"questionId":"permissions","tick":[],"tick":[{"choiceId":"a","sentence":"Seen."}]}'
    const text = JSON.stringify(minimal()).replace('"questions":[]', `"questions":[${twice}]`)
    expect(await refusalOf(text)).toContain('questions[0]: the key tick stands there twice (line 1)')
    const choice = { choiceId: 'a', sentence: 'Seen.' }
    expect(
      await refusalOf(JSON.stringify(minimal([{ questionId: 'permissions', tick: [choice], untick: [choice] }]))),
    ).toContain('names a twice')
    expect(
      await refusalOf(JSON.stringify(minimal([{ questionId: 'permissions' }, { questionId: 'permissions' }]))),
    ).toContain('names the question permissions twice')
  })

  it('does not read a file that is far too large, a folder, or none', async () => {
    await writeFile(file, '{}')
    await truncate(file, 4 * 1024 * 1024 + 1)
    const large = await readDraftFile(file)
    expect(large).toMatchObject({ ok: false, error: { text: expect.stringContaining('4194305 bytes') as unknown } })
    expect(await readDraftFile(folder)).toMatchObject({ ok: false, error: { code: 'WrongUsage' } })
    expect(await readDraftFile(join(folder, 'none.json'))).toMatchObject({
      ok: false,
      error: { next: 'Check the path.' },
    })
  })
})
