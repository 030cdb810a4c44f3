import { describe, expect, it } from 'vitest'
import { detectInText, detectInValues } from './detect-secrets'

/** Put together here, so that no scanner of this repository takes them for real ones. */
const joined = (...parts: readonly string[]): string => parts.join('')

const github = joined('ghp', '_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx')
const anthropic = joined('sk-ant', '-api03-', 'aB3'.repeat(31), 'AA')
const awsSecret = joined('wJalrXUtnFEMIK7MDENGbPxR', 'fiCYzzzzKEY12345')

describe('detectInValues', () => {
  it('tells which value holds what, of many asked at once', async () => {
    const found = await detectInValues([
      { name: 'TABLE', value: 'orders' },
      { name: 'CI', value: github },
      { name: 'MODEL', value: anthropic },
      { name: 'DB_PASSWORD', value: 'correct-horse' },
      { name: 'aws_secret_access_key', value: awsSecret },
    ])
    expect(found).toEqual([
      { name: 'CI', detector: 'github-token', version: 1, preview: 'gh…_…' },
      { name: 'MODEL', detector: 'anthropic-api-key', version: 12, preview: '…' },
      { name: 'DB_PASSWORD', detector: 'name-of-a-secret', version: 2, preview: '…' },
      { name: 'aws_secret_access_key', detector: 'aws-secret-access-key', version: 12, preview: '…' },
    ])
    const text = JSON.stringify(found)
    for (const secret of [github, anthropic, awsSecret, 'correct-horse']) expect(text).not.toContain(secret.slice(8))
  })

  it('places a secret by its value where values hold line ends', async () => {
    const found = await detectInValues([
      { name: 'SCRIPT', value: `one\ntwo\n${anthropic}` },
      { name: 'OTHER', value: 'nothing' },
    ])
    expect(found.map(({ name, detector }) => [name, detector])).toEqual([['SCRIPT', 'anthropic-api-key']])
  })

  it('leaves fillers, places and plain settings alone', async () => {
    const values = [
      { name: 'DB_PASSWORD', value: 'xxxxxxxx' },
      { name: 'API_KEY', value: '123123123' },
      { name: 'SECRET', value: '{{resolve:secretsmanager:db}}' },
      { name: 'DB_PASSWORD', value: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-AbCdEf' },
      { name: 'COMMIT', value: '9f8b1d0c3e5a7b2d4f6081a3c5e7f9b1d3f5a7c9' },
    ]
    expect(await detectInValues(values)).toEqual([])
    expect(await detectInValues([])).toEqual([])
  })
})

describe('detectInText', () => {
  it('names the line of each, once, and nothing of its text', async () => {
    const key = joined('AKIA', 'IOSFODNN7EXAMPLE')
    const text = [
      '#!/bin/bash',
      `export KEY=${key}`,
      'yum update',
      `curl -H "x-key: ${anthropic}"`,
      'password: s3cr3t-horse',
    ]
    expect(await detectInText(text.join('\r\n'))).toEqual([
      { line: 2, detector: 'aws-access-key', version: 1, preview: 'AKIA…' },
      { line: 4, detector: 'anthropic-api-key', version: 12, preview: '…' },
      { line: 5, detector: 'name-of-a-secret', version: 2, preview: '…' },
    ])
    expect(await detectInText('')).toEqual([])
  })
})

it('keeps no record of each text that it looked through', async () => {
  const marks = (): number => performance.getEntriesByType('mark').length
  const before = marks()
  for (let index = 0; index < 20; index += 1) await detectInText(`echo ${index}`)
  expect(marks()).toBe(before)
})
