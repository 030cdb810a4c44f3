import { hostileNames } from '../../hostile-names'
import type { SampleVpc } from '../../network'
import type { SamplePlace } from '../../service'
import {
  anyone,
  anyone6,
  elasticAddress,
  group,
  image,
  keyPair,
  permission,
  server,
  serviceInterface,
  snapshotOf,
  tcp,
  volume,
  type Server,
  type ServerPlan,
} from './build'
import { officesListId } from './prefix-lists'
import { subnetOf, type WorkloadPart } from './workload'

const sandboxServers = (place: SamplePlace, vpc: SampleVpc): readonly Server[] => {
  const { account } = place
  const make = (plan: Omit<ServerPlan, 'subnet' | 'groups'> & { readonly in: readonly string[] }): Server =>
    server(place, vpc, {
      profile: false,
      tokens: 'optional',
      monitoring: false,
      public: true,
      volume: { type: 'gp2', encrypted: false },
      ...plan,
      subnet: subnetOf(vpc, 'default-a'),
      groups: plan.in.map((name) => group({ account, region: place.region }, vpc, name, []).GroupId),
    })
  return [
    make({ name: 'try-it', type: 't2.micro', in: ['launch-wizard-1'], key: 'everyone', image: 'oldAmazonLinux' }),
    make({ name: 'mongo-test', type: 'm3.medium', in: ['mongo'], key: 'everyone', image: 'stranger' }),
    make({ name: 'file-share', type: 'm5.large', in: ['windows'], image: 'windows2012' }),
    make({ name: hostileNames.markup, type: 'm1.large', in: ['all-open'], image: 'amazonLinux' }),
    make({
      name: hostileNames.bidirectional,
      type: 't1.micro',
      virtualization: 'paravirtual',
      in: ['launch-wizard-1'],
    }),
    make({ name: hostileNames.long, type: 't3.nano', in: ['default'] }),
    make({
      name: hostileNames.formula,
      in: ['default'],
      stopped: new Date('2025-08-19T17:22:41Z'),
      launched: new Date('2025-08-01T09:00:00Z'),
    }),
    make({ name: 'gone', in: ['default'], terminated: true }),
  ]
}

/** What people tried in the sandbox’s default VPC and left running. */
export const sandboxDefault = (place: SamplePlace, vpc: SampleVpc): WorkloadPart => {
  const servers = sandboxServers(place, vpc)
  const [first, second] = servers
  const dump = first?.volume ? [snapshotOf(place, first.volume, new Date('2025-09-09T10:00:00Z'))] : []
  const cold = second?.volume
    ? [snapshotOf(place, second.volume, new Date('2025-07-01T10:00:00Z'), { StorageTier: 'archive' })]
    : []
  return {
    servers,
    groups: [
      group(place, vpc, 'launch-wizard-1', [tcp(22, anyone)], { Description: 'launch-wizard-1 created 2025-06-03' }),
      group(place, vpc, 'mongo', [tcp(27017, anyone, anyone6)]),
      group(place, vpc, 'windows', [tcp(3389, anyone), tcp(445, anyone)]),
      group(place, vpc, 'all-open', [permission('-1', undefined, anyone, anyone6)]),
      group(place, vpc, 'launch-wizard-2', [permission('tcp', [0, 65535], anyone)]),
      group(place, vpc, 'partners', [
        tcp(443, ...Array.from({ length: 54 }, (_, index) => ({ cidr: `52.94.${index + 10}.0/24`, why: 'partner' })), {
          cidr: '52.92.0.0/14',
          why: 'a cloud',
        }),
      ]),
      group(place, vpc, 'demo-database', [tcp(5432, anyone)]),
      group(place, vpc, 'workshop', [], { Tags: [{ Key: 'Name', Value: hostileNames.path }] }),
    ],
    interfaces: [
      serviceInterface(place, vpc, subnetOf(vpc, 'default-a'), {
        name: 'RDSNetworkInterface',
        type: 'interface',
        groups: [group(place, vpc, 'demo-database', []).GroupId],
        public: true,
      }),
    ],
    snapshots: [...dump, ...cold],
    publicSnapshots: dump.flatMap(({ SnapshotId }) => SnapshotId ?? []),
    volumes: [volume(place, 'old-data', `${place.region}b`, { type: 'io1', size: 500, encrypted: false })],
    images: [image(place, 'demo', { Public: true })],
    addresses: [elasticAddress(place, 'demo'), elasticAddress(place, hostileNames.formula)],
    keyPairs: [
      keyPair(place, 'everyone', new Date('2023-05-08T12:00:00Z')),
      keyPair(place, 'workshop-2022', new Date('2022-10-11T12:00:00Z')),
    ],
  }
}

/** The sandbox’s lab. */
export const lab = (place: SamplePlace, vpc: SampleVpc): WorkloadPart => ({
  groups: [group(place, vpc, 'lab', [tcp(22, { list: officesListId(place) }, { cidr: '192.168.0.0/16', why: 'lab' })])],
  servers: [
    server(place, vpc, {
      name: 'lab-1',
      subnet: subnetOf(vpc, 'lab-a'),
      groups: [group(place, vpc, 'lab', []).GroupId],
      public: true,
      ipv6: true,
      type: 't3.medium',
      profile: false,
    }),
  ],
})
