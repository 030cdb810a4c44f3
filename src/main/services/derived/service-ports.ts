import { portTraffic } from '../../../shared/network/traffic'
import type { PortTraffic } from '../../../shared/network/traffic'

const tcp = (...ports: readonly (number | readonly [number, number])[]): readonly PortTraffic[] =>
  ports.map((port) =>
    typeof port === 'number' ? portTraffic('tcp', port) : { protocol: 'tcp', from: port[0], to: port[1] },
  )

/** Ways to control a machine: SSH, Telnet, RDP (also over UDP), WinRM, VNC. */
export const administrationTraffic: readonly PortTraffic[] = [
  ...tcp(22, 23, 3389, [5985, 5986], [5900, 5903]),
  portTraffic('udp', 3389),
]

/**
 * Databases, caches, search and queues: SQL Server, Oracle, MySQL, PostgreSQL, Redis, MongoDB, Memcached, Cassandra,
 * Elasticsearch and Kibana, Kafka.
 */
export const dataTraffic: readonly PortTraffic[] = [
  ...tcp([1433, 1434], 1521, [2483, 2484], 3306, 5432, 6379, [27017, 27019], 11211, 7000, 7001, 7199, 9042, 9160, 8888),
  ...tcp(9200, 9300, 5601, [9092, 9094]),
  portTraffic('udp', 1434),
  portTraffic('udp', 11211),
]

/**
 * What was made for a private network: FTP, mail relay and mailboxes, RPC and file shares, directories and Kerberos,
 * development servers and consoles.
 */
export const internalTraffic: readonly PortTraffic[] = [
  ...tcp([20, 21], 25, 110, 143, 135, [137, 139], 445, 111, 2049, 88, 464, [749, 752], 389, 636),
  ...tcp(3000, 4333, 5000, 5500, 8080, 8088, 2375, 2376),
  ...[69, 88, 111, 137, 138, 161, 389, 464, 2049].map((port) => portTraffic('udp', port)),
]

/** Ports of administration and data on which servers speak HTTP: WinRM, Kibana, Jupyter, Elasticsearch and others. */
const httpPorts: readonly number[] = [2375, 2376, 3000, 5000, 5601, 5985, 5986, 8080, 8088, 8888, 9200]

/** Whether a proxy that speaks HTTP can talk to what listens there. */
export const isHttpPort = ({ protocol, from, to }: PortTraffic): boolean =>
  protocol === 'tcp' && httpPorts.some((port) => from <= port && port <= to)
