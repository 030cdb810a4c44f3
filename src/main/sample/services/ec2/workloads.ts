import type { NetworkInterface, SecurityGroup, Snapshot, Tag } from '@aws-sdk/client-ec2'
import { during } from '../../moments'
import { securityGroupId, type SampleVpc } from '../../network'
import { mainRegion, secondRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { clusterNetwork } from '../eks/network'
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
  type Site,
} from './build'
import { launchTemplatesOf } from './launch-templates'
import { isStrict } from './network-plans'
import { cloudFrontListId, officesListId } from './prefix-lists'
import { lab, sandboxDefault } from './sandbox'
import { mergeParts, night, subnetOf, type WorkloadPart } from './workload'

/** The groups that each network of a workload has, with what AWS and the account's services attach to them. */
const commonGroups = (place: SamplePlace, vpc: SampleVpc): WorkloadPart => {
  const { account, region, at } = place
  const id = (name: string): { readonly group: string } => ({ group: securityGroupId(account, region, name) })
  const behindCloudFront = account.key === 'storefront' && during(at, 'spring')
  const front = behindCloudFront ? [{ list: cloudFrontListId(region) }] : [anyone, anyone6]
  const attach = (
    name: string,
    subnet: string,
    type: NetworkInterface['InterfaceType'],
    of: string,
  ): NetworkInterface =>
    serviceInterface(place, vpc, subnetOf(vpc, subnet), {
      name,
      type,
      groups: [id(of).group],
      public: name.startsWith('ELB '),
    })
  return {
    groups: [
      group(place, vpc, 'load-balancer', [...(behindCloudFront ? [] : [tcp(80, anyone, anyone6)]), tcp(443, ...front)]),
      group(place, vpc, 'web', [tcp(8080, id('load-balancer'))]),
      group(place, vpc, 'function', []),
      group(place, vpc, 'database', [tcp(5432, id('web'), id('function'))]),
    ],
    interfaces: [
      attach('ELB app/web', 'public-a', 'interface', 'load-balancer'),
      attach('ELB app/web', 'public-b', 'interface', 'load-balancer'),
      attach('RDSNetworkInterface', 'data-a', 'interface', 'database'),
      attach('AWS Lambda VPC ENI-orders', 'private-a', 'lambda', 'function'),
    ],
    addresses: ['a', 'b'].map((zone) => elasticAddress(place, `nat-${zone}`, { NetworkInterfaceOwnerId: account.id })),
  }
}

/** What AWS puts into each VPC. */
export const defaultGroup = (place: SamplePlace, vpc: SampleVpc): SecurityGroup => {
  const closed = isStrict(place) && vpc.name === 'main'
  const made = group(place, vpc, 'default', [], { Description: 'default VPC security group', Tags: [] })
  const itself = permission('-1', undefined, { group: made.GroupId })
  return closed
    ? { ...made, IpPermissionsEgress: [] }
    : group(place, vpc, 'default', [itself], { Description: 'default VPC security group', Tags: [] })
}

const withBackups = (place: SamplePlace, servers: readonly Server[]): readonly Snapshot[] =>
  servers.flatMap(({ volume: source }) => (source ? [snapshotOf(place, source, night(place.at))] : []))

/** What EC2 writes on what the group `web` launched, in the accounts that have the template. */
const launchedBy = (place: SamplePlace): readonly Tag[] =>
  launchTemplatesOf(place)
    .filter(({ template }) => template.LaunchTemplateName === 'web')
    .flatMap(({ template }) => [
      { Key: 'aws:autoscaling:groupName', Value: 'web' },
      { Key: 'aws:ec2launchtemplate:id', Value: template.LaunchTemplateId },
      { Key: 'aws:ec2launchtemplate:version', Value: String(template.DefaultVersionNumber) },
    ])

const webServers = (place: SamplePlace, vpc: SampleVpc, plan: Partial<ServerPlan>): readonly Server[] =>
  ['a', 'b'].map((zone) =>
    server(place, vpc, {
      name: `web-${zone}`,
      subnet: subnetOf(vpc, `private-${zone}`),
      groups: [securityGroupId(place.account, place.region, 'web')],
      tags: launchedBy(place),
      ...plan,
    }),
  )

const storefront = (place: SamplePlace, vpc: SampleVpc): WorkloadPart => {
  const { account, region, at } = place
  const mended = during(at, 'spring')
  const servers = webServers(place, vpc, {
    tokens: mended ? 'required' : 'optional',
    monitoring: region !== secondRegion,
    volume: { type: mended ? 'gp3' : 'gp2', size: 80 },
  })
  const left = region === mainRegion && during(at, 'recovery')
  const bastion = region === mainRegion && !during(at, 'recovery')
  const source = mended ? { list: officesListId(place) } : anyone
  const gate = group(place, vpc, 'bastion', [tcp(22, source)])
  const host = server(place, vpc, {
    name: 'bastion',
    subnet: subnetOf(vpc, 'public-a'),
    groups: [securityGroupId(account, region, 'bastion')],
    public: true,
    key: 'operations',
    type: 't4g.small',
  })
  return {
    groups: bastion ? [gate] : [],
    servers: bastion ? [...servers, host] : servers,
    snapshots: withBackups(place, bastion ? [...servers, host] : servers),
    images: [image(place, 'server')],
    volumes: left ? [volume(place, 'catalog-import', `${region}a`, { size: 400 })] : [],
    keyPairs: bastion ? [keyPair(place, 'operations', new Date('2024-09-02T08:00:00Z'))] : [],
  }
}

