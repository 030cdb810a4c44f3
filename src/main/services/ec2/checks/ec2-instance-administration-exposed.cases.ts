import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import {
  awsLists,
  internetRoute,
  internetRouteIpv6,
  localRoute,
  prefixList,
  routeTable,
  subnet,
} from '../../vpc/samples'
import {
  inbound,
  instance,
  networkAcl,
  openNetworkAcl,
  outboundAll,
  publicInstance,
  rule,
  ruleFrom,
  securityGroup,
} from '../samples'
import check from './ec2-instance-administration-exposed.check'

const around = {
  securityGroups: [securityGroup({ IpPermissions: [ruleFrom([22, 22], '0.0.0.0/0')] })],
  networkAcls: [openNetworkAcl()],
  subnets: [subnet()],
  routeTables: [routeTable([internetRoute, localRoute])],
  prefixLists: [],
  prefixListEntries: {},
  awsPrefixLists: awsLists,
}
const instances = [publicInstance()]
const { arn } = publicInstance()
const exposed = [
  {
    arn,
    result: 'fail',
    evidence: [
      at('NetworkInterfaces[0].PrivateIpAddresses[0].Association.PublicIp', '18.192.0.10'),
      at('NetworkInterfaces[0].Groups[0].GroupId', 'sg-1'),
    ],
  },
] as const
const safe = [{ arn, result: 'pass' }] as const
const unclear = (gap: 'failed' | 'denied') =>
  [
    { arn, result: 'unknown', gap },
    { arn: instance({ InstanceId: 'i-2' }).arn, result: 'pass' },
  ] as const
const overIpv6 = instance({
  NetworkInterfaces: instance().NetworkInterfaces.map((each) => ({
    ...each,
    Ipv6Addresses: [{ Ipv6Address: '2a05:d014::10' }],
  })),
})
const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
const both = [publicInstance(), instance({ InstanceId: 'i-2' })]

export default defineCases(check, [
  { name: 'no public address', kind: 'pass', given: { ...around, instances: [instance()] }, expect: safe },
  { name: 'address, route, group and ACL let it in', kind: 'fail', given: { ...around, instances }, expect: exposed },
  { name: 'no instances', kind: 'none', given: { ...around, instances: [] }, expect: 'notApplicable' },
  {
    name: 'the group lets only HTTPS in',
    kind: 'edge',
    given: {
      ...around,
      instances,
      securityGroups: [securityGroup({ IpPermissions: [ruleFrom([443, 443], '0.0.0.0/0')] })],
    },
    expect: safe,
  },
  {
    name: 'the subnet has no route to the internet',
    kind: 'edge',
    given: { ...around, instances, routeTables: [routeTable([localRoute])] },
    expect: safe,
  },
  {
    name: 'the main route table holds where the subnet has none of its own',
    kind: 'edge',
    given: {
      ...around,
      instances,
      routeTables: [
        routeTable([localRoute], { RouteTableId: 'rtb-2', Associations: [{ Main: false, SubnetId: 'subnet-9' }] }),
        routeTable([internetRoute, localRoute], { Associations: [{ Main: true }] }),
      ],
    },
    expect: exposed,
  },
  {
    name: 'the network ACL denies it',
    kind: 'edge',
    given: {
      ...around,
      instances,
      networkAcls: [
        networkAcl([
          inbound(90, 'deny', { Protocol: '6', PortRange: { From: 22, To: 22 }, CidrBlock: '0.0.0.0/0' }),
          inbound(100, 'allow', { CidrBlock: '0.0.0.0/0' }),
          ...outboundAll,
        ]),
      ],
    },
    expect: safe,
  },
  {
    name: 'an IPv6 address with a route, but a group open to IPv4 only',
    kind: 'edge',
    given: {
      ...around,
      instances: [overIpv6],
      routeTables: [routeTable([internetRouteIpv6, internetRoute, localRoute].toSorted(byText))],
    },
    expect: safe,
  },
  {
    name: 'an IPv6 address and a group open to IPv6',
    kind: 'edge',
    given: {
      ...around,
      instances: [overIpv6],
      networkAcls: [
        networkAcl([
          inbound(100, 'allow', { CidrBlock: '0.0.0.0/0' }),
          inbound(101, 'allow', { Ipv6CidrBlock: '::/0' }),
          ...outboundAll,
        ]),
      ],
      securityGroups: [
        securityGroup({
          IpPermissions: [rule({ FromPort: 22, ToPort: 22, Ipv6Ranges: [{ CidrIpv6: '::/0' }] })],
        }),
      ],
      routeTables: [routeTable([internetRouteIpv6, localRoute].toSorted(byText))],
    },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          at('NetworkInterfaces[0].Ipv6Addresses[0].Ipv6Address', '2a05:d014::10'),
          at('NetworkInterfaces[0].Groups[0].GroupId', 'sg-1'),
        ],
      },
    ],
  },
  {
    name: 'VPC block public access is on, and the subnet may be excluded from it',
    kind: 'edge',
    given: {
      ...around,
      instances,
      subnets: [subnet({ BlockPublicAccessStates: { InternetGatewayBlockMode: 'block-ingress' } })],
    },
    expect: [{ arn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'the way to the internet goes through a firewall endpoint',
    kind: 'edge',
    given: {
      ...around,
      instances: both,
      routeTables: [routeTable([{ ...internetRoute, GatewayId: 'vpce-1' }, localRoute])],
    },
    expect: unclear('failed'),
  },
  {
    name: 'a security group that AWS does not list',
    kind: 'edge',
    given: { ...around, instances: both, securityGroups: [] },
    expect: unclear('failed'),
  },
  {
    name: 'a public address that no interface shows',
    kind: 'edge',
    given: { ...around, instances: [instance({ PublicIpAddress: '18.192.0.10' }), instance({ InstanceId: 'i-2' })] },
    expect: unclear('failed'),
  },
  {
    name: 'an interface whose route table is not listed',
    kind: 'edge',
    given: { ...around, instances: both, routeTables: [] },
    expect: unclear('failed'),
  },
  {
    name: 'an exact route takes the internet away from the gateway',
    kind: 'edge',
    given: {
      ...around,
      instances: both,
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
    },
    expect: [...safe, { arn: instance({ InstanceId: 'i-2' }).arn, result: 'pass' }],
  },
  {
    name: 'a prefix list whose entries are denied',
    kind: 'edge',
    given: {
      ...around,
      instances: both,
      prefixLists: [prefixList()],
      prefixListEntries: { [prefixList().arn]: { kind: 'denied', action: 'ec2:GetManagedPrefixListEntries' } },
      securityGroups: [
        securityGroup({
          IpPermissions: [rule({ FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-1' }] })],
        }),
      ],
    },
    expect: unclear('denied'),
  },
])
