import { describe, expect, it } from 'vitest'
import { databaseValues, findLeaks } from './find-leaks'
import { query } from './inspect'
import { expectValue, makeHome, openTestHistory } from './support'
import {
  at,
  auditEntry,
  draftPart,
  lensReview,
  partToSave,
  shop,
  testLocal,
  testReading,
  testWorkload,
} from './workloads'

describe('the search for secrets in a database', () => {
  it('looks into everything that is kept of workloads', () => {
    const home = makeHome()
    const { writer, path } = openTestHistory(home)
    const { workloads } = writer
    const secrets: string[] = []
    const plant = () => {
      const secret = `wJalrXUtnFEMI/K7MDENG/bPxRfiCY-${secrets.length}`
      secrets.push(secret)
      return secret
    }
    const part = draftPart('a', { notes: { evidence: plant() } })
    const snapshot = { id: plant(), digest: plant() }
    expectValue(workloads.savePart(shop, { ...partToSave(part), snapshot, lensVersions: { [plant()]: plant() } }))
    expectValue(
      workloads.saveLocal(testLocal({ author: plant(), workload: { ...testLocal().workload, notes: plant() } })),
    )
    expectValue(workloads.saveMapping(shop, { accounts: [], regions: [plant()], tags: { app: plant() } }))
    const lensReviews = [lensReview({ notes: plant() })]
    const milestones = [{ milestoneNumber: 1, milestoneName: plant(), recordedAt: at, lensReviews: [] }]
    expectValue(
      workloads.addReading(testReading({ caller: plant(), workload: testWorkload({ lensReviews, milestones }) })),
    )
    expectValue(workloads.keep(plant(), { pdf: Buffer.from(plant()).toString('base64'), text: plant() }, at))
    const { before } = auditEntry()
    expectValue(
      workloads.addAudit(
        auditEntry({ input: { Notes: plant() }, before: before && { ...before, notes: plant() }, text: plant() }),
      ),
    )
    const names = query<{ name: string }>(home, `SELECT name FROM sqlite_master WHERE type = 'table'`)
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['audit_entry', 'reading_piece', 'kept_read']))
    expect(findLeaks([...secrets, 'not there at all'], databaseValues(path))).toEqual(secrets)
  })
})
