import { describe, expect, it } from 'vitest'
import { findSecrets } from './find-secrets'

const detectorsIn = (name: string, value: string): readonly string[] =>
  findSecrets(name, value).map(({ detector }) => detector)

/** Put together here, so that no scanner of this repository takes them for real ones. */
const joined = (...parts: readonly string[]): string => parts.join('')

describe('findSecrets', () => {
  it.each([
    ['aws-access-key', joined('AKIA', 'IOSFODNN7EXAMPLE')],
    ['aws-access-key', joined('key=', 'ASIA', 'Y34FZKBOKMUTVV7A')],
    ['private-key', joined('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIE')],
    ['private-key', joined('-----BEGIN ', 'PRIVATE KEY-----')],
    ['github-token', joined('ghp', '_', 'a1B2'.repeat(9))],
    ['gitlab-token', joined('glpat', '-', 'abcde12345'.repeat(2))],
    ['slack-token', joined('xoxb', '-', '1234567890-abc')],
    ['stripe-key', joined('sk', '_live_', 'abcdefgh12345678')],
    ['google-api-key', joined('AIza', 'a1-_C'.repeat(7))],
    ['json-web-token', joined('eyJhbGciOiJIUzI1', '.eyJzdWIiOiIxMjM0', '.dozjgNryP4J3jVmN')],
    ['address-with-password', joined('postgres://app:', 'hunter2', '@db.internal:5432/orders')],
    ['address-with-password', joined('redis://:', 'hunter2', '@cache:6379')],
  ])('recognizes %s by its form, whatever the name', (detector, value) => {
    expect(detectorsIn('SETTING', value)).toEqual([detector])
  })

  it.each([
    'DB_PASSWORD',
    'dbPassword',
    'API_KEY',
    'apiKey',
    'CLIENT_SECRET',
    'GITHUB_TOKEN',
    'SECRET',
    'AWS_SECRET_ACCESS_KEY',
  ])('recognizes a value by the name %s', (name) => {
    expect(detectorsIn(name, 'correct-horse')).toEqual(['name-of-a-secret'])
  })

  it.each([
    ['DB_PASSWORD', 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-AbCdEf'],
    ['DB_PASSWORD', '/orders/production/db-password'],
    ['DB_PASSWORD', 'production/orders/db'],
    ['DB_PASSWORD', '{{resolve:secretsmanager:db}}'],
    ['DB_PASSWORD_SECRET_ARN', 'correct-horse'],
    ['SECRET_NAME', 'orders-database'],
    ['TOKEN', 'true'],
    ['TOKEN_EXPIRY_SECONDS', '3600000'],
    ['MAX_TOKENS', '1000000'],
    ['ENDPOINT', 'https://api.example.com/v1?user=a@b'],
    ['DATABASE_URL', 'postgres://db.internal:5432/orders'],
    ['TABLE_NAME', 'orders'],
    ['MONKEY', 'correct-horse'],
  ])('leaves %s = %s alone', (name, value) => {
    expect(detectorsIn(name, value)).toEqual([])
  })

  it('never gives away a part of what it found', () => {
    const secret = joined('AKIA', 'IOSFODNN7EXAMPLE')
    expect(JSON.stringify(findSecrets('KEY', secret))).not.toContain('IOSF')
    expect(JSON.stringify(findSecrets('DB_PASSWORD', 'correct-horse'))).not.toMatch(/correct|horse/)
  })
})
