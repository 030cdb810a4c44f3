import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { awsLists, prefixList } from '../../vpc/samples'
import { allTraffic, networkInterface, rule, ruleFrom, securityGroup } from '../samples'
import check from './ec2-security-group-administration-open.check'

const around = {
  networkInterfaces: [networkInterface()],
  prefixLists: [],
  prefixListEntries: {},
  awsPrefixLists: awsLists,
}
const open = (...cidrs: readonly string[]) => securityGroup({ IpPermissions: [ruleFrom([22, 22], ...cidrs)] })
const { arn } = securityGroup()
const evidence = (...elements: readonly (readonly [string, string])[]) => [
  at('IpPermissions[0].FromPort', 22),
  at('IpPermissions[0].ToPort', 22),
  ...elements.map(([path, value]) => at(`IpPermissions[0].${path}`, value)),
]

export default defineCases(check, [
  {
    name: 'open to a private network only',
    kind: 'pass',
    given: { ...around, securityGroups: [open('10.0.0.0/8')] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'open to the whole internet',
    kind: 'fail',
    given: { ...around, securityGroups: [open('0.0.0.0/0')] },
    expect: [{ arn, result: 'fail', evidence: evidence(['IpRanges[0].CidrIp', '0.0.0.0/0']) }],
  },
  { name: 'no groups', kind: 'none', given: { ...around, securityGroups: [] }, expect: 'notApplicable' },
  {
    name: 'open to both halves of the internet',
    kind: 'edge',
    given: { ...around, securityGroups: [open('0.0.0.0/1', '128.0.0.0/1')] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: evidence(['IpRanges[0].CidrIp', '0.0.0.0/1']),
      },
    ],
  },
  {
    name: 'open to many ranges that are too much together',
    kind: 'edge',
    given: { ...around, securityGroups: [open('16.0.0.0/9', '18.0.0.0/9', '20.0.0.0/9')] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: evidence(
          ['IpRanges[0].CidrIp', '16.0.0.0/9'],
          ['IpRanges[1].CidrIp', '18.0.0.0/9'],
          ['IpRanges[2].CidrIp', '20.0.0.0/9'],
        ),
      },
    ],
  },
  {
    name: 'open to the IPv6 internet',
    kind: 'edge',
    given: {
      ...around,
      securityGroups: [
        securityGroup({
          IpPermissions: [rule({ FromPort: 22, ToPort: 22, Ipv6Ranges: [{ CidrIpv6: '::/0' }] })],
        }),
      ],
    },
    expect: [{ arn, result: 'fail', evidence: evidence(['Ipv6Ranges[0].CidrIpv6', '::/0']) }],
  },
  {
    name: 'within a range of ports',
    kind: 'edge',
    given: {
      ...around,
      securityGroups: [securityGroup({ IpPermissions: [ruleFrom([21, 23], '0.0.0.0/0')] })],
    },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          at('IpPermissions[0].FromPort', 21),
          at('IpPermissions[0].ToPort', 23),
          at('IpPermissions[0].IpRanges[0].CidrIp', '0.0.0.0/0'),
        ],
      },
    ],
  },
  {
    name: 'all protocols',
    kind: 'edge',
    given: {
      ...around,
      securityGroups: [securityGroup({ IpPermissions: [allTraffic({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] })] })],
    },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [at('IpPermissions[0].IpProtocol', '-1'), at('IpPermissions[0].IpRanges[0].CidrIp', '0.0.0.0/0')],
      },
    ],
  },
  {
    name: 'another port, and ICMP',
    kind: 'edge',
    given: {
      ...around,
      securityGroups: [
        securityGroup({
          IpPermissions: [
            rule({ IpProtocol: 'icmp', FromPort: -1, ToPort: -1, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }),
            ruleFrom([443, 443], '0.0.0.0/0'),
          ],
        }),
      ],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'another group as source',
    kind: 'edge',
    given: {
      ...around,
      securityGroups: [
        securityGroup({
          IpPermissions: [rule({ FromPort: 22, ToPort: 22, UserIdGroupPairs: [{ GroupId: 'sg-2' }] })],
        }),
      ],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'prefix lists: one of AWS, one of offices',
    kind: 'edge',
    given: {
      ...around,
      prefixLists: [prefixList()],
      prefixListEntries: { [prefixList().arn]: { Entries: [{ Cidr: '18.192.0.0/24' }] } },
      securityGroups: [
        securityGroup({
          IpPermissions: [
            rule({ FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-1' }, { PrefixListId: 'pl-aws' }] }),
          ],
        }),
      ],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a prefix list that holds the internet',
    kind: 'edge',
    given: {
      ...around,
      prefixLists: [prefixList()],
      prefixListEntries: { [prefixList().arn]: { Entries: [{ Cidr: '0.0.0.0/1' }, { Cidr: '128.0.0.0/1' }] } },
      securityGroups: [
        securityGroup({
          IpPermissions: [rule({ FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-1' }] })],
        }),
      ],
    },
    expect: [{ arn, result: 'fail', evidence: evidence(['PrefixListIds[0].PrefixListId', 'pl-1']) }],
  },
  {
    name: 'a prefix list whose entries are denied',
    kind: 'edge',
    given: {
      ...around,
      prefixLists: [prefixList()],
      prefixListEntries: { [prefixList().arn]: { kind: 'denied', action: 'ec2:GetManagedPrefixListEntries' } },
      securityGroups: [
        securityGroup({
          IpPermissions: [rule({ FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-1' }] })],
        }),
        securityGroup({ GroupId: 'sg-2' }),
      ],
    },
    expect: [
      { arn, result: 'unknown', gap: 'denied' },
      { arn: securityGroup({ GroupId: 'sg-2' }).arn, result: 'pass' },
    ],
  },
  {
    name: 'a prefix list that AWS does not list',
    kind: 'edge',
    given: {
      ...around,
      securityGroups: [
        securityGroup({
          IpPermissions: [rule({ FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-9' }] })],
        }),
        securityGroup({ GroupId: 'sg-2' }),
      ],
    },
    expect: [
      { arn, result: 'unknown', gap: 'failed' },
      { arn: securityGroup({ GroupId: 'sg-2' }).arn, result: 'pass' },
    ],
  },
  {
    name: 'attached to nothing',
    kind: 'edge',
    given: { ...around, networkInterfaces: [], securityGroups: [open('0.0.0.0/0')] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: evidence(['IpRanges[0].CidrIp', '0.0.0.0/0']) }],
  },
  {
    name: 'network interfaces are denied',
    kind: 'edge',
    given: {
      ...around,
      networkInterfaces: { kind: 'denied', action: 'ec2:DescribeNetworkInterfaces' },
      securityGroups: [open('0.0.0.0/0')],
    },
    expect: 'notAssessed',
  },
])
