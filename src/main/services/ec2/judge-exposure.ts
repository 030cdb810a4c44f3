import { assertNever } from '../../../shared/assert-never'
import type { PortTraffic } from '../../../shared/network/traffic'
import { fail, pass, unknown } from '../../engine/check'
import type { CheckPlace, Judgement, Views } from '../../engine/check'
import { reachabilityNeeds, reachabilityOf } from '../derived/reachability'
import { instances } from './facts'

/** What a check of an instance's reachability needs: instances, and what stands before them where it can be seen. */
export const exposureNeeds = { ...reachabilityNeeds, instances } as const

/** The facts of `exposureNeeds`. */
export type ExposureViews = Views<typeof exposureNeeds>

/** The rows of a peer that ask about the exposure of instances by these services, and why it answers otherwise. */
export const exposurePeers = (
  services: readonly string[],
): { readonly peers: readonly string[]; readonly differs: Readonly<Record<string, string>> } => {
  const why = 'An open security group is not enough: address, route and network ACL must let the internet in as well.'
  const peers = services.map((service) => `prowler:ec2_instance_port_${service}_exposed_to_internet`)
  return { peers, differs: Object.fromEntries(peers.map((peer) => [peer, why])) }
}

/** Judges instances, all unless told which, by whether the internet reaches them on any of the traffic. */
export const judgeExposure = (
  views: ExposureViews,
  traffic: readonly PortTraffic[],
  place: CheckPlace,
  which: ExposureViews['instances'] = views.instances,
): readonly Judgement[] => {
  const reach = reachabilityOf({ ...views, instances: { known: true, value: views.instances } }, place)
  return which.map((instance) => {
    const found = reach.ofInstance(instance, traffic)
    switch (found.answer) {
      case 'stopped':
        return pass(instance, ...found.steps)
      case 'unknown':
        return unknown(instance, found.gap)
      case 'reachable': {
        const [first, ...rest] = found.steps
        if (!first) throw new Error(`No evidence against ${instance.InstanceId}`)
        return fail(instance, first, ...rest)
      }
      default:
        return assertNever(found)
    }
  })
}
