import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsOwnNote, readNotes, readPeopleText, writeEvidence } from './evidence-note'
import { joinPieces, text, words } from './testing/arbitraries'

const limit = 2084
const write = (notes: string, body: string | undefined) => writeEvidence(notes, body, limit)
const bodies = (notes: string) => readNotes(notes).flatMap(({ body }) => (body === undefined ? [] : [body]))
const prose = fc.lorem({ maxCount: 20 })

describe("the app's note among people's", () => {
  it('stands at the end in marks of its own, and is found again', () => {
    const { notes, evidence } = write('Asked Ann.', '3 of 40 fail')
    expect(notes).toMatch(
      /^Asked Ann\.\n\n\[Plumbline evidence [0-9a-f]{8}\]\n3 of 40 fail\n\[end of Plumbline evidence [0-9a-f]{8}\]$/,
    )
    expect(evidence).toBe('written')
    expect(bodies(notes)).toEqual(['3 of 40 fail'])
    expect(readPeopleText(notes)).toBe('Asked Ann.')
  })

  it('replaces its own earlier note where that stands, whatever people wrote around it', () => {
    fc.assert(
      fc.property(words(300), prose, words(300), prose, (before, first, after, second) => {
        const old = `${before}\n${write('', first).notes}\n${after}`
        const { notes } = write(old, second)
        expect(notes).toBe(`${before}\n${write('', second).notes}\n${after}`)
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it("becomes people's text once somebody changes a word in it", () => {
    const { notes } = write('Asked Ann.', '3 of 40 fail')
    const changed = notes.replace('3 of 40', '2 of 40, says Bob,')
    expect(bodies(changed)).toEqual([])
    expect(write(changed, 'New').notes).toBe(`${changed}\n\n${write('', 'New').notes}`)
  })

  it("becomes people's text once it has lost a mark, and never swallows what follows", () => {
    const { notes } = write('', 'Old')
    const broken = `${notes.slice(0, notes.indexOf('[end of'))}\nPeople go on.`
    const again = write(broken, 'Old').notes
    expect(again.startsWith(broken)).toBe(true)
    expect(bodies(again)).toEqual(['Old'])
    expect(write(again, 'New').notes).toBe(again.replace(write('', 'Old').notes.slice(0), '') + write('', 'New').notes)
  })

  it('is known again after a form has changed its line ends and spaces, and causes no new write', () => {
    const { notes } = write('Asked Ann.', 'One\ntwo  three')
    const reflowed = notes.replaceAll('\n', '\r\n')
    expect(readPeopleText(reflowed)).toBe('Asked Ann.\r\n\r\n')
    expect(write(reflowed, 'One\ntwo  three')).toEqual({ notes: reflowed, evidence: 'unchanged' })
  })

  it('cannot be faked by what the evidence says', () => {
    const inner = write('', 'inner').notes
    const { notes } = write('', `before ${inner} after`)
    expect(bodies(notes)).toHaveLength(1)
    expect(write(notes, 'x').notes).toBe(write('', 'x').notes)
  })

  it('goes away when the evidence is empty, and leaves people’s text as it was', () => {
    fc.assert(
      fc.property(text(500), prose, (people, body) => {
        const { notes } = write(people, body)
        expect(write(notes, '')).toEqual({ notes: people, evidence: 'removed' })
        expect(write(people, '')).toEqual({ notes: people, evidence: 'unchanged' })
      }),
      { seed: 6, numRuns: 500 },
    )
  })

  it('is shortened before anybody else’s text, at a word and never within a character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2200 }), fc.constantFrom('🔥', 'word ', 'ab'), (length, unit) => {
        const people = 'p'.repeat(length)
        const { notes, evidence } = write(people, unit.repeat(1200))
        expect(notes.startsWith(people)).toBe(true)
        expect(notes.length).toBeLessThanOrEqual(Math.max(limit, length))
        expect(notes).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
        expect(notes === people).toBe(evidence === 'leftOut')
        if (evidence === 'shortened') expect(bodies(notes)[0]).toMatch(/…$/)
        if (evidence === 'leftOut') expect(length).toBeGreaterThan(1950)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it('uses the room there is', () => {
    expect(write('p'.repeat(1000), 'word '.repeat(500)).notes.length).toBeGreaterThan(limit - 10)
  })

  it('gives way when people write more, though the draft brings no evidence', () => {
    const { notes } = write('', 'word '.repeat(300))
    const longer = `${notes}\n\n${'p'.repeat(1500)}`
    const result = write(longer, undefined)
    expect(result.evidence).toBe('shortened')
    expect(result.notes).toContain('p'.repeat(1500))
    expect(result.notes.length).toBeLessThanOrEqual(limit)
  })

  it('stays as it is where the draft brings no evidence and there is room', () => {
    const { notes } = write('a', 'b')
    expect(write(notes, undefined)).toEqual({ notes, evidence: 'unchanged' })
  })

  it('loses no character of notes when they are read', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            text(200),
            prose.map((body) => write('', body).notes),
          ),
        ),
        (list) => {
          const notes = joinPieces(list.map((piece) => ({ text: piece })))
          expect(
            readNotes(notes)
              .map((part) => part.text)
              .join(''),
          ).toBe(notes)
        },
      ),
      { seed: 8, numRuns: 500 },
    )
  })

  it('is seen in a text that holds it', () => {
    expect(holdsOwnNote(`x ${write('', 'b').notes}`)).toBe(true)
    expect(holdsOwnNote('[Plumbline evidence 00000000]\nb\n[end of Plumbline evidence 00000000]')).toBe(false)
  })
})