/** The hurried migration of May: a server in a public subnet, reachable by everyone. */
const migration = (place: SamplePlace, vpc: SampleVpc): WorkloadPart => {
  const rules = [tcp(22, anyone), tcp(5432, { cidr: '0.0.0.0/1' }, { cidr: '128.0.0.0/1' })]
  const host = server(place, vpc, {
    name: 'migration',
    subnet: subnetOf(vpc, 'public-a'),
    groups: [securityGroupId(place.account, place.region, 'migration')],
    public: true,
    key: 'migration',
    type: 'm7g.2xlarge',
    launched: new Date('2026-05-11T19:40:00Z'),
    tokens: 'optional',
    volume: { size: 500, encrypted: false },
  })
  const dump = host.volume
    ? [snapshotOf(place, host.volume, new Date('2026-05-14T21:05:00Z'), { Description: 'For the vendor' })]
    : []
  return {
    groups: [group(place, vpc, 'migration', rules)],
    servers: [host],
    snapshots: dump,
    publicSnapshots: dump.flatMap(({ SnapshotId }) => SnapshotId ?? []),
    keyPairs: [keyPair(place, 'migration', new Date('2026-05-11T19:35:00Z'))],
  }
}

const payments = (place: SamplePlace, vpc: SampleVpc): WorkloadPart => {
  const servers = webServers(place, vpc, {
    type: 'c7g.xlarge',
    monitoring: during(place.at, 'spring'),
  })
  const open = place.region === mainRegion && during(place.at, 'regression', 'recovery')
  return mergeParts([
    {
      servers,
      groups: [group(place, vpc, 'legacy-batch', [tcp(443, { cidr: vpc.cidr })])],
      snapshots: withBackups(place, servers),
      images: [image(place, 'server')],
    },
    ...(open ? [migration(place, vpc)] : []),
  ])
}

const staging = (place: SamplePlace, vpc: SampleVpc): WorkloadPart => {
  const { account, region, at } = place
  const [begun, mended] = [during(at, 'spring'), during(at, 'recovery')]
  const servers = webServers(place, vpc, {
    tokens: begun ? 'required' : 'optional',
    monitoring: false,
    volume: { type: mended ? 'gp3' : 'gp2', encrypted: begun },
  })
  const builder = server(place, vpc, {
    name: 'jenkins',
    subnet: subnetOf(vpc, 'public-a'),
    groups: [securityGroupId(account, region, 'jenkins')],
    public: true,
    type: 'm5.xlarge',
    profile: mended,
    tokens: begun ? 'required' : 'optional',
    volume: { type: 'gp2', size: 200, encrypted: begun },
    ...(mended ? { stopped: new Date('2026-07-30T16:00:00Z') } : {}),
  })
  const office = [{ list: officesListId(place) }]
  return {
    groups: [
      group(place, vpc, 'jenkins', begun ? [tcp(8080, ...office)] : [tcp(8080, anyone), tcp(22, anyone6)]),
      ...(mended ? [] : [group(place, vpc, 'load-test-2024', [permission('tcp', [8000, 9000], anyone)])]),
    ],
    servers: [...servers, builder],
    snapshots: mended ? withBackups(place, [...servers, builder]) : [],
    volumes: begun
      ? []
      : [volume(place, 'load-test-results', `${region}a`, { type: 'gp2', size: 300, encrypted: false })],
    addresses: mended ? [] : [elasticAddress(place, 'load-test')],
    images: [image(place, 'server')],
  }
}

const ofMain = (place: SamplePlace, vpc: SampleVpc): WorkloadPart => {
  switch (place.account.key) {
    case 'storefront':
      return storefront(place, vpc)
    case 'payments':
      return payments(place, vpc)
    case 'staging':
      return staging(place, vpc)
    case 'team': {
      const servers = webServers(place, vpc, {})
      return { servers, snapshots: withBackups(place, servers) }
    }
    case 'management':
    case 'security':
    case 'logArchive':
    case 'sandbox':
      return {}
  }
}

const hasServices = ({ account }: Site): boolean =>
  account.key === 'storefront' || account.key === 'payments' || account.key === 'staging' || account.key === 'team'

/** What runs in one VPC. */
export const workloadIn = (place: SamplePlace, vpc: SampleVpc): WorkloadPart => {
  const base = mergeParts([{ groups: [defaultGroup(place, vpc)] }, clusterNetwork(place, vpc)])
  if (vpc.subnets.some(({ name }) => name === 'lab-a')) return mergeParts([base, lab(place, vpc)])
  if (vpc.name === 'default') {
    const used = place.account.key === 'sandbox' && place.account.regions.includes(place.region)
    return mergeParts([base, ...(used ? [sandboxDefault(place, vpc)] : [])])
  }
  // A network that was made for what is grown holds nothing else.
  if (!vpc.subnets.some(({ name }) => name === 'data-a')) return base
  return mergeParts([base, ...(hasServices(place) ? [commonGroups(place, vpc)] : []), ofMain(place, vpc)])
}
