import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { ruleFrom, securityGroup } from '../samples'
import { behindGroup, reachedNetwork } from '../samples-of-groups'
import check from './ec2-security-group-other-ports.check'

const { arn } = securityGroup()
const given = (ports: readonly [number, number], source = '0.0.0.0/0') => ({
  ...reachedNetwork,
  securityGroups: [securityGroup({ IpPermissions: [ruleFrom(ports, source)] })],
})

export default defineCases(check, [
  { name: 'the web', kind: 'pass', given: given([443, 443]), expect: [{ arn, result: 'pass' }] },
  {
    name: 'a port of nobody knows what',
    kind: 'fail',
    given: given([4444, 4444]),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          at('IpPermissions[0].FromPort', 4444),
          at('IpPermissions[0].ToPort', 4444),
          at('IpPermissions[0].IpRanges[0].CidrIp', '0.0.0.0/0'),
          ...behindGroup,
        ],
      },
    ],
  },
  {
    name: 'a range that begins with the web and goes on',
    kind: 'edge',
    given: given([443, 450]),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          at('IpPermissions[0].FromPort', 443),
          at('IpPermissions[0].ToPort', 450),
          at('IpPermissions[0].IpRanges[0].CidrIp', '0.0.0.0/0'),
          ...behindGroup,
        ],
      },
    ],
  },
  {
    name: 'SSH, which a check of its own judges',
    kind: 'edge',
    given: given([22, 22]),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'one’s own network',
    kind: 'edge',
    given: given([4444, 4444], '10.0.0.0/8'),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the group is attached to nothing',
    kind: 'edge',
    given: { ...given([4444, 4444]), networkInterfaces: [] },
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'low',
        evidence: [
          at('IpPermissions[0].FromPort', 4444),
          at('IpPermissions[0].ToPort', 4444),
          at('IpPermissions[0].IpRanges[0].CidrIp', '0.0.0.0/0'),
        ],
      },
    ],
  },
  { name: 'no group', kind: 'none', given: { ...given([1, 1]), securityGroups: [] }, expect: 'notApplicable' },
])
