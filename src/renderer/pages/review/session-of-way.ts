import type { Profile } from '../../../shared/ipc/review'
import type { WayIn } from '../../../shared/review/way-in'

/** Id of the SSO session that a way in hangs on; `undefined` where it needs none, or its profile is not known. */
export const sessionOfWay = (way: WayIn, profiles: readonly Profile[]): string | undefined => {
  switch (way.kind) {
    case 'default':
      return undefined
    case 'profile':
      return profiles.find(({ name }) => name === way.name)?.session ?? undefined
    case 'session':
      return way.session
    case 'member':
      return sessionOfWay(way.through, profiles)
  }
}
