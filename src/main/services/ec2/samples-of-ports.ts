import type { Gap } from '../../../shared/review/gap'
import type { Evidence } from '../../../shared/review/outcome'
import type { VpcOrigin } from '../cloudfront/facts'
import type { Accelerator, AcceleratorListeners } from '../globalaccelerator/facts'
import {
  endpoint,
  exclusion,
  internetRoute,
  internetRouteIpv6,
  localRoute,
  prefixList,
  routeTable,
  subnet,
} from '../vpc/samples'
import type { LoadBalancer } from '../elbv2/facts'
import { networkLoadBalancer, targetGroup } from '../elbv2/samples'
import type { Instance, SecurityGroup } from './facts'
import {
  allTraffic,
  inbound,
  instance,
  networkAcl,
  openNetworkAcl,
  outboundAll,
  publicInstance,
  rule,
  ruleFrom,
  securityGroup,
} from './samples'
import { at, entriesOf, openNetwork, wayIn } from './samples-of-network'

type Permission = SecurityGroup['IpPermissions'][number]
type Interface = Instance['NetworkInterfaces'][number]

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

const denied = (action: string): Gap => ({ kind: 'denied', action })

/** An instance with these interfaces, each different from the private one of the sample. */
const withInterfaces = (...interfaces: readonly Partial<Interface>[]): Instance => {
  const [own] = instance().NetworkInterfaces
  if (!own) throw new Error('The sample has no interface')
  return instance({ NetworkInterfaces: interfaces.map((fields) => ({ ...own, ...fields })) })
}

const accelerator: Accelerator = {
  arn: 'arn:aws:globalaccelerator::111122223333:accelerator/a-1',
  Name: 'front',
  Enabled: true,
  IpSets: [],
}

/** The listener of an accelerator for some ports, with the instance `i-1` behind it. */
const listenersOf = (FromPort: number, ToPort: number, override?: number): AcceleratorListeners => ({
  Listeners: [
    {
      ListenerArn: `${accelerator.arn}/listener/l-1`,
      PortRanges: [{ FromPort, ToPort }],
      Protocol: 'TCP',
      EndpointGroups: [
        {
          EndpointGroupArn: `${accelerator.arn}/listener/l-1/endpoint-group/g-1`,
          EndpointGroupRegion: 'eu-central-1',
          PortOverrides: override === undefined ? [] : [{ ListenerPort: FromPort, EndpointPort: override }],
          EndpointDescriptions: [{ EndpointId: 'i-1', Weight: 128, ClientIPPreservationEnabled: true }],
        },
      ],
    },
  ],
})

const vpcOrigin = (OriginEndpointArn: string): VpcOrigin => ({
  arn: 'arn:aws:cloudfront::111122223333:vpcorigin/vo-1',
  Id: 'vo-1',
  Name: 'front',
  AccountId: '111122223333',
  OriginEndpointArn,
})

const front = networkLoadBalancer({
  LoadBalancerName: 'front',
  Scheme: 'internet-facing',
  AvailabilityZones: [{ SubnetId: 'subnet-2', ZoneName: 'eu-central-1a' }],
})
const behindFront = targetGroup({ Protocol: 'TCP', LoadBalancerArns: [front.arn] })

const address = at('NetworkInterfaces[0].PrivateIpAddresses[0].Association.PublicIp', '18.192.0.10')
const groupStep = at('NetworkInterfaces[0].Groups[0].GroupId', 'sg-1')
const everyoneStep = at('IpPermissions[0].IpRanges[0].CidrIp', '0.0.0.0/0')

/** The way to the public instance of the sample, as evidence. */
export const wayToInstance: readonly Evidence[] = wayIn(address, groupStep, everyoneStep)

