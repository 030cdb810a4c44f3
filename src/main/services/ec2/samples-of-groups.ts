import type { Gap } from '../../../shared/review/gap'
import type { Severity } from '../../../shared/review/outcome'
import type { PrefixList, PrefixListEntries } from '../vpc/facts'
import { localRoute, prefixList, routeTable } from '../vpc/samples'
import type { SecurityGroup } from './facts'
import { allTraffic, instance, networkInterface, publicInstance, rule, ruleFrom, securityGroup } from './samples'
import { openNetwork } from './samples-of-network'

type Permission = SecurityGroup['IpPermissions'][number]

/** The prefix list `pl-1` with these entries. */
const prefixListOf = (
  entries: PrefixListEntries | Gap,
): {
  readonly prefixLists: readonly PrefixList[]
  readonly prefixListEntries: Readonly<Record<string, PrefixListEntries | Gap>>
} => ({ prefixLists: [prefixList()], prefixListEntries: { [prefixList().arn]: entries } })

const entriesDenied: Gap = { kind: 'denied', action: 'ec2:GetManagedPrefixListEntries' }
const interfacesDenied: Gap = { kind: 'denied', action: 'ec2:DescribeNetworkInterfaces' }
const routesDenied: Gap = { kind: 'denied', action: 'ec2:DescribeRouteTables' }

const PublicIp = '18.192.0.10'
const publicAddress = [{ PrivateIpAddress: '10.0.0.10', Association: { PublicIp } }]
/** The interface of an instance that the internet reaches. */
const reached = networkInterface({ PrivateIpAddresses: publicAddress, Attachment: { InstanceId: 'i-1' } })
/** The interface of a database that the internet reaches. */
const ofDatabase = networkInterface({ PrivateIpAddresses: publicAddress, Description: 'RDSNetworkInterface' })
/** What a group's failure shows of the interface behind it that the internet reaches. */
export const behindGroup = [
  { path: 'NetworkInterfaceId', value: 'eni-1' },
  { path: 'PrivateIpAddresses[0].Association.PublicIp', value: PublicIp },
] as const

/** The open network with an instance that the internet reaches. */
export const reachedNetwork = { ...openNetwork, instances: [publicInstance()], networkInterfaces: [reached] } as const

/**
 * The table of a check that asks whether security groups open certain ports of TCP to the internet; `port` is one of them, `service` how
 * it weighs where a database or another service is reached.
 */
export const openGroupCases = (port: number, service: Severity) => {
  const { arn } = securityGroup()
  const other = securityGroup({ GroupId: 'sg-2' })
  const group = (...IpPermissions: Permission[]) => securityGroup({ IpPermissions })
  const open = (...cidrs: readonly string[]) => group(ruleFrom([port, port], ...cidrs))
  const openTo = (source: Partial<Permission>) => group(rule({ FromPort: port, ToPort: port, ...source }))
  const given = (securityGroups: readonly SecurityGroup[], fields: object = {}) => ({
    ...reachedNetwork,
    securityGroups,
    ...fields,
  })
  const inRule = (path: string, value: string | number) => ({ path: `IpPermissions[0].${path}`, value })
  const ports = [inRule('FromPort', port), inRule('ToPort', port)]
  const passes = [{ arn, result: 'pass' }] as const
  type Place = { readonly path: string; readonly value: string | number }
  const fails = (...evidence: readonly Place[]) =>
    [{ arn, result: 'fail', evidence: [...evidence, ...behindGroup] }] as const
  const weighs = (severity: Severity, ...evidence: readonly Place[]) =>
    [{ arn, result: 'fail', severity, evidence }] as const
  const everyone = [...ports, inRule('IpRanges[0].CidrIp', '0.0.0.0/0')]
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
      name: 'open to the IPv6 internet, and what stands behind it has an IPv4 address only',
      kind: 'edge',
      given: given([openTo({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] })]),
      expect: weighs('low', ...ports, inRule('Ipv6Ranges[0].CidrIpv6', '::/0')),
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
      name: 'all protocols, which a check of its own judges in full',
      kind: 'edge',
      given: given([group(allTraffic({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] }))]),
      expect: weighs('low', inRule('IpProtocol', '-1'), inRule('IpRanges[0].CidrIp', '0.0.0.0/0'), ...behindGroup),
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
      expect: weighs('low', ...everyone),
    },
    {
      name: 'attached to what has no public address',
      kind: 'edge',
      given: given([open('0.0.0.0/0')], { instances: [instance()], networkInterfaces: [networkInterface()] }),
      expect: weighs('low', ...everyone),
    },
    {
      name: 'attached to an address without a route to the internet',
      kind: 'edge',
      given: given([open('0.0.0.0/0')], { routeTables: [routeTable([localRoute])] }),
      expect: weighs('low', ...everyone),
    },
    {
      name: 'attached to an instance that is stopped',
      kind: 'edge',
      given: given([open('0.0.0.0/0')], { instances: [publicInstance({ State: { Name: 'stopped' } })] }),
      expect: weighs('low', ...everyone),
    },
    {
      name: 'attached to a database that the internet reaches',
      kind: 'edge',
      given: given([open('0.0.0.0/0')], { networkInterfaces: [ofDatabase] }),
      expect: weighs(service, ...everyone, ...behindGroup),
    },
    {
      name: 'attached to a NAT gateway, which takes no connection',
      kind: 'edge',
      given: given([open('0.0.0.0/0')], { networkInterfaces: [{ ...ofDatabase, InterfaceType: 'nat_gateway' }] }),
      expect: weighs('low', ...everyone),
    },
    {
      name: 'network interfaces are denied: it weighs in full',
      kind: 'edge',
      given: given([open('0.0.0.0/0')], { networkInterfaces: interfacesDenied }),
      expect: [{ arn, result: 'fail', evidence: everyone }],
    },
    {
      name: 'route tables are denied: it weighs in full',
      kind: 'edge',
      given: given([open('0.0.0.0/0')], { routeTables: routesDenied }),
      expect: [{ arn, result: 'fail', evidence: everyone }],
    },
  ] as const
}
