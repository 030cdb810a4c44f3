import type { Gap } from '../../../shared/review/gap'
import type { AwsPrefixLists, PrefixList, PrefixListEntries, RouteTable, Subnet } from '../vpc/facts'
import { awsLists, internetRoute, internetRouteIpv6, localRoute, prefixList, routeTable, subnet } from '../vpc/samples'
import type { Instance, NetworkAcl, NetworkInterface, SecurityGroup } from './facts'

import {
  rule,
  ruleFrom,
  allTraffic,
  securityGroup,
  networkInterface,
  instance,
  publicInstance,
  inbound,
  outboundAll,
  networkAcl,
  openNetworkAcl,
} from './samples'

type Permission = SecurityGroup['IpPermissions'][number]

type PrefixListsGiven = {
  readonly prefixLists: readonly PrefixList[]
  readonly prefixListEntries: Readonly<Record<string, PrefixListEntries | Gap>>
  readonly awsPrefixLists: AwsPrefixLists
}

const noPrefixLists: PrefixListsGiven = { prefixLists: [], prefixListEntries: {}, awsPrefixLists: awsLists }

/** The prefix list `pl-1` with these entries. */
const prefixListOf = (entries: PrefixListEntries | Gap): Partial<PrefixListsGiven> => ({
  prefixLists: [prefixList()],
  prefixListEntries: { [prefixList().arn]: entries },
})

const entriesDenied: Gap = { kind: 'denied', action: 'ec2:GetManagedPrefixListEntries' }
const interfacesDenied: Gap = { kind: 'denied', action: 'ec2:DescribeNetworkInterfaces' }

type GroupsGiven = PrefixListsGiven & {
  readonly securityGroups: readonly SecurityGroup[]
  readonly networkInterfaces: readonly NetworkInterface[] | Gap
}

/** The table of a check that asks whether security groups open certain ports of TCP to the internet; `port` is one of them. */
export const openGroupCases = (port: number) => {
  const { arn } = securityGroup()
  const other = securityGroup({ GroupId: 'sg-2' })
  const group = (...IpPermissions: Permission[]) => securityGroup({ IpPermissions })
  const open = (...cidrs: readonly string[]) => group(ruleFrom([port, port], ...cidrs))
  const openTo = (source: Partial<Permission>) => group(rule({ FromPort: port, ToPort: port, ...source }))
  const given = (securityGroups: readonly SecurityGroup[], fields: Partial<GroupsGiven> = {}): GroupsGiven => ({
    networkInterfaces: [networkInterface()],
    ...noPrefixLists,
    securityGroups,
    ...fields,
  })
  const inRule = (path: string, value: string | number) => ({ path: `IpPermissions[0].${path}`, value })
  const ports = [inRule('FromPort', port), inRule('ToPort', port)]
  const passes = [{ arn, result: 'pass' }] as const
  const fails = (...evidence: readonly { readonly path: string; readonly value: string | number }[]) =>
    [{ arn, result: 'fail', evidence }] as const
  const unclear = (gap: Gap['kind']) =>
    [
      { arn, result: 'unknown', gap },
      { arn: other.arn, result: 'pass' },
    ] as const
  return [
    { name: 'open to a private network only', kind: 'pass', given: given([open('10.0.0.0/8')]), expect: passes },
    {
      name: 'open to the whole internet',
      kind: 'fail',
      given: given([open('0.0.0.0/0')]),
      expect: fails(...ports, inRule('IpRanges[0].CidrIp', '0.0.0.0/0')),
    },
    { name: 'no groups', kind: 'none', given: given([]), expect: 'notApplicable' },
    {
      name: 'open to both halves of the internet',
      kind: 'edge',
      given: given([open('0.0.0.0/1', '128.0.0.0/1')]),
      expect: fails(...ports, inRule('IpRanges[0].CidrIp', '0.0.0.0/1')),
    },
    {
      name: 'open to many ranges that are too much together',
      kind: 'edge',
      given: given([open('16.0.0.0/9', '18.0.0.0/9', '20.0.0.0/9')]),
      expect: fails(
        ...ports,
        inRule('IpRanges[0].CidrIp', '16.0.0.0/9'),
        inRule('IpRanges[1].CidrIp', '18.0.0.0/9'),
        inRule('IpRanges[2].CidrIp', '20.0.0.0/9'),
      ),
    },
    {
      name: 'open to the IPv6 internet',
      kind: 'edge',
      given: given([openTo({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] })]),
      expect: fails(...ports, inRule('Ipv6Ranges[0].CidrIpv6', '::/0')),
    },
    {
      name: 'within a range of ports',
      kind: 'edge',
      given: given([group(ruleFrom([port - 1, port + 1], '0.0.0.0/0'))]),
      expect: fails(
        inRule('FromPort', port - 1),
        inRule('ToPort', port + 1),
        inRule('IpRanges[0].CidrIp', '0.0.0.0/0'),
      ),
    },
    {
      name: 'all protocols',
      kind: 'edge',
      given: given([group(allTraffic({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] }))]),
      expect: fails(inRule('IpProtocol', '-1'), inRule('IpRanges[0].CidrIp', '0.0.0.0/0')),
    },
    {
      name: 'another port, and ICMP',
      kind: 'edge',
      given: given([
        group(
          rule({ IpProtocol: 'icmp', FromPort: -1, ToPort: -1, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }),
          ruleFrom([443, 443], '0.0.0.0/0'),
        ),
      ]),
      expect: passes,
    },
    {
      name: 'another group as source',
      kind: 'edge',
      given: given([openTo({ UserIdGroupPairs: [{ GroupId: 'sg-2' }] })]),
      expect: passes,
    },
    {
      name: 'prefix lists: one of AWS, one of offices',
      kind: 'edge',
      given: given(
        [openTo({ PrefixListIds: [{ PrefixListId: 'pl-1' }, { PrefixListId: 'pl-aws' }] })],
        prefixListOf({ Entries: [{ Cidr: '18.192.0.0/24' }] }),
      ),
      expect: passes,
    },
    {
      name: 'a prefix list that holds the internet',
      kind: 'edge',
      given: given(
        [openTo({ PrefixListIds: [{ PrefixListId: 'pl-1' }] })],
        prefixListOf({ Entries: [{ Cidr: '0.0.0.0/1' }, { Cidr: '128.0.0.0/1' }] }),
      ),
      expect: fails(...ports, inRule('PrefixListIds[0].PrefixListId', 'pl-1')),
    },
    {
      name: 'a prefix list whose entries are denied',
      kind: 'edge',
      given: given([openTo({ PrefixListIds: [{ PrefixListId: 'pl-1' }] }), other], prefixListOf(entriesDenied)),
      expect: unclear('denied'),
    },
    {
      name: 'a prefix list that AWS does not list',
      kind: 'edge',
      given: given([openTo({ PrefixListIds: [{ PrefixListId: 'pl-9' }] }), other]),
      expect: unclear('failed'),
    },
    {
      name: 'attached to nothing',
      kind: 'edge',
      given: given([open('0.0.0.0/0')], { networkInterfaces: [] }),
      expect: [
        { arn, result: 'fail', severity: 'low', evidence: [...ports, inRule('IpRanges[0].CidrIp', '0.0.0.0/0')] },
      ],
    },
    {
      name: 'network interfaces are denied',
      kind: 'edge',
      given: given([open('0.0.0.0/0')], { networkInterfaces: interfacesDenied }),
      expect: 'notAssessed',
    },
  ] as const
}

