import type { PortTraffic } from '../../../shared/network/traffic'
import { portTraffic } from '../../../shared/network/traffic'
import type { Severity } from '../../../shared/review/outcome'
import { at, fail, failAs, pass } from '../../engine/check'
import type { Evidence, Judgement, Seen, Views } from '../../engine/check'
import { reachabilityNeeds } from '../derived/reachability'
import type { Reachability } from '../derived/reachability'
import { administrationTraffic, dataTraffic } from '../derived/service-ports'
import type { NetworkInterface } from '../ec2/facts'
import { services, taskDefinitions, tasks, usedDefinitions } from './facts'
import type { Service } from './facts'

/** What a check of the addresses of services needs: their tasks, what listens in them, and what stands before them where it can be seen. */
export const exposureNeeds = { ...reachabilityNeeds, services, tasks, usedDefinitions, taskDefinitions } as const

type ExposureViews = Views<typeof exposureNeeds>

const anyPort: readonly PortTraffic[] = [
  { protocol: 'tcp', from: 0, to: 65535 },
  { protocol: 'udp', from: 0, to: 65535 },
]

const assignments = (service: Service): readonly Evidence[] => [
  at(
    'networkConfiguration.awsvpcConfiguration.assignPublicIp',
    service.networkConfiguration?.awsvpcConfiguration?.assignPublicIp,
  ),
  ...service.taskSets.map(({ networkConfiguration }, index) =>
    at(
      `taskSets[${index}].networkConfiguration.awsvpcConfiguration.assignPublicIp`,
      networkConfiguration?.awsvpcConfiguration?.assignPublicIp,
    ),
  ),
]

type Runs = {
  readonly interfaces: readonly NetworkInterface[]
  /** The ports that its containers name; none where a definition names none or was not read. */
  readonly ports: readonly PortTraffic[]
}

/** The interfaces of the tasks of a service, and what listens there; undefined where not all of them were read. */
const whatRuns = ({ clusterArn, serviceName }: Service, views: ExposureViews): Runs | undefined => {
  const own = views.tasks.filter((task) => task.clusterArn === clusterArn && task.group === `service:${serviceName}`)
  const ids = own.flatMap(({ NetworkInterfaceIds }) => NetworkInterfaceIds)
  if (ids.length === 0) return { interfaces: [], ports: [] }
  if (!views.networkInterfaces.known) return undefined
  const wanted = new Set(ids)
  const interfaces = views.networkInterfaces.value.filter(({ NetworkInterfaceId: id }) => wanted.has(id))
  if (interfaces.length < wanted.size) return undefined
  const used = new Set(own.map(({ taskDefinitionArn }) => taskDefinitionArn))
  const details = views.usedDefinitions.filter(({ arn }) => used.has(arn)).map((each) => views.taskDefinitions.of(each))
  const containers = details.flatMap((detail) => (detail.known ? detail.value.containerDefinitions : []))
  const ports = containers.flatMap(({ portMappings }) =>
    portMappings.flatMap(({ containerPort, protocol }) =>
      containerPort === undefined ? [] : [portTraffic(protocol === 'udp' ? 'udp' : 'tcp', containerPort)],
    ),
  )
  return { interfaces, ports }
}

const sensitive = [...administrationTraffic, ...dataTraffic]
const isSensitive = (port: PortTraffic): boolean =>
  sensitive.some(({ protocol, from, to }) => protocol === port.protocol && from <= port.from && port.to <= to)

/** How much a public address weighs by what the internet reaches there; undefined where that is not known. */
const weigh = ({ interfaces, ports }: Runs, reach: Reachability): Severity | undefined => {
  const ask = (traffic: readonly PortTraffic[]): readonly string[] =>
    traffic.length === 0 ? [] : interfaces.map((each) => reach.ofInterface(each, traffic).answer)
  if (ask(ports.filter(isSensitive)).includes('reachable')) return 'critical'
  if (ask(ports).includes('reachable')) return 'high'
  // A container may listen where its definition names no port.
  return ask(anyPort).every((answer) => answer === 'stopped') ? 'low' : undefined
}

/**
 * Judges a service by whether its tasks get public addresses, and weighs it by what the internet reaches of those that run: a port of
 * administration or data (critical), any other that a container names (high), nothing (low). Services whose tasks use the network of
 * their machine are not judged.
 */
export const judgePublicService = (
  service: Seen<Service>,
  views: ExposureViews,
  reach: Reachability,
): readonly Judgement[] => {
  const all = assignments(service).filter(({ value }) => value !== null)
  if (all.length === 0) return []
  const [first, ...others] = all.filter(({ value }) => value === 'ENABLED')
  if (!first) return [pass(service, ...all)]
  const runs = whatRuns(service, views)
  const severity = runs ? weigh(runs, reach) : undefined
  return [severity ? failAs(severity, service, first, ...others) : fail(service, first, ...others)]
}
