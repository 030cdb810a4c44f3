import { expect, it } from 'vitest'
import { z } from 'zod'
import { makeSnapshotSchema } from './snapshot-schema'

const schemaSchema = z.object({
  required: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
})

it('the snapshot’s schema asks for all that others read of it', () => {
  const { required, properties } = schemaSchema.parse(JSON.parse(makeSnapshotSchema()))
  const promised = [
    'schemaVersion',
    'snapshot',
    'app',
    'checks',
    'scope',
    'startedAt',
    'endedAt',
    'accounts',
    'outcomes',
  ]
  expect(required).toEqual(
    expect.arrayContaining([...promised, 'scores', 'coverage', 'calls', 'digest', 'contentDigest']),
  )
  const outcomes = JSON.stringify(properties['outcomes'])
  for (const field of ['check', 'account', 'region', 'status', 'gap', 'unknown', 'verdicts', 'evidence', 'severity'])
    expect(outcomes, field).toContain(`"${field}"`)
})