type ExposureGiven = PrefixListsGiven & {
  readonly instances: readonly Instance[]
  readonly securityGroups: readonly SecurityGroup[]
  readonly networkAcls: readonly NetworkAcl[]
  readonly subnets: readonly Subnet[]
  readonly routeTables: readonly RouteTable[]
}

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

/** The table of a check that asks whether the internet reaches instances on certain ports of TCP; `port` is one of them. */
export const exposureCases = (port: number) => {
  const { arn } = publicInstance()
  const other = instance({ InstanceId: 'i-2' })
  const both = [publicInstance(), other]
  const overIpv6 = instance({
    NetworkInterfaces: instance().NetworkInterfaces.map((each) => ({
      ...each,
      Ipv6Addresses: [{ Ipv6Address: '2a05:d014::10' }],
    })),
  })
  const openTo = (source: Partial<Permission>) => [
    securityGroup({ IpPermissions: [rule({ FromPort: port, ToPort: port, ...source })] }),
  ]
  const given = (instances: readonly Instance[], fields: Partial<ExposureGiven> = {}): ExposureGiven => ({
    instances,
    securityGroups: openTo({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] }),
    networkAcls: [openNetworkAcl()],
    subnets: [subnet()],
    routeTables: [routeTable([internetRoute, localRoute])],
    ...noPrefixLists,
    ...fields,
  })
  const exposedAt = (path: string, value: string) =>
    [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: `NetworkInterfaces[0].${path}`, value },
          { path: 'NetworkInterfaces[0].Groups[0].GroupId', value: 'sg-1' },
        ],
      },
    ] as const
  const exposed = exposedAt('PrivateIpAddresses[0].Association.PublicIp', '18.192.0.10')
  const safe = [{ arn, result: 'pass' }] as const
  const unclear = (gap: Gap['kind']) =>
    [
      { arn, result: 'unknown', gap },
      { arn: other.arn, result: 'pass' },
    ] as const
  return [
    { name: 'no public address', kind: 'pass', given: given([instance()]), expect: safe },
    {
      name: 'address, route, group and ACL let it in',
      kind: 'fail',
      given: given([publicInstance()]),
      expect: exposed,
    },
    { name: 'no instances', kind: 'none', given: given([]), expect: 'notApplicable' },
    {
      name: 'the group lets only HTTPS in',
      kind: 'edge',
      given: given([publicInstance()], {
        securityGroups: [securityGroup({ IpPermissions: [ruleFrom([443, 443], '0.0.0.0/0')] })],
      }),
      expect: safe,
    },
    {
      name: 'the subnet has no route to the internet',
      kind: 'edge',
      given: given([publicInstance()], { routeTables: [routeTable([localRoute])] }),
      expect: safe,
    },
    {
      name: 'the main route table holds where the subnet has none of its own',
      kind: 'edge',
      given: given([publicInstance()], {
        routeTables: [
          routeTable([localRoute], { RouteTableId: 'rtb-2', Associations: [{ Main: false, SubnetId: 'subnet-9' }] }),
          routeTable([internetRoute, localRoute], { Associations: [{ Main: true }] }),
        ],
      }),
      expect: exposed,
    },
    {
      name: 'the network ACL denies it',
      kind: 'edge',
      given: given([publicInstance()], {
        networkAcls: [
          networkAcl([
            inbound(90, 'deny', { Protocol: '6', PortRange: { From: port, To: port }, CidrBlock: '0.0.0.0/0' }),
            inbound(100, 'allow', { CidrBlock: '0.0.0.0/0' }),
            ...outboundAll,
          ]),
        ],
      }),
      expect: safe,
    },
    {
      name: 'an IPv6 address with a route, but a group open to IPv4 only',
      kind: 'edge',
      given: given([overIpv6], {
        routeTables: [routeTable([internetRouteIpv6, internetRoute, localRoute].toSorted(byText))],
      }),
      expect: safe,
    },
    {
      name: 'an IPv6 address and a group open to IPv6',
      kind: 'edge',
      given: given([overIpv6], {
        networkAcls: [
          networkAcl([
            inbound(100, 'allow', { CidrBlock: '0.0.0.0/0' }),
            inbound(101, 'allow', { Ipv6CidrBlock: '::/0' }),
            ...outboundAll,
          ]),
        ],
        securityGroups: openTo({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] }),
        routeTables: [routeTable([internetRouteIpv6, localRoute].toSorted(byText))],
      }),
      expect: exposedAt('Ipv6Addresses[0].Ipv6Address', '2a05:d014::10'),
    },
    {
      name: 'VPC block public access is on, and the subnet may be excluded from it',
      kind: 'edge',
      given: given([publicInstance()], {
        subnets: [subnet({ BlockPublicAccessStates: { InternetGatewayBlockMode: 'block-ingress' } })],
      }),
      expect: [{ arn, result: 'unknown', gap: 'failed' }],
    },
    {
      name: 'the way to the internet goes through a firewall endpoint',
      kind: 'edge',
      given: given(both, { routeTables: [routeTable([{ ...internetRoute, GatewayId: 'vpce-1' }, localRoute])] }),
      expect: unclear('failed'),
    },
    {
      name: 'a security group that AWS does not list',
      kind: 'edge',
      given: given(both, { securityGroups: [] }),
      expect: unclear('failed'),
    },
    {
      name: 'a public address that no interface shows',
      kind: 'edge',
      given: given([instance({ PublicIpAddress: '18.192.0.10' }), other]),
      expect: unclear('failed'),
    },
    {
      name: 'an interface whose route table is not listed',
      kind: 'edge',
      given: given(both, { routeTables: [] }),
      expect: unclear('failed'),
    },
    {
      name: 'an exact route takes the internet away from the gateway',
      kind: 'edge',
      given: given(both, {
        routeTables: [
          routeTable(
            [
              internetRoute,
              localRoute,
              { DestinationCidrBlock: '0.0.0.0/1', TransitGatewayId: 'tgw-1', State: 'active' },
              { DestinationCidrBlock: '128.0.0.0/1', TransitGatewayId: 'tgw-1', State: 'active' },
            ].toSorted(byText),
          ),
        ],
      }),
      expect: [...safe, { arn: other.arn, result: 'pass' }],
    },
    {
      name: 'a prefix list whose entries are denied',
      kind: 'edge',
      given: given(both, {
        ...prefixListOf(entriesDenied),
        securityGroups: openTo({ PrefixListIds: [{ PrefixListId: 'pl-1' }] }),
      }),
      expect: unclear('denied'),
    },
  ] as const
}
