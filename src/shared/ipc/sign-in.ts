import { z } from 'zod'
import { problemSchema } from './result'

export const ssoSessionSchema = z.object({
  /** Name of the `sso-session` section, or the start URL of legacy SSO profiles. */
  id: z.string(),
  kind: z.enum(['session', 'legacy']),
  startUrl: z.string(),
  region: z.string(),
  /** signedIn: the token is good · renewable: it ended, and is renewed without asking · signedOut: sign-in is needed · broken: `problem` says why. */
  state: z.enum(['signedIn', 'renewable', 'signedOut', 'broken']),
  /** When the token ends, ISO 8601; `null` where there is none. */
  endsAt: z.string().nullable(),
  /** Profiles of the AWS config that use it. */
  profiles: z.array(z.string()),
  problem: problemSchema.nullable(),
})
/** An SSO session of the AWS config, and where its sign-in stands. */
export type SsoSession = z.infer<typeof ssoSessionSchema>

/** How a person signs in. */
export const signInMethods = ['browser', 'device'] as const

export const signInSchema = z.object({
  id: z.string(),
  session: z.string(),
  /** browser: authorization code with PKCE, back over a loopback redirect · device: a code to compare and confirm. */
  method: z.enum(signInMethods),
  /** starting · waiting: for the person in the browser · done · cancelled · failed: see `problem`. */
  state: z.enum(['starting', 'waiting', 'done', 'cancelled', 'failed']),
  /** The address to open and its host; `null` until it is known. */
  address: z.string().nullable(),
  host: z.string().nullable(),
  /** The code to compare, for `device`. */
  code: z.string().nullable(),
  /** When waiting ends, ISO 8601. */
  endsAt: z.string().nullable(),
  problem: problemSchema.nullable(),
})
/** A sign-in under way, or how it ended. It holds no token. */
export type SignIn = z.infer<typeof signInSchema>

export const portalAccountSchema = z.object({
  /** Twelve digits. */
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** Names of the roles that the reviewer has there; `null`: not asked yet. */
  roles: z.array(z.string()).nullable(),
  /** Why its roles could not be listed: the account is suspended or closed, or access was taken away meanwhile. */
  problem: problemSchema.nullable(),
})
/** An account that the portal of a session lists. */
export type PortalAccount = z.infer<typeof portalAccountSchema>

export const portalAccountsSchema = z.object({
  session: z.string(),
  /** listing: accounts are still coming · roles: roles are still being asked for · done · failed: see `problem`. */
  state: z.enum(['listing', 'roles', 'done', 'failed']),
  accounts: z.array(portalAccountSchema),
  problem: problemSchema.nullable(),
})
/** The accounts of a session, as far as they are known. */
export type PortalAccounts = z.infer<typeof portalAccountsSchema>

export const settingsSchema = z.object({
  /** Names of roles, the most wanted first; others come after them in the order of their names. */
  rolePreference: z.array(z.string()),
  /** Account ids. */
  favouriteAccounts: z.array(z.string()),
  /** Regions. */
  favouriteRegions: z.array(z.string()),
  /** How a sign-in begins. */
  signInMethod: z.enum(signInMethods),
})
/** What a reviewer chose once. */
export type Settings = z.infer<typeof settingsSchema>

const name = z.string().regex(/^[A-Za-z0-9_.@+-]{1,64}$/)

export const configChangeSchema = z.discriminatedUnion('kind', [
  /** Adds an `sso-session` section. */
  z.object({ kind: z.literal('session'), name, startUrl: z.string(), region: z.string() }),
  /** Adds a profile for an account and role found in a session. */
  z.object({
    kind: z.literal('profile'),
    name,
    session: z.string(),
    account: z.string().regex(/^\d{12}$/),
    role: z.string().min(1),
    region: z.string().nullable(),
  }),
])
/** Something to add to the AWS config file. */
export type ConfigChange = z.infer<typeof configChangeSchema>

export const configPreviewSchema = z.object({
  /** The file that would be changed. */
  path: z.string(),
  /** Whether the file is there already. */
  exists: z.boolean(),
  /** The lines around the change, in order. */
  lines: z.array(z.object({ kind: z.enum(['kept', 'added']), number: z.number().int(), text: z.string() })),
  /** Digest of the file as it was read: the change is written only where it still holds. */
  digest: z.string(),
})
/** What a change would do to the AWS config file. */
export type ConfigPreview = z.infer<typeof configPreviewSchema>

export const questionSchema = z.discriminatedUnion('kind', [
  /** The role of a profile asks for the code of an MFA device. */
  z.object({ kind: z.literal('mfa'), id: z.string(), profile: z.string(), device: z.string() }),
])
/** Something that only the reviewer can answer, while a call waits for it. */
export type Question = z.infer<typeof questionSchema>

export const sessionEndSchema = z.object({
  session: z.string(),
  /** Ids of the accounts of the running review that wait for it. */
  accounts: z.array(z.string()),
})
/** A session that ended while accounts of the running review are read through it. */
export type SessionEnd = z.infer<typeof sessionEndSchema>
