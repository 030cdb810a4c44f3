import { describe, expect, test } from 'vitest'
import { choosePython, environmentKey } from './python'

describe('the name of the environment', () => {
  test('changes with the packages and with Python, and with nothing else', () => {
    const key = environmentKey('moto==5.2.5', '3.11.7 linux')
    expect(environmentKey('moto==5.2.5', '3.11.7 linux\n')).toBe(key)
    expect(environmentKey('moto==5.2.6', '3.11.7 linux')).not.toBe(key)
    expect(environmentKey('moto==5.2.5', '3.12.1 linux')).not.toBe(key)
    expect(key).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('what is done for it', () => {
  test('nothing where it is there', () => {
    expect(choosePython(true, undefined)).toEqual({ kind: 'ready' })
  })

  test('it is ready once the packages are in', () => {
    expect(choosePython(false, { status: 0, output: '' })).toEqual({ kind: 'ready' })
  })

  test('it is left out only where no index can be reached', () => {
    const output = "Retrying (Retry(total=0, x)) after connection broken by 'NewConnectionError(refused)'\nERROR: none"
    expect(choosePython(false, { status: 1, output })).toEqual({ kind: 'unreachable', reason: 'ERROR: none' })
  })

  test('any other failure fails', () => {
    expect(choosePython(false, { status: 1, output: 'ERROR: hash mismatch' })).toMatchObject({ kind: 'failed' })
    expect(choosePython(false, { status: null, output: 'killed' })).toMatchObject({ kind: 'failed' })
    expect(choosePython(false, undefined)).toEqual({ kind: 'install' })
  })
})
