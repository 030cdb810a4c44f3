import { z } from 'zod'

const account = z.string().regex(/^\d{12}$/)
/** The account's name, as the reviewer saw it when choosing; no part of which way it is. */
const name = z.string().optional()

export const profileWaySchema = z.object({ kind: z.literal('profile'), name: z.string().min(1) })

export const sessionWaySchema = z.object({
  kind: z.literal('session'),
  /** Id of the SSO session: the name of its `sso-session` section, or the start URL of a legacy SSO profile. */
  session: z.string().min(1),
  account,
  /** Name of the role, as the portal lists it. */
  role: z.string().min(1),
  name,
})

export const memberWaySchema = z.object({
  kind: z.literal('member'),
  /** Whose credentials assume the role. */
  through: z.discriminatedUnion('kind', [profileWaySchema, sessionWaySchema]),
  account,
  /** Name of the role, after its path where it has one: `audit/SecurityReviewer`. */
  role: z.string().min(1),
  name,
})

export const wayInSchema = z.discriminatedUnion('kind', [
  /** The SDK's default chain: environment, default profile, the role of this machine. */
  z.object({ kind: z.literal('default') }),
  /** A named profile of the AWS config files. */
  profileWaySchema,
  /** An account and a role found through an SSO session. */
  sessionWaySchema,
  /** A role that is assumed in a member account of an organization. */
  memberWaySchema,
])

/** How a reviewer comes into an account. */
export type WayIn = z.infer<typeof wayInSchema>
/** A way through an SSO session. */
export type SessionWay = z.infer<typeof sessionWaySchema>
/** A way through a role that is assumed in the account. */
export type MemberWay = z.infer<typeof memberWaySchema>

/** A way in as one text, unique among ways: `audit`, `corp/111122223333/SecurityAudit`, `audit → 111122223333/Reviewer`. */
export const nameWay = (way: WayIn): string => {
  switch (way.kind) {
    case 'default':
      return 'default credentials'
    case 'profile':
      return way.name
    case 'session':
      return `${way.session}/${way.account}/${way.role}`
    case 'member':
      return `${nameWay(way.through)} → ${way.account}/${way.role}`
  }
}
