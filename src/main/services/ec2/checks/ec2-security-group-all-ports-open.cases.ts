import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { prefixList } from '../../vpc/samples'
import { allTraffic, rule, ruleFrom, securityGroup } from '../samples'
import { behindGroup, reachedNetwork } from '../samples-of-groups'
import check from './ec2-security-group-all-ports-open.check'

const around = reachedNetwork
const { arn } = securityGroup()

export default defineCases(check, [
  {
    name: 'one port',
    kind: 'pass',
    given: { ...around, securityGroups: [securityGroup({ IpPermissions: [ruleFrom([443, 443], '0.0.0.0/0')] })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'all protocols',
    kind: 'fail',
    given: {
      ...around,
      securityGroups: [securityGroup({ IpPermissions: [allTraffic({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] })] })],
    },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          at('IpPermissions[0].IpProtocol', '-1'),
          at('IpPermissions[0].IpRanges[0].CidrIp', '0.0.0.0/0'),
          ...behindGroup,
        ],
      },
    ],
  },
  { name: 'no groups', kind: 'none', given: { ...around, securityGroups: [] }, expect: 'notApplicable' },
  {
    name: 'all TCP ports by two rules',
    kind: 'edge',
    given: {
      ...around,
      securityGroups: [
        securityGroup({ IpPermissions: [ruleFrom([0, 1023], '0.0.0.0/0'), ruleFrom([1024, 65535], '0.0.0.0/0')] }),
      ],
    },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          at('IpPermissions[0].FromPort', 0),
          at('IpPermissions[0].ToPort', 1023),
          at('IpPermissions[0].IpRanges[0].CidrIp', '0.0.0.0/0'),
          at('IpPermissions[1].FromPort', 1024),
          at('IpPermissions[1].ToPort', 65535),
          at('IpPermissions[1].IpRanges[0].CidrIp', '0.0.0.0/0'),
          ...behindGroup,
        ],
      },
    ],
  },
  {
    name: 'all UDP ports over IPv6, and what stands behind it has an IPv4 address only',
    kind: 'edge',
    given: {
      ...around,
      securityGroups: [
        securityGroup({
          IpPermissions: [rule({ IpProtocol: 'udp', FromPort: 0, ToPort: 65535, Ipv6Ranges: [{ CidrIpv6: '::/0' }] })],
        }),
      ],
    },
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'low',
        evidence: [
          at('IpPermissions[0].FromPort', 0),
          at('IpPermissions[0].ToPort', 65535),
          at('IpPermissions[0].Ipv6Ranges[0].CidrIpv6', '::/0'),
        ],
      },
    ],
  },
  {
    name: 'two rules with a port between them',
    kind: 'edge',
    given: {
      ...around,
      securityGroups: [
        securityGroup({ IpPermissions: [ruleFrom([0, 1023], '0.0.0.0/0'), ruleFrom([1025, 65535], '0.0.0.0/0')] }),
      ],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'all traffic of another group and of private addresses',
    kind: 'edge',
    given: {
      ...around,
      securityGroups: [
        securityGroup({
          IpPermissions: [
            allTraffic({ IpRanges: [{ CidrIp: '10.0.0.0/8' }], UserIdGroupPairs: [{ GroupId: 'sg-1' }] }),
          ],
        }),
      ],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'all traffic of a prefix list that is denied',
    kind: 'edge',
    given: {
      ...around,
      prefixLists: [prefixList()],
      prefixListEntries: { [prefixList().arn]: { kind: 'denied', action: 'ec2:GetManagedPrefixListEntries' } },
      securityGroups: [securityGroup({ IpPermissions: [allTraffic({ PrefixListIds: [{ PrefixListId: 'pl-1' }] })] })],
    },
    expect: 'notAssessed',
  },
  {
    name: 'attached to nothing',
    kind: 'edge',
    given: {
      ...around,
      instances: [],
      networkInterfaces: [],
      securityGroups: [securityGroup({ IpPermissions: [allTraffic({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] })] })],
    },
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'low',
        evidence: [at('IpPermissions[0].IpProtocol', '-1'), at('IpPermissions[0].IpRanges[0].CidrIp', '0.0.0.0/0')],
      },
    ],
  },
  {
    name: 'attached to a cache that the internet reaches',
    kind: 'edge',
    given: {
      ...around,
      networkInterfaces: around.networkInterfaces.map(({ Attachment, ...rest }) => ({
        ...rest,
        Description: `ElastiCache ${Attachment?.InstanceId ?? ''}`,
      })),
      securityGroups: [securityGroup({ IpPermissions: [allTraffic({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] })] })],
    },
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'critical',
        evidence: [
          at('IpPermissions[0].IpProtocol', '-1'),
          at('IpPermissions[0].IpRanges[0].CidrIp', '0.0.0.0/0'),
          ...behindGroup,
        ],
      },
    ],
  },
])
