import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { networkInterface, rule, ruleFrom, securityGroup } from '../samples'
import check from './ec2-security-group-public-range.check'

const { arn } = securityGroup()
const from = (...cidrs: readonly string[]) => ({
  securityGroups: [securityGroup({ IpPermissions: [ruleFrom([443, 443], ...cidrs)] })],
  networkInterfaces: [networkInterface()],
})
const path = 'IpPermissions[0].IpRanges[0].CidrIp'

export default defineCases(check, [
  { name: 'an office', kind: 'pass', given: from('52.94.76.0/24'), expect: [{ arn, result: 'pass' }] },
  {
    name: 'a block of a cloud',
    kind: 'fail',
    given: from('52.92.0.0/14'),
    expect: [{ arn, result: 'fail', evidence: [at(path, '52.92.0.0/14')] }],
  },
  {
    name: 'a /16 is the largest that one company may hold',
    kind: 'edge',
    given: from('52.94.0.0/16'),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'a private block', kind: 'edge', given: from('10.0.0.0/8'), expect: [{ arn, result: 'pass' }] },
  {
    name: 'everybody, which other checks judge',
    kind: 'edge',
    given: from('0.0.0.0/0'),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'half of the internet, which other checks judge as such',
    kind: 'edge',
    given: from('0.0.0.0/1'),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a block of IPv6 that a registry gave to a provider',
    kind: 'edge',
    given: {
      securityGroups: [securityGroup({ IpPermissions: [rule({ Ipv6Ranges: [{ CidrIpv6: '2a05:d000::/25' }] })] })],
      networkInterfaces: [networkInterface()],
    },
    expect: [{ arn, result: 'fail', evidence: [at('IpPermissions[0].Ipv6Ranges[0].CidrIpv6', '2a05:d000::/25')] }],
  },
  {
    name: 'the group is attached to nothing',
    kind: 'edge',
    given: { ...from('52.92.0.0/14'), networkInterfaces: [] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [at(path, '52.92.0.0/14')] }],
  },
  { name: 'no group', kind: 'none', given: { securityGroups: [], networkInterfaces: [] }, expect: 'notApplicable' },
])
