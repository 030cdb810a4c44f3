/** All channels that the window may ask on. They stand apart from their schemas, so that the preload stays small. */
export const channels = [
  'app:about',
  'profiles:list',
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
export const eventNames = ['review:progress', 'snapshots:changed', 'host:restarted'] as const

/** A channel on which the window asks. */
export type Channel = (typeof channels)[number]
/** An event that the window hears of. */
export type EventName = (typeof eventNames)[number]
