import { randomBytes } from 'node:crypto'

/** Makes up a secret that begins with `prefix` and remembers it, so that tests can look for all that was ever issued. */
export type IssueSecret = (prefix: string) => string

/** 256 random bits in letters that URLs and JSON leave as they are. */
export const randomSecret: IssueSecret = (prefix) => `${prefix}${randomBytes(32).toString('base64url')}`
