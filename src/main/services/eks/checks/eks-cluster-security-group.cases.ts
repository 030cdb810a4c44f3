import { defineCases } from '../../../engine/cases'
import { allTraffic, ruleFrom, securityGroup } from '../../ec2/samples'
import { awsLists } from '../../vpc/samples'
import { clusterArn as arn, given, network } from '../samples'
import check from './eks-cluster-security-group.check'

const own = securityGroup({ IpPermissions: [allTraffic({ UserIdGroupPairs: [{ GroupId: 'sg-1' }] })] })
const second = (...cidrs: readonly string[]) =>
  securityGroup({ GroupId: 'sg-2', IpPermissions: [ruleFrom([30000, 32767], ...cidrs)] })
const lists = { prefixLists: [], prefixListEntries: {}, awsPrefixLists: awsLists }
const withSecond = given({ resourcesVpcConfig: network({ securityGroupIds: ['sg-2'] }) })
const ownId = { path: 'resourcesVpcConfig.clusterSecurityGroupId', value: 'sg-1' }
const secondId = { path: 'resourcesVpcConfig.securityGroupIds[0]', value: 'sg-2' }

export default defineCases(check, [
  {
    name: 'open to itself only',
    kind: 'pass',
    given: { ...given(), ...lists, securityGroups: [own] },
    expect: [{ arn, result: 'pass', evidence: [ownId] }],
  },
  {
    name: 'a further group lets the internet in to node ports',
    kind: 'fail',
    given: { ...withSecond, ...lists, securityGroups: [own, second('0.0.0.0/0')] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [secondId, { path: 'IpPermissions[0].IpRanges[0].CidrIp', value: '0.0.0.0/0' }],
      },
    ],
  },
  {
    name: 'a further group lets the office in',
    kind: 'edge',
    given: { ...withSecond, ...lists, securityGroups: [own, second('198.51.100.0/24')] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'two halves of the internet',
    kind: 'edge',
    given: { ...withSecond, ...lists, securityGroups: [own, second('0.0.0.0/1', '128.0.0.0/1')] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [secondId, { path: 'IpPermissions[0].IpRanges[0].CidrIp', value: '0.0.0.0/1' }],
      },
    ],
  },
  {
    name: 'a group is not listed',
    kind: 'edge',
    given: { ...withSecond, ...lists, securityGroups: [own] },
    expect: 'notAssessed',
  },
  {
    name: 'no cluster',
    kind: 'none',
    given: { clusters: [], clusterSettings: {}, ...lists, securityGroups: [own] },
    expect: 'notApplicable',
  },
])
