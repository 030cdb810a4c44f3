import type { PortTraffic } from '../../../shared/network/traffic'
import { at, listOrGap } from '../../engine/check'
import type { Evidence, Gap, Views } from '../../engine/check'
import {
  acceleratorListeners,
  accelerators,
  customRoutingAccelerators,
  customRoutingListeners,
} from '../globalaccelerator/facts'
import type { AcceleratorListeners } from '../globalaccelerator/facts'
import { inParallel, inSeries, stopped, through, unclear, unread } from './reach'
import type { Reach } from './reach'

/** The accelerators of the account, which bring the internet to what has no public address. */
export const acceleratorNeeds = {
  accelerators: listOrGap(accelerators),
  acceleratorListeners,
  customRoutingAccelerators: listOrGap(customRoutingAccelerators),
  customRoutingListeners,
} as const

/** The facts of `acceleratorNeeds`. */
export type AcceleratorFacts = Views<typeof acceleratorNeeds>

/** What an accelerator may lead to: an instance or a load balancer, its subnet, and what of the asked arrives there. */
export type AcceleratedTarget = {
  /** Id of an instance, or ARN of a load balancer. */
  readonly endpoint: string
  readonly subnet: string | undefined
  readonly region: string
  readonly asked: readonly PortTraffic[]
  /** Whether the target takes such traffic of the internet once it has come so far. */
  readonly arrive: (traffic: PortTraffic) => Reach
}

type Listener = AcceleratorListeners['Listeners'][number]
type EndpointGroup = Listener['EndpointGroups'][number]
type Range = Pick<PortTraffic, 'from' | 'to'>

const without = (ranges: readonly Range[], port: number): readonly Range[] =>
  ranges.flatMap(({ from, to }) =>
    port < from || to < port
      ? [{ from, to }]
      : [
          { from, to: port - 1 },
          { from: port + 1, to },
        ].filter((rest) => rest.from <= rest.to),
  )

/** The ports of the endpoint at which a listener's ports arrive. */
const arrivingPorts = ({ PortRanges }: Listener, { PortOverrides }: EndpointGroup): readonly Range[] => {
  const ranges = PortRanges.map(({ FromPort: from, ToPort: to }) => ({ from, to }))
  const moved = PortOverrides.filter(({ ListenerPort: port }) =>
    ranges.some(({ from, to }) => from <= port && port <= to),
  )
  return [
    ...moved.reduce<readonly Range[]>((rest, { ListenerPort }) => without(rest, ListenerPort), ranges),
    ...moved.map(({ EndpointPort }) => ({ from: EndpointPort, to: EndpointPort })),
  ]
}

const overlap = (asked: readonly PortTraffic[], protocol: string, ranges: readonly Range[]): readonly PortTraffic[] =>
  asked.flatMap((traffic) =>
    traffic.protocol !== protocol.toLowerCase()
      ? []
      : ranges
          .map(({ from, to }) => ({ ...traffic, from: Math.max(from, traffic.from), to: Math.min(to, traffic.to) }))
          .filter(({ from, to }) => from <= to),
  )

/** What cannot be read opens no way by itself: only to what takes the traffic at all. */
const perhaps = (gap: Gap, { asked, arrive }: AcceleratedTarget): Reach =>
  gap.kind === 'unsupported' ? stopped('address') : inSeries([inParallel(asked.map(arrive)), unread(gap)])

const endpointsOf = (
  target: AcceleratedTarget,
  { Listeners }: AcceleratorListeners,
): readonly { readonly step: Evidence; readonly traffic: readonly PortTraffic[] }[] =>
  Listeners.flatMap((listener, i) =>
    listener.EndpointGroups.flatMap((group, j) =>
      group.EndpointGroupRegion !== target.region
        ? []
        : group.EndpointDescriptions.flatMap(({ EndpointId, Weight }, k) =>
            EndpointId !== target.endpoint || Weight === 0
              ? []
              : [
                  {
                    step: at(`Listeners[${i}].EndpointGroups[${j}].EndpointDescriptions[${k}].EndpointId`, EndpointId),
                    traffic: overlap(target.asked, listener.Protocol ?? '', arrivingPorts(listener, group)),
                  },
                ],
          ),
    ),
  )

const judgeStandard = (target: AcceleratedTarget, facts: AcceleratorFacts): readonly Reach[] => {
  if (!facts.accelerators.known) return [perhaps(facts.accelerators.gap, target)]
  return facts.accelerators.value
    .filter(({ Enabled }) => Enabled !== false)
    .flatMap((accelerator) => {
      const listeners = facts.acceleratorListeners.of(accelerator)
      if (!listeners.known) return [perhaps(listeners.gap, target)]
      return endpointsOf(target, listeners.value).map(({ step, traffic }) =>
        inSeries([through(at('arn', accelerator.arn), step), inParallel(traffic.map(target.arrive))]),
      )
    })
}

/** A custom routing accelerator leads to a subnet's instances as far as it was allowed for each, which no list tells. */
const judgeCustomRouting = (target: AcceleratedTarget, facts: AcceleratorFacts): readonly Reach[] => {
  if (!facts.customRoutingAccelerators.known) return [perhaps(facts.customRoutingAccelerators.gap, target)]
  return facts.customRoutingAccelerators.value
    .filter(({ Enabled }) => Enabled !== false)
    .flatMap((accelerator) => {
      const listeners = facts.customRoutingListeners.of(accelerator)
      if (!listeners.known) return [perhaps(listeners.gap, target)]
      const leads = listeners.value.Listeners.some(({ EndpointGroups }) =>
        EndpointGroups.some(({ EndpointDescriptions }) =>
          EndpointDescriptions.some(({ EndpointId }) => EndpointId === target.subnet),
        ),
      )
      const text = `The accelerator ${accelerator.arn} may lead to it: which of its subnet's ports are allowed, no list tells.`
      return leads ? [inSeries([inParallel(target.asked.map(target.arrive)), unclear('CustomRouting', text)])] : []
    })
}

/**
 * The ways over Global Accelerator to an instance or load balancer: it needs no public address and no route of its subnet, shows
 * the client's own address to the security groups, and the network ACL sees the replies only.
 */
export const judgeAccelerators = (target: AcceleratedTarget, facts: AcceleratorFacts): readonly Reach[] => [
  ...judgeStandard(target, facts),
  ...(target.endpoint.startsWith('i-') ? judgeCustomRouting(target, facts) : []),
]
