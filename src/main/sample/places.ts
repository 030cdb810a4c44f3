import { dealShares, type Growth } from './grow'
import type { SampleAccount, SampleOrganization } from './organization'
import { createRandom } from './random'
import type { OpenService, SampleService } from './service'

/** The states of all services, made up when they are first asked for. */
export interface Places {
  /** The operations of a service in one account and region. */
  open(service: SampleService, account: SampleAccount, region: string): OpenService
  /** Shows another day: all states are made up anew. */
  setTime(at: Date): void
}

/** Keeps one state for each service, account and region (for global services: account). */
export function createPlaces(organization: SampleOrganization, growth: Growth, at: Date): Places {
  const seed = growth.seed ?? 'plumbline'
  const shares = dealShares(organization, growth.resources ?? 0)
  const opened = new Map<string, OpenService>()
  let day = at
  return {
    open: (service, account, signedRegion) => {
      const region = service.scope === 'global' ? organization.regions[0] : signedRegion
      const key = `${service.service} ${account.id} ${region}`
      const known = opened.get(key)
      if (known) return known
      const made = service.open({
        account,
        region,
        at: day,
        organization,
        seed,
        share: (kind) => shares(account.id, region, kind),
        random: (name) => createRandom(seed, service.service, account.id, region, name),
      })
      opened.set(key, made)
      return made
    },
    setTime: (next) => {
      day = next
      opened.clear()
    },
  }
}
