import { z } from 'zod'
import { checkMetadataSchema } from '../review/check-metadata'
import { scopeSchema } from '../review/snapshot'
import { wayInSchema } from '../review/way-in'
import { accountRegionsSchema, organizationSchema, preflightSchema, reviewerPolicySchema } from './preflight'
import {
  configChangeSchema,
  configPreviewSchema,
  portalAccountsSchema,
  questionSchema,
  sessionEndSchema,
  settingsSchema,
  signInMethods,
  signInSchema,
  ssoSessionSchema,
} from './sign-in'
import { profileSchema, progressSchema, unfinishedReviewSchema } from './review'
import type { Channel, EventName } from './names'
import { problemSchema } from './result'
import {
  findingDetailSchema,
  findingQuerySchema,
  findingRowSchema,
  gapPageSchema,
  overviewSchema,
  snapshotRowSchema,
} from './views'
import { workloadContract, workloadEvents } from './workloads'

const nothing = z.undefined()
const bySnapshot = z.object({ snapshot: z.string() })
const byReview = z.object({ review: z.string() })
const bySession = z.object({ session: z.string() })
const bySignIn = z.object({ signIn: z.string() })

export const aboutSchema = z.object({
  version: z.string(),
  electron: z.string(),
  /** The runtime is a stand-in for development and tests: the window carries a banner. */
  standIn: z.boolean(),
  /** Reviews of real profiles may be started (always so on the official runtime). */
  realReviews: z.boolean(),
  /** The app was opened on the sample organization. */
  sample: z.boolean(),
  /** Where app data is. */
  home: z.string(),
  /** What the reviewer must know about the home: a damaged database was set aside, another app holds it. */
  notices: z.array(problemSchema),
})
/** What the window must know about the app that it belongs to. */
export type About = z.infer<typeof aboutSchema>

