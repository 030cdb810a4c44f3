import { defineCases } from '../../../engine/cases'
import { ruleFrom, securityGroup } from '../../ec2/samples'
import { awsLists } from '../../vpc/samples'
import type { ClassicBalancer } from '../facts'
import { classicArn as arn, classicBalancer, plainListener } from '../samples'
import check from './elb-load-balancer-sensitive-port.check'

const openTo = (port: number, CidrIp: string) => securityGroup({ IpPermissions: [ruleFrom([port, port], CidrIp)] })
const lists = { prefixLists: [], prefixListEntries: {}, awsPrefixLists: awsLists }
const listening = (LoadBalancerPort: number, fields: Partial<ClassicBalancer> = {}) =>
  classicBalancer({ ListenerDescriptions: [plainListener({ Protocol: 'TCP', LoadBalancerPort })], ...fields })
const path = 'ListenerDescriptions[0].Listener.LoadBalancerPort'

export default defineCases(check, [
  {
    name: 'HTTPS to everyone, which is what it is for',
    kind: 'pass',
    given: { ...lists, classicBalancers: [classicBalancer()], securityGroups: [openTo(443, '0.0.0.0/0')] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 443 }] }],
  },
  {
    name: 'MySQL to everyone',
    kind: 'fail',
    given: { ...lists, classicBalancers: [listening(3306)], securityGroups: [openTo(3306, '0.0.0.0/0')] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path, value: 3306 },
          { path: 'SecurityGroups[0]', value: 'sg-1' },
        ],
      },
    ],
  },
  {
    name: 'SSH to one office',
    kind: 'edge',
    given: { ...lists, classicBalancers: [listening(22)], securityGroups: [openTo(22, '198.51.100.0/24')] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the group lets everyone in on another port than the one that it listens on',
    kind: 'edge',
    given: { ...lists, classicBalancers: [listening(22)], securityGroups: [openTo(443, '0.0.0.0/0')] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'its group is not listed',
    kind: 'edge',
    given: { ...lists, classicBalancers: [listening(22)], securityGroups: [] },
    expect: 'notAssessed',
  },
  {
    name: 'inside of the network',
    kind: 'none',
    given: {
      ...lists,
      classicBalancers: [listening(3306, { Scheme: 'internal' })],
      securityGroups: [openTo(3306, '0.0.0.0/0')],
    },
    expect: 'notApplicable',
  },
])
