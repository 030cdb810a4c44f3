import type { IpPermission, KeyPairInfo, NetworkAcl, SecurityGroup, Snapshot, Volume } from '@aws-sdk/client-ec2'
import { daysBefore } from '../../moments'
import type { SampleVpc } from '../../network'
import type { SamplePlace } from '../../service'
import { anyone, group, idOf, keyPair, permission, server, snapshotOf, tagsOf, tcp, volume, type Server } from './build'
import { subnetOf, type WorkloadPart } from './workload'

const numbered = <Item>(count: number, make: (number: string, index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => make(String(index + 1).padStart(5, '0'), index))

const at = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length]

const rulesOf = (vpc: SampleVpc, quality: number): readonly IpPermission[] => {
  if (quality < 0.9) return [tcp(443, { cidr: vpc.cidr })]
  if (quality < 0.96) return [tcp(443, anyone)]
  return quality < 0.99 ? [tcp(22, anyone)] : [permission('-1', undefined, anyone)]
}

const grownGroups = (place: SamplePlace, vpc: SampleVpc): readonly SecurityGroup[] => {
  const random = place.random('security-groups')
  return numbered(place.share('security-groups'), (number) =>
    group(place, vpc, `service-${number}`, rulesOf(vpc, random.number())),
  )
}

const grownServers = (place: SamplePlace, vpc: SampleVpc, groups: readonly SecurityGroup[]): readonly Server[] => {
  const random = place.random('instances')
  const subnet = subnetOf(vpc, 'private-a')
  return numbered(place.share('instances'), (number, index) => {
    const good = random.chance(0.85)
    return server(place, vpc, {
      name: `server-${number}`,
      subnet: random.chance(0.5) ? subnet : subnetOf(vpc, 'private-b'),
      groups: [at(groups, index)?.GroupId ?? idOf('sg', place, 'default')],
      tokens: good ? 'required' : 'optional',
      monitoring: random.chance(0.7),
      profile: good,
    })
  })
}

const grownVolumes = (place: SamplePlace, vpc: SampleVpc, servers: readonly Server[]): readonly Volume[] => {
  const random = place.random('volumes')
  const zone = subnetOf(vpc, 'private-a').zone
  return numbered(place.share('volumes'), (number, index) => {
    const plan = { type: random.chance(0.8) ? 'gp3' : 'gp2', encrypted: random.chance(0.92) } as const
    const used = random.chance(0.95) ? at(servers, index)?.instance.InstanceId : undefined
    return volume(place, `data-${number}`, zone, plan, used)
  })
}

const grownSnapshots = (place: SamplePlace, vpc: SampleVpc, volumes: readonly Volume[]): readonly Snapshot[] => {
  const spare = volume(place, 'data-of-old', subnetOf(vpc, 'private-a').zone)
  return numbered(place.share('snapshots'), (number, index) =>
    snapshotOf(place, at(volumes, index) ?? spare, daysBefore(new Date('2026-01-10T02:10:00Z'), index % 90), {
      SnapshotId: idOf('snap', place, 'grown', number),
    }),
  )
}

const grownAcls = (place: SamplePlace, vpc: SampleVpc): readonly NetworkAcl[] =>
  numbered(place.share('network-acls'), (number) => {
    const closing = { RuleNumber: 32767, RuleAction: 'deny', Protocol: '-1', CidrBlock: '0.0.0.0/0' } as const
    return {
      NetworkAclId: idOf('acl', place, 'grown', number),
      VpcId: vpc.id,
      OwnerId: place.account.id,
      IsDefault: false,
      Associations: [],
      Entries: [
        { RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: vpc.cidr, Egress: false },
        { ...closing, Egress: false },
        { ...closing, Egress: true },
      ],
      Tags: tagsOf(place, `border-${number}`),
    }
  })

const grownKeys = (place: SamplePlace): readonly KeyPairInfo[] =>
  numbered(place.share('key-pairs'), (number) => keyPair(place, `key-${number}`, new Date('2024-06-01T08:00:00Z')))

/** What a grown sample has beside what is written by hand; the shares say how much. */
export const grownWorkload = (
  place: SamplePlace,
  vpc: SampleVpc | undefined,
): WorkloadPart & { readonly networkAcls: readonly NetworkAcl[] } => {
  const keyPairs = grownKeys(place)
  if (!vpc) return { keyPairs, networkAcls: [] }
  const groups = grownGroups(place, vpc)
  const servers = grownServers(place, vpc, groups)
  const volumes = grownVolumes(place, vpc, servers)
  // A grown server's own volume is not counted among the volumes, so it has none.
  const bare = servers.map((each) => ({ ...each, volume: undefined }))
  return {
    groups,
    servers: bare,
    volumes,
    snapshots: grownSnapshots(place, vpc, volumes),
    keyPairs,
    networkAcls: grownAcls(place, vpc),
  }
}
