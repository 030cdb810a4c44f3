import { createHash } from 'node:crypto'

const digest = (parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\u0000')).digest()

/** `length` (at most 64) lower-case hexadecimal digits that depend on nothing but `parts`. */
export const sampleHex = (length: number, ...parts: readonly string[]): string =>
  digest(parts).toString('hex').slice(0, length)

/**
 * An id in the form of EC2 and its neighbours: `sampleId('sg', account.id, region, 'web')` is `sg-0` and 16 hexadecimal
 * digits. The same parts always give the same id, so that one service can name another's resource without importing it.
 */
export const sampleId = (prefix: string, ...parts: readonly string[]): string =>
  `${prefix}-0${sampleHex(16, prefix, ...parts)}`

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * An id in the form of IAM: a prefix and capitals. 16 of them for access keys (`AKIA`, `ASIA`), 17 for users (`AIDA`),
 * roles (`AROA`), groups (`AGPA`) and policies (`ANPA`).
 */
export const sampleKey = (
  prefix: 'AKIA' | 'ASIA' | 'AIDA' | 'AROA' | 'AGPA' | 'ANPA',
  ...parts: readonly string[]
): string =>
  prefix +
  [...digest([prefix, ...parts])]
    .slice(0, prefix.endsWith('KIA') || prefix.endsWith('SIA') ? 16 : 17)
    .map((byte) => base32.charAt(byte % 32))
    .join('')

/** 40 characters in the form of a secret access key. It opens nothing anywhere but in the sample. */
export const sampleSecret = (...parts: readonly string[]): string =>
  digest(['secret', ...parts])
    .toString('base64')
    .slice(0, 40)

/** `length` letters and digits, as Secrets Manager appends them (six) to a secret's ARN. */
export const sampleSuffix = (length: number, ...parts: readonly string[]): string =>
  digest(['suffix', ...parts])
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, length)

/** A UUID (KMS key ids, request ids) that depends on nothing but `parts`. */
export const sampleUuid = (...parts: readonly string[]): string =>
  sampleHex(32, 'uuid', ...parts).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}$)/, '$1-$2-4$3-a$4-$5')

/** An ARN of the partition `aws`; `region` is '' for global services, `account` is '' for buckets. */
export const sampleArn = (service: string, region: string, account: string, resource: string): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`
