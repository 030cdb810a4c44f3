/** All channels that the window may ask on. They stand apart from their schemas, so that the preload stays small. */
export const channels = [
  'app:about',
  'profiles:list',
  'profiles:allowCommand',
  'sessions:list',
  'sessions:signOut',
  'sessions:accounts',
  'signIn:start',
  'signIn:list',
  'signIn:open',
  'signIn:cancel',
  'config:preview',
  'config:write',
  'settings:read',
  'settings:write',
  'organization:read',
  'regions:find',
  'preflight:start',
  'preflight:current',
  'preflight:cancel',
  'policy:read',
  'questions:list',
  'questions:answer',
  'checks:list',
  'review:start',
  'review:current',
  'review:cancel',
  'review:finish',
  'review:unfinished',
  'review:discard',
  'snapshots:list',
  'snapshots:overview',
  'snapshots:verify',
  'findings:page',
  'findings:detail',
  'gaps:page',
  'report:save',
] as const

/** All events that the window may listen to. */
export const eventNames = [
  'review:progress',
  'snapshots:changed',
  'host:restarted',
  'signIn:changed',
  'sessions:changed',
  'accounts:changed',
  'preflight:progress',
  'questions:changed',
  'session:ended',
] as const

/** A channel on which the window asks. */
export type Channel = (typeof channels)[number]
/** An event that the window hears of. */
export type EventName = (typeof eventNames)[number]