/** All requests that the window can make: channel, what is sent, what comes back (within a `Result`). */
export const contract = {
  'app:about': { request: nothing, answer: aboutSchema },
  'profiles:list': {
    request: nothing,
    answer: z.object({ profiles: z.array(profileSchema), problems: z.array(problemSchema) }),
  },
  /** Allows the command of a `credential_process` profile, from now on and exactly as it stands. */
  'profiles:allowCommand': { request: z.object({ profile: z.string(), command: z.string() }), answer: z.null() },
  /** The SSO sessions of the AWS config files, and where their sign-in stands. Sends nothing. */
  'sessions:list': {
    request: nothing,
    answer: z.object({ sessions: z.array(ssoSessionSchema), problems: z.array(problemSchema) }),
  },
  /** Ends the session at AWS and removes its token. */
  'sessions:signOut': { request: bySession, answer: z.null() },
  /** The accounts and roles of a session as far as they are known; begins to list them where that has not begun, or anew with `refresh`. */
  'sessions:accounts': { request: bySession.extend({ refresh: z.boolean() }), answer: portalAccountsSchema },
  /** Begins a sign-in, or gives the one under way for that session. */
  'signIn:start': { request: bySession.extend({ method: z.enum(signInMethods) }), answer: bySignIn },
  /** Sign-ins under way, and the last one of each session since the app was opened. */
  'signIn:list': { request: nothing, answer: z.array(signInSchema) },
  /** Opens the address of a waiting sign-in in the system's browser. */
  'signIn:open': { request: bySignIn, answer: z.null() },
  'signIn:cancel': { request: bySignIn, answer: z.null() },
  /** What a change would do to the AWS config file; writes nothing. */
  'config:preview': { request: configChangeSchema, answer: configPreviewSchema },
  /** Writes a change that was shown, where the file is still as it was then. */
  'config:write': { request: z.object({ change: configChangeSchema, digest: z.string() }), answer: z.null() },
  'settings:read': { request: nothing, answer: settingsSchema },
  /** Replaces the settings that are given. */
  'settings:write': { request: settingsSchema.partial(), answer: settingsSchema },
  /** Reads the organization of an account. */
  'organization:read': { request: z.object({ way: wayInSchema }), answer: organizationSchema },
  /** Enabled regions per account, and in which of them anything seems to be. */
  'regions:find': { request: z.object({ ways: z.array(wayInSchema).min(1) }), answer: z.array(accountRegionsSchema) },
  /** Begins a pre-flight; one that runs is cancelled. */
  'preflight:start': { request: z.object({ scope: scopeSchema }), answer: z.object({ preflight: z.string() }) },
  /** The running pre-flight, or the last one. */
  'preflight:current': { request: nothing, answer: preflightSchema.nullable() },
  'preflight:cancel': { request: z.object({ preflight: z.string() }), answer: z.null() },
  /** What a reviewer must be allowed for these services; `null`: all. */
  'policy:read': { request: z.object({ services: z.array(z.string()).nullable() }), answer: reviewerPolicySchema },
  /** Questions that calls wait for. */
  'questions:list': { request: nothing, answer: z.array(questionSchema) },
  /** Answers one; `null`: the reviewer will not. */
  'questions:answer': { request: z.object({ id: z.string(), answer: z.string().nullable() }), answer: z.null() },
  'checks:list': { request: nothing, answer: z.array(checkMetadataSchema) },
  /** Starts a review; resumes an unfinished one of the same scope where `resume` is set and that is possible. */
  'review:start': { request: z.object({ scope: scopeSchema, resume: z.boolean() }), answer: byReview },
  /** The running review, or the last one since the app was opened. */
  'review:current': { request: nothing, answer: progressSchema.nullable() },
  /** Stops reading and keeps the review unfinished. */
  'review:cancel': { request: byReview, answer: z.null() },
  /** Stops reading and seals what there is, the rest as `cancelled`. */
  'review:finish': { request: byReview, answer: z.null() },
  'review:unfinished': { request: nothing, answer: z.array(unfinishedReviewSchema) },
  /** Forgets an unfinished review. */
  'review:discard': { request: byReview, answer: z.null() },
  /** Newest first. */
  'snapshots:list': { request: nothing, answer: z.array(snapshotRowSchema) },
  'snapshots:overview': { request: bySnapshot, answer: overviewSchema },
  'snapshots:verify': { request: bySnapshot, answer: z.object({ intact: z.boolean(), text: z.string() }) },
  'findings:page': {
    request: findingQuerySchema,
    answer: z.object({ total: z.number().int(), rows: z.array(findingRowSchema) }),
  },
  'findings:detail': {
    request: z.object({
      snapshot: z.string(),
      check: z.string(),
      arn: z.string(),
      account: z.string(),
      region: z.string(),
    }),
    answer: findingDetailSchema,
  },
  'gaps:page': {
    request: bySnapshot.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    answer: gapPageSchema,
  },
  /** Asks where to save, prints the report there; `null` where the reviewer chose nothing. */
  'report:save': { request: bySnapshot, answer: z.object({ path: z.string() }).nullable() },
  ...workloadContract,
} as const satisfies Record<Channel, { request: z.ZodType; answer: z.ZodType }>

export type { Channel, EventName }
/** What is sent on a channel. */
export type Request<Name extends Channel> = z.infer<(typeof contract)[Name]['request']>
/** What comes back on a channel where all is well. */
export type Answer<Name extends Channel> = z.infer<(typeof contract)[Name]['answer']>

/** What main tells the window unasked. */
export const events = {
  /** At most four times a second while a review runs, and at each change of state. */
  'review:progress': progressSchema,
  /** A snapshot was sealed: lists are to be read anew. */
  'snapshots:changed': z.null(),
  /** The engine's process died and was started again. */
  'host:restarted': problemSchema,
  'signIn:changed': signInSchema,
  /** A session was signed in or out, here or by another tool, or the AWS config changed: lists are to be read anew. */
  'sessions:changed': z.null(),
  /** More accounts or roles of a session are known; at most four times a second. */
  'accounts:changed': bySession,
  'preflight:progress': preflightSchema,
  /** Questions came or went. */
  'questions:changed': z.array(questionSchema),
  /** A session ended in mid-review: its accounts wait. */
  'session:ended': sessionEndSchema,
  ...workloadEvents,
} as const satisfies Record<EventName, z.ZodType>

/** What an event carries. */
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>
