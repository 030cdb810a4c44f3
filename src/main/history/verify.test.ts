import { describe, expect, it } from 'vitest'
import { canonicalBytes, documentDigest } from './canonical'
import { packDocument } from './seal'
import { estateDocument } from './testing/estate'
import { tamper } from './testing/inspect'
import { groupItems, groupsUnit, testDocument } from './testing/documents'
import { expectValue, makeHome, openTestHistory, openTestReader, sealTestReview } from './testing/support'
import { verifyFile } from './verify'

const unlocked = 'DROP TRIGGER snapshot_document_sealed; DROP TRIGGER fact_value_sealed;'
const hex = (bytes: Uint8Array): string => `x'${Buffer.from(bytes).toString('hex')}'`

const damageOf = (sql: string) => {
  const home = makeHome()
  const history = openTestHistory(home)
  const units = ['eu-central-1', 'us-east-1'].map((region) => ({
    unit: { ...groupsUnit, region },
    items: groupItems(20),
  }))
  sealTestReview(history, 'one', units, estateDocument('one', 1))
  if (sql !== '') tamper(home, unlocked + sql)
  const verification = expectValue(openTestReader(home).verifySnapshot('one'))
  expect(verification.intact).toBe(verification.damage.length === 0)
  return verification
}

describe('a stored snapshot', () => {
  it('is intact as it was sealed', () => {
    expect(damageOf('')).toMatchObject({ intact: true, values: 40, damage: [] })
  })

  it('shows a document whose content was changed, with the digest kept or made anew', () => {
    const document = testDocument('one', [], { sample: true })
    const changed = { ...document, sample: false }
    const store = (value: object) => {
      const bytes = canonicalBytes(value)
      return `UPDATE snapshot_document SET length = ${bytes.length}, bytes = ${hex(packDocument(bytes))}`
    }
    expect(damageOf(store(changed)).damage.map(({ part }) => part)).toEqual(['digest'])
    const { digest: _digest, ...body } = changed
    const forged = damageOf(store({ ...body, digest: documentDigest(body) }))
    expect(forged.damage[0]?.text).toContain('was noted when it was sealed')
  })

  it('shows a document in another form, one that is no JSON, and one that does not unpack', () => {
    const spaced = Buffer.from(JSON.stringify(estateDocument('one', 1), null, 1))
    const put = (bytes: Uint8Array) =>
      `UPDATE snapshot_document SET length = ${bytes.length}, bytes = ${hex(packDocument(bytes))}`
    expect(damageOf(put(spaced)).damage.map(({ part }) => part)).toEqual(['document'])
    expect(damageOf(put(Buffer.from('{'))).damage[0]?.text).toContain('not JSON')
    expect(damageOf(`UPDATE snapshot_document SET bytes = x'00ff'`).damage[0]?.text).toContain('does not unpack')
    expect(damageOf('UPDATE snapshot_document SET length = 10').damage[0]?.text).toContain('does not unpack')
  })

  it('names each fact that was changed, and where', () => {
    const { damage } = damageOf(`UPDATE fact_value SET bytes = x'7b7d' WHERE number = 7`)
    expect(damage).toHaveLength(2)
    expect(damage[0]?.part).toBe('fact')
    expect(damage[0]?.text).toContain(
      'ec2-security-groups of arn:aws:ec2:eu-central-1:111122223333:security-group/sg-00000006 in 111122223333 eu-central-1',
    )
  })

  it('names the list of facts from which one was taken, to which one was added, or in which two were exchanged', () => {
    for (const sql of [
      'DELETE FROM fact_item WHERE key = 3',
      `INSERT INTO fact_key VALUES (99, 'more'); INSERT INTO fact_item VALUES (1, 99, 1, NULL)`,
      'UPDATE fact_item SET value = 5 WHERE key = 4',
      `UPDATE fact_item SET value = NULL, gap = '{"kind":"cancelled"}' WHERE key = 4`,
      'UPDATE fact_set SET complete = 0',
    ])
      expect(damageOf(sql).damage[0]).toMatchObject({ part: 'facts' })
  })

  it('shows facts that were moved to another place, or taken away whole', () => {
    for (const sql of [
      `UPDATE review_fact SET region = 'eu-west-1' WHERE region = 'us-east-1'`,
      `DELETE FROM review_fact WHERE region = 'us-east-1'`,
    ])
      expect(damageOf(sql).damage).toMatchObject([{ part: 'facts' }])
  })
})

describe('a snapshot file', () => {
  const document = estateDocument('one', 1)
  const codeOf = (text: string) => {
    const verified = verifyFile(Buffer.from(text), 'x.json')
    return verified.ok ? verified.value : verified.error.code
  }

  it('is right in whatever form it is written', () => {
    const right = { snapshot: 'one', digest: document.digest, contentDigest: document.contentDigest, unfinished: false }
    expect(codeOf(JSON.stringify(document))).toEqual(right)
    expect(codeOf(JSON.stringify(Object.fromEntries(Object.entries(document).toReversed()), null, 2))).toEqual(right)
  })

  it('of a review that was not finished is verified by its digest too, and says what it is', () => {
    const unfinished = testDocument('one', [], { unfinished: true })
    expect(codeOf(JSON.stringify(unfinished))).toMatchObject({ snapshot: 'one', unfinished: true })
    const { unfinished: _unfinished, ...finished } = unfinished
    expect(codeOf(JSON.stringify(finished))).toBe('digestDiffers')
  })

  it('is refused where any of it was changed, and where it is something else', () => {
    expect(codeOf(JSON.stringify({ ...document, endedAt: 'x' }))).toBe('digestDiffers')
    expect(codeOf(JSON.stringify({ ...document, more: 1 }))).toBe('digestDiffers')
    expect(codeOf(JSON.stringify(document).replace('"Thing ', '"\\ud800 '))).toBe('digestDiffers')
    for (const text of ['', '{', '[]', 'null', '{"digest":"x"}', '\ufeff{}']) expect(codeOf(text)).toBe('notSnapshot')
  })
})