/** The table of a check that asks whether the internet reaches instances on certain ports of TCP; `port` is one of them. */
export const exposureCases = (port: number) => {
  const { arn } = publicInstance()
  const other = instance({ InstanceId: 'i-2' })
  const both = [publicInstance(), other]
  const overIpv6 = withInterfaces({ Ipv6Addresses: [{ Ipv6Address: '2a05:d014::10' }] })
  const openTo = (source: Partial<Permission>) => [
    securityGroup({ IpPermissions: [rule({ FromPort: port, ToPort: port, ...source })] }),
  ]
  const given = (instances: readonly Instance[], fields: object = {}) => ({
    ...openNetwork,
    instances,
    securityGroups: openTo({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] }),
    ...fields,
  })
  const exposedBy = (evidence: readonly Evidence[]) => [{ arn, result: 'fail', evidence }] as const
  const exposed = exposedBy(wayToInstance)
  const safe = [{ arn, result: 'pass' }] as const
  const safeBy = (path: string, value: string) => [{ arn, result: 'pass', evidence: [at(path, value)] }] as const
  const unclear = (gap: Gap['kind']) =>
    [
      { arn, result: 'unknown', gap },
      { arn: other.arn, result: 'pass' },
    ] as const
  const table = (...routes: Parameters<typeof routeTable>[0]) => ({
    routeTables: [routeTable(routes.toSorted(byText))],
  })
  const edge = (target: object) => ({
    routeTables: [
      routeTable([internetRoute, localRoute]),
      routeTable([localRoute, { DestinationCidrBlock: '10.0.0.0/24', State: 'active', ...target }], {
        RouteTableId: 'rtb-edge',
        Associations: [{ Main: false, GatewayId: 'igw-1' }],
      }),
    ],
  })
  const blocked = (mode: string, ...blockPublicAccessExclusions: readonly object[]) => ({
    blockPublicAccess: { InternetGatewayBlockMode: mode },
    blockPublicAccessExclusions,
  })
  const accelerated = (listeners: AcceleratorListeners) => ({
    accelerators: [accelerator],
    acceleratorListeners: { [accelerator.arn]: listeners },
    routeTables: [routeTable([localRoute])],
  })
  /** A balancer in a public subnet that hands port 4000 on to the asked one of `i-1`, which stands in a private subnet. */
  const balanced = (fields: Partial<LoadBalancer>) => ({
    loadBalancers: [{ ...front, ...fields }],
    loadBalancerListeners: {
      [front.arn]: {
        Listeners: [
          {
            ListenerArn: `${front.arn}/l`,
            Port: 4000,
            Protocol: 'TCP',
            DefaultActions: [{ Type: 'forward', TargetGroupArn: behindFront.arn }],
          },
        ],
      },
    },
    targetGroups: [behindFront],
    targetGroupTargets: { [behindFront.arn]: { TargetHealthDescriptions: [{ Target: { Id: 'i-1', Port: port } }] } },
    subnets: [subnet(), subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.1.0/24' })],
    networkAcls: [openNetworkAcl({ Associations: [{ SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }] })],
    routeTables: [
      routeTable([localRoute]),
      routeTable([internetRoute, localRoute], {
        RouteTableId: 'rtb-2',
        Associations: [{ Main: false, SubnetId: 'subnet-2' }],
      }),
    ],
  })
  const aclWith = (...entries: Parameters<typeof networkAcl>[0]) => ({ networkAcls: [networkAcl(entries)] })
  const firewall = endpoint({
    VpcEndpointId: 'vpce-1',
    VpcEndpointType: 'GatewayLoadBalancer',
    SubnetIds: ['subnet-fw'],
  })
  const firewallSubnet = subnet({ SubnetId: 'subnet-fw' })
  const throughFirewall = (outward: object) => ({
    endpoints: [firewall],
    subnets: [subnet(), firewallSubnet],
    routeTables: [
      routeTable([{ ...internetRoute, GatewayId: 'vpce-1' }, localRoute]),
      routeTable([{ DestinationCidrBlock: '0.0.0.0/0', State: 'active', ...outward }, localRoute], {
        RouteTableId: 'rtb-fw',
        Associations: [{ Main: false, SubnetId: 'subnet-fw' }],
      }),
    ],
  })
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
      name: 'the group lets another group in, and its own network',
      kind: 'edge',
      given: given([publicInstance()], {
        securityGroups: openTo({ UserIdGroupPairs: [{ GroupId: 'sg-2' }], IpRanges: [{ CidrIp: '10.0.0.0/8' }] }),
      }),
      expect: safe,
    },
    {
      name: 'two groups, each open to one half of the internet',
      kind: 'edge',
      given: given(
        [
          withInterfaces({
            Groups: [{ GroupId: 'sg-1' }, { GroupId: 'sg-2' }],
            PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10', Association: { PublicIp: '18.192.0.10' } }],
          }),
        ],
        {
          securityGroups: [
            securityGroup({ IpPermissions: [ruleFrom([port, port], '0.0.0.0/1')] }),
            securityGroup({ GroupId: 'sg-2', IpPermissions: [ruleFrom([port, port], '128.0.0.0/1')] }),
          ],
        },
      ),
      expect: exposedBy([
        ...wayIn(address, groupStep, at('IpPermissions[0].IpRanges[0].CidrIp', '0.0.0.0/1')),
        at('NetworkInterfaces[0].Groups[1].GroupId', 'sg-2'),
        at('IpPermissions[0].IpRanges[0].CidrIp', '128.0.0.0/1'),
      ]),
    },
    {
      name: 'it is stopped',
      kind: 'edge',
      given: given([publicInstance({ State: { Name: 'stopped' } })]),
      expect: safeBy('State.Name', 'stopped'),
    },
    {
      name: 'the subnet has no route to the internet',
      kind: 'edge',
      given: given([publicInstance()], { routeTables: [routeTable([localRoute])] }),
      expect: safeBy('RouteTableId', 'rtb-1'),
    },
    {
      name: 'routes over a transit gateway, a peering connection, a NAT and an egress-only gateway are no way in',
      kind: 'edge',
      given: given(
        [publicInstance()],
        table(
          localRoute,
          { DestinationCidrBlock: '0.0.0.0/2', TransitGatewayId: 'tgw-1', State: 'active' },
          { DestinationCidrBlock: '64.0.0.0/2', VpcPeeringConnectionId: 'pcx-1', State: 'active' },
          { DestinationCidrBlock: '128.0.0.0/1', NatGatewayId: 'nat-1', State: 'active' },
          { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1', State: 'active' },
        ),
      ),
      expect: safe,
    },
    {
      name: 'the route leads to a gateway that is gone',
      kind: 'edge',
      given: given([publicInstance()], table({ ...internetRoute, State: 'blackhole' }, localRoute)),
      expect: safe,
    },
    {
      name: 'the route is one of two halves',
      kind: 'edge',
      given: given(
        [publicInstance()],
        table(
          { ...internetRoute, DestinationCidrBlock: '0.0.0.0/1' },
          { ...internetRoute, DestinationCidrBlock: '128.0.0.0/1' },
          localRoute,
        ),
      ),
      expect: exposedBy([
        address,
        at('RouteTableId', 'rtb-1'),
        at('Routes[0].GatewayId', 'igw-1'),
        at('Routes[2].GatewayId', 'igw-1'),
        ...entriesOf(openNetworkAcl(), 'CidrBlock'),
        groupStep,
        everyoneStep,
      ]),
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
      name: 'an exact route takes the internet away from the gateway',
      kind: 'edge',
      given: given(
        both,
        table(
          internetRoute,
          localRoute,
          { DestinationCidrBlock: '0.0.0.0/1', TransitGatewayId: 'tgw-1', State: 'active' },
          { DestinationCidrBlock: '128.0.0.0/1', TransitGatewayId: 'tgw-1', State: 'blackhole' },
        ),
      ),
      expect: [...safe, { arn: other.arn, result: 'pass' }],
    },
    {
      name: 'the gateway’s own table sends what comes in through an endpoint',
      kind: 'edge',
      given: given(both, edge({ GatewayId: 'vpce-1' })),
      expect: unclear('failed'),
    },
    {
      name: 'the gateway’s own table sends what comes in for another subnet through an endpoint',
      kind: 'edge',
      given: given([publicInstance()], edge({ GatewayId: 'vpce-1', DestinationCidrBlock: '10.0.9.0/24' })),
      expect: exposed,
    },
    {
      name: 'the gateway’s own table sends what comes in into a black hole',
      kind: 'edge',
      given: given([publicInstance()], edge({ NetworkInterfaceId: 'eni-9', State: 'blackhole' })),
      expect: safeBy('RouteTableId', 'rtb-edge'),
    },
    {
      name: 'the way to the internet goes through a firewall endpoint',
      kind: 'edge',
      given: given(both, throughFirewall({ GatewayId: 'igw-1' })),
      expect: unclear('failed'),
    },
    {
      name: 'the firewall endpoint stands before a NAT gateway, which is no way in',
      kind: 'edge',
      given: given([publicInstance()], throughFirewall({ NatGatewayId: 'nat-1' })),
      expect: safe,
    },
    {
      name: 'the firewall endpoint may let it in, but the group does not',
      kind: 'edge',
      given: given([publicInstance()], {
        ...throughFirewall({ GatewayId: 'igw-1' }),
        securityGroups: [securityGroup()],
      }),
      expect: safe,
    },
    {
      name: 'the way goes through an appliance',
      kind: 'edge',
      given: given(
        both,
        table({ DestinationCidrBlock: '0.0.0.0/0', NetworkInterfaceId: 'eni-9', State: 'active' }, localRoute),
      ),
      expect: unclear('failed'),
    },
    {
      name: 'the network ACL denies it before it allows it',
      kind: 'edge',
      given: given(
        [publicInstance()],
        aclWith(
          inbound(90, 'deny', { Protocol: '6', PortRange: { From: port, To: port }, CidrBlock: '0.0.0.0/0' }),
          inbound(100, 'allow', { CidrBlock: '0.0.0.0/0' }),
          ...outboundAll,
        ),
      ),
      expect: safe,
    },
    {
      name: 'the network ACL denies it after it has allowed it',
      kind: 'edge',
      given: given([publicInstance()], {
        networkAcls: [
          networkAcl([
            inbound(100, 'allow', { CidrBlock: '0.0.0.0/0' }),
            inbound(110, 'deny', { Protocol: '6', PortRange: { From: port, To: port }, CidrBlock: '0.0.0.0/0' }),
            ...outboundAll,
          ]),
        ],
      }),
      expect: [{ arn, result: 'fail', evidence: replaceAcl(port) }],
    },
    {
      name: 'the network ACL lets no replies out',
      kind: 'edge',
      given: given(
        [publicInstance()],
        aclWith(
          inbound(100, 'allow', { CidrBlock: '0.0.0.0/0' }),
          inbound(100, 'allow', {
            CidrBlock: '0.0.0.0/0',
            Egress: true,
            Protocol: '6',
            PortRange: { From: 80, To: 443 },
          }),
        ),
      ),
      expect: safeBy('NetworkAclId', 'acl-1'),
    },
    {
      name: 'an IPv6 address with a route, but a group open to IPv4 only',
      kind: 'edge',
      given: given([overIpv6], table(internetRouteIpv6, internetRoute, localRoute)),
      expect: safe,
    },
    {
      name: 'an IPv6 address and a group open to IPv6',
      kind: 'edge',
      given: given([overIpv6], {
        networkAcls: [aclOfBoth],
        securityGroups: openTo({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] }),
        ...table(internetRouteIpv6, localRoute),
      }),
      expect: exposedBy([
        at('NetworkInterfaces[0].Ipv6Addresses[0].Ipv6Address', '2a05:d014::10'),
        at('RouteTableId', 'rtb-1'),
        at('Routes[1].GatewayId', 'igw-1'),
        ...entriesOf(aclOfBoth, 'Ipv6CidrBlock'),
        groupStep,
        at('IpPermissions[0].Ipv6Ranges[0].CidrIpv6', '::/0'),
      ]),
    },
    {
      name: 'an IPv6 address whose way out is an egress-only gateway',
      kind: 'edge',
      given: given([overIpv6], {
        networkAcls: [aclOfBoth],
        securityGroups: openTo({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] }),
        ...table(
          { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1', State: 'active' },
          localRoute,
        ),
      }),
      expect: safe,
    },
    {
      name: 'the public address stands for a secondary one',
      kind: 'edge',
      given: given([
        withInterfaces({
          PrivateIpAddresses: [
            { PrivateIpAddress: '10.0.0.11', Association: { PublicIp: '18.192.0.10' } },
            { PrivateIpAddress: '10.0.0.10' },
          ],
        }),
      ]),
      expect: exposedBy(
        wayIn(
          at('NetworkInterfaces[0].PrivateIpAddresses[0].Association.PublicIp', '18.192.0.10'),
          groupStep,
          everyoneStep,
        ),
      ),
    },
    {
      name: 'the public address is on a second interface, in another group and subnet',
      kind: 'edge',
      given: given(
        [
          withInterfaces(
            { SubnetId: 'subnet-9', Groups: [{ GroupId: 'sg-0' }] },
            {
              NetworkInterfaceId: 'eni-2',
              PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.20', Association: { PublicIp: '18.192.0.10' } }],
            },
          ),
        ],
        {},
      ),
      expect: exposedBy(
        wayIn(
          at('NetworkInterfaces[1].PrivateIpAddresses[0].Association.PublicIp', '18.192.0.10'),
          at('NetworkInterfaces[1].Groups[0].GroupId', 'sg-1'),
          everyoneStep,
        ),
      ),
    },
    {
      name: 'the address is in the network of a telecommunications carrier',
      kind: 'edge',
      given: given(
        [
          withInterfaces({
            PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10', Association: { CarrierIp: '155.146.0.10' } }],
          }),
        ],
        table({ DestinationCidrBlock: '0.0.0.0/0', CarrierGatewayId: 'cagw-1', State: 'active' }, localRoute),
      ),
      expect: exposedBy([
        at('NetworkInterfaces[0].PrivateIpAddresses[0].Association.CarrierIp', '155.146.0.10'),
        at('RouteTableId', 'rtb-1'),
        at('Routes[0].CarrierGatewayId', 'cagw-1'),
        ...entriesOf(openNetworkAcl(), 'CidrBlock'),
        groupStep,
        everyoneStep,
      ]),
    },
    {
      name: 'VPC Block Public Access blocks what comes in',
      kind: 'edge',
      given: given([publicInstance()], blocked('block-ingress')),
      expect: safeBy('InternetGatewayBlockMode', 'block-ingress'),
    },
    {
      name: 'VPC Block Public Access blocks both ways, and its subnet may go out only',
      kind: 'edge',
      given: given(
        [publicInstance()],
        blocked('block-bidirectional', exclusion({ InternetGatewayExclusionMode: 'allow-egress' })),
      ),
      expect: safeBy('InternetGatewayBlockMode', 'block-bidirectional'),
    },
    {
      name: 'VPC Block Public Access is on, and its VPC is excluded from it',
      kind: 'edge',
      given: given(
        [publicInstance()],
        blocked('block-bidirectional', exclusion({ ResourceArn: 'arn:aws:ec2:eu-central-1:111122223333:vpc/vpc-1' })),
      ),
      expect: exposedBy([
        ...wayIn(address, groupStep).slice(0, 3),
        at('ExclusionId', 'vpcbpa-exclude-1'),
        ...entriesOf(openNetworkAcl(), 'CidrBlock'),
        groupStep,
        everyoneStep,
      ]),
    },
    {
      name: 'the exclusion from VPC Block Public Access has ended, or is for another subnet',
      kind: 'edge',
      given: given(
        [publicInstance()],
        blocked(
          'block-ingress',
          exclusion({ State: 'delete-complete' }),
          exclusion({
            ExclusionId: 'vpcbpa-exclude-2',
            ResourceArn: 'arn:aws:ec2:eu-central-1:111122223333:subnet/subnet-9',
          }),
        ),
      ),
      expect: safe,
    },
    {
      name: 'exclusions from VPC Block Public Access are denied',
      kind: 'edge',
      given: given(both, {
        blockPublicAccess: { InternetGatewayBlockMode: 'block-ingress' },
        blockPublicAccessExclusions: denied('ec2:DescribeVpcBlockPublicAccessExclusions'),
      }),
      expect: unclear('denied'),
    },
    {
      name: 'VPC Block Public Access is denied, and the subnet says that it is off',
      kind: 'edge',
      given: given([publicInstance()], {
        blockPublicAccess: denied('ec2:DescribeVpcBlockPublicAccessOptions'),
        subnets: [subnet({ BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' } })],
      }),
      expect: exposed,
    },
    {
      name: 'the subnet is another account’s, which blocks public access',
      kind: 'edge',
      given: given(both, {
        subnets: [
          subnet({
            OwnerId: '444455556666',
            BlockPublicAccessStates: { InternetGatewayBlockMode: 'block-ingress' },
          }),
        ],
      }),
      expect: unclear('failed'),
    },
    {
      name: 'an accelerator leads to it, though it has no public address and no route',
      kind: 'edge',
      given: given([instance()], accelerated(listenersOf(port, port))),
      expect: exposedBy([
        at('arn', accelerator.arn),
        at('Listeners[0].EndpointGroups[0].EndpointDescriptions[0].EndpointId', 'i-1'),
        ...entriesOf(openNetworkAcl(), 'CidrBlock').filter((_, index) => index !== 1),
        at('SecurityGroups[0].GroupId', 'sg-1'),
        everyoneStep,
      ]),
    },
    {
      name: 'an accelerator leads to it by another port',
      kind: 'edge',
      given: given([instance()], accelerated(listenersOf(444, 444, port))),
      expect: exposedBy([
        at('arn', accelerator.arn),
        at('Listeners[0].EndpointGroups[0].EndpointDescriptions[0].EndpointId', 'i-1'),
        ...entriesOf(openNetworkAcl(), 'CidrBlock').filter((_, index) => index !== 1),
        at('SecurityGroups[0].GroupId', 'sg-1'),
        everyoneStep,
      ]),
    },
    {
      name: 'an accelerator leads to it on another port, or moves the port away',
      kind: 'edge',
      given: given([instance()], accelerated(listenersOf(port, port, 1))),
      expect: safe,
    },
    {
      name: 'a network load balancer on the internet hands the port on to it, and its group lets everybody in',
      kind: 'edge',
      given: given([instance()], balanced({})),
      expect: exposedBy([
        at('arn', front.arn),
        { path: 'Listeners[0].Port', value: 4000 },
        at('RouteTableId', 'rtb-2'),
        at('Routes[0].GatewayId', 'igw-1'),
        ...entriesOf(openNetworkAcl(), 'CidrBlock'),
        at('TargetHealthDescriptions[0].Target.Id', 'i-1'),
        at('SecurityGroups[0].GroupId', 'sg-1'),
        everyoneStep,
      ]),
    },
    {
      name: 'the same, and its group lets the group of the balancer in',
      kind: 'edge',
      given: given([instance()], {
        ...balanced({ SecurityGroups: ['sg-2'] }),
        securityGroups: [
          ...openTo({ UserIdGroupPairs: [{ GroupId: 'sg-2' }] }),
          securityGroup({ GroupId: 'sg-2', IpPermissions: [ruleFrom([4000, 4000], '0.0.0.0/0')] }),
        ],
      }),
      expect: exposedBy([
        at('arn', front.arn),
        { path: 'Listeners[0].Port', value: 4000 },
        at('RouteTableId', 'rtb-2'),
        at('Routes[0].GatewayId', 'igw-1'),
        ...entriesOf(openNetworkAcl(), 'CidrBlock'),
        at('SecurityGroups[0]', 'sg-2'),
        everyoneStep,
        at('TargetHealthDescriptions[0].Target.Id', 'i-1'),
        at('SecurityGroups[0].GroupId', 'sg-1'),
      ]),
    },
    {
      name: 'the group of the balancer lets only the office in',
      kind: 'edge',
      given: given([instance()], {
        ...balanced({ SecurityGroups: ['sg-2'] }),
        securityGroups: [
          ...openTo({ UserIdGroupPairs: [{ GroupId: 'sg-2' }] }),
          securityGroup({ GroupId: 'sg-2', IpPermissions: [ruleFrom([4000, 4000], '81.145.20.0/24')] }),
        ],
      }),
      expect: safe,
    },
    {
      name: 'its group lets the balancer’s subnets in, which says nothing of whose address the balancer shows',
      kind: 'edge',
      given: given([instance(), withoutGroups], {
        ...balanced({}),
        securityGroups: openTo({ IpRanges: [{ CidrIp: '10.0.0.0/8' }] }),
      }),
      expect: [
        { arn, result: 'unknown', gap: 'failed' },
        { arn: withoutGroups.arn, result: 'pass' },
      ],
    },
    {
      name: 'the network load balancer is internal',
      kind: 'edge',
      given: given([instance()], balanced({ Scheme: 'internal' })),
      expect: safe,
    },
    {
      name: 'the targets of the balancer are denied',
      kind: 'edge',
      given: given([instance(), withoutGroups], {
        ...balanced({}),
        targetGroupTargets: { [behindFront.arn]: denied('elasticloadbalancing:DescribeTargetHealth') },
      }),
      expect: [
        { arn, result: 'unknown', gap: 'denied' },
        { arn: withoutGroups.arn, result: 'pass' },
      ],
    },
    {
      name: 'CloudFront reaches it through a VPC origin, on a port that no list tells',
      kind: 'edge',
      given: given([instance(), withoutGroups], {
        vpcOrigins: [vpcOrigin(instance().arn)],
        securityGroups: [securityGroup({ IpPermissions: [allTraffic({ IpRanges: [{ CidrIp: '10.0.0.0/8' }] })] })],
      }),
      expect: [
        { arn, result: 'unknown', gap: 'failed' },
        { arn: withoutGroups.arn, result: 'pass' },
      ],
    },
    {
      name: 'CloudFront reaches another instance through a VPC origin',
      kind: 'edge',
      given: given([instance()], {
        vpcOrigins: [vpcOrigin(other.arn)],
        securityGroups: [securityGroup({ IpPermissions: [allTraffic({ IpRanges: [{ CidrIp: '10.0.0.0/8' }] })] })],
      }),
      expect: safe,
    },
    {
      name: 'VPC origins are blocked by VPC Block Public Access as well',
      kind: 'edge',
      given: given([instance()], {
        ...blocked('block-ingress'),
        vpcOrigins: [vpcOrigin(instance().arn)],
        securityGroups: [securityGroup({ IpPermissions: [allTraffic({ IpRanges: [{ CidrIp: '10.0.0.0/8' }] })] })],
      }),
      expect: safeBy('InternetGatewayBlockMode', 'block-ingress'),
    },
    {
      name: 'accelerators are blocked by VPC Block Public Access as well',
      kind: 'edge',
      given: given([instance()], { ...accelerated(listenersOf(port, port)), ...blocked('block-bidirectional') }),
      expect: safeBy('InternetGatewayBlockMode', 'block-bidirectional'),
    },
    {
      name: 'VPC origins are denied, and the group lets nothing in',
      kind: 'edge',
      given: given([instance()], {
        vpcOrigins: denied('cloudfront:ListVpcOrigins'),
        securityGroups: [securityGroup()],
      }),
      expect: safe,
    },
    {
      name: 'accelerators are denied, and a group lets the internet in',
      kind: 'edge',
      given: given([instance(), withoutGroups], {
        accelerators: denied('globalaccelerator:ListAccelerators'),
      }),
      expect: [
        { arn, result: 'unknown', gap: 'denied' },
        { arn: withoutGroups.arn, result: 'pass' },
      ],
    },
    {
      name: 'everything but the instances is denied, and it has no public address and no group',
      kind: 'edge',
      given: given([withoutGroups], {
        networkAcls: denied('ec2:DescribeNetworkAcls'),
        routeTables: denied('ec2:DescribeRouteTables'),
        subnets: denied('ec2:DescribeSubnets'),
        networkInterfaces: denied('ec2:DescribeNetworkInterfaces'),
      }),
      expect: [{ arn: withoutGroups.arn, result: 'pass' }],
    },
    {
      name: 'network ACLs are denied: what no group lets in stays out',
      kind: 'edge',
      given: given([publicInstance(), withoutGroups], { networkAcls: denied('ec2:DescribeNetworkAcls') }),
      expect: [
        { arn, result: 'unknown', gap: 'denied' },
        { arn: withoutGroups.arn, result: 'pass' },
      ],
    },
    {
      name: 'a security group that AWS does not list',
      kind: 'edge',
      given: given([publicInstance(), withoutGroups], { securityGroups: [] }),
      expect: [
        { arn, result: 'unknown', gap: 'failed' },
        { arn: withoutGroups.arn, result: 'pass' },
      ],
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
      name: 'a prefix list whose entries are denied',
      kind: 'edge',
      given: given(both, {
        prefixLists: [prefixList()],
        prefixListEntries: { [prefixList().arn]: denied('ec2:GetManagedPrefixListEntries') },
        securityGroups: openTo({ PrefixListIds: [{ PrefixListId: 'pl-1' }] }),
      }),
      expect: unclear('denied'),
    },
    {
      name: 'a prefix list that holds the internet',
      kind: 'edge',
      given: given([publicInstance()], {
        prefixLists: [prefixList()],
        prefixListEntries: { [prefixList().arn]: { Entries: [{ Cidr: '0.0.0.0/1' }, { Cidr: '128.0.0.0/1' }] } },
        securityGroups: openTo({ PrefixListIds: [{ PrefixListId: 'pl-1' }] }),
      }),
      expect: exposedBy(wayIn(address, groupStep, at('IpPermissions[0].PrefixListIds[0].PrefixListId', 'pl-1'))),
    },
  ] as const
}

/** A second instance that no rule lets anything in to. */
const withoutGroups = instance({ InstanceId: 'i-3', SecurityGroups: [], NetworkInterfaces: [] })

const aclOfBoth = networkAcl([
  inbound(100, 'allow', { CidrBlock: '0.0.0.0/0' }),
  inbound(101, 'allow', { Ipv6CidrBlock: '::/0' }),
  ...outboundAll,
])

/** The way through an ACL whose deny for the port comes too late. */
const replaceAcl = (port: number): readonly Evidence[] => {
  const acl = networkAcl([
    inbound(100, 'allow', { CidrBlock: '0.0.0.0/0' }),
    inbound(110, 'deny', { Protocol: '6', PortRange: { From: port, To: port }, CidrBlock: '0.0.0.0/0' }),
    ...outboundAll,
  ])
  return [...wayToInstance.slice(0, 3), ...entriesOf(acl, 'CidrBlock'), groupStep, everyoneStep]
}
