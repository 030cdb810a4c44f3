import { describe, expect, it } from 'vitest'
import { orAbsent } from './reading'
import { requireField } from './require-field'

const absent = Object.assign(new Error('there is none'), { name: 'NoSuchThing' })

describe('requireField', () => {
  it('gives an answer that holds the field, also where it is empty or false', async () => {
    expect(await requireField(Promise.resolve({ Policy: '' }), 'Policy')).toEqual({ Policy: '' })
    expect(await requireField(Promise.resolve({ Enabled: false }), 'Enabled')).toEqual({ Enabled: false })
  })

  it('refuses an answer without it', async () => {
    const hollow: Promise<{ readonly Policy?: string }> = Promise.resolve({})
    await expect(requireField(hollow, 'Policy')).rejects.toMatchObject({ name: 'UnexpectedAnswer' })
    await expect(orAbsent(requireField(hollow, 'Policy'), 'NoSuchThing')).rejects.toThrow('holds no Policy')
  })

  it('leaves errors as they are', async () => {
    const failing: Promise<{ readonly Policy?: string }> = Promise.reject(absent)
    expect(await orAbsent(requireField(failing, 'Policy'), 'NoSuchThing')).toBeUndefined()
  })
})
