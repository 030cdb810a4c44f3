import { defineCases } from '../../../engine/cases'
import { ruleFrom, securityGroup } from '../../ec2/samples'
import { awsLists } from '../../vpc/samples'
import type { LoadBalancer } from '../facts'
import { listener, loadBalancer, networkLoadBalancer } from '../samples'
import check from './elbv2-load-balancer-sensitive-port.check'

const openTo = (port: number, CidrIp: string) => securityGroup({ IpPermissions: [ruleFrom([port, port], CidrIp)] })
const lists = { prefixLists: [], prefixListEntries: {}, awsPrefixLists: awsLists }
const network = (fields: Partial<LoadBalancer> = {}) => networkLoadBalancer({ Scheme: 'internet-facing', ...fields })
const { arn } = network()
const given = (balancer: LoadBalancer, Port: number, Protocol = 'TCP') => ({
  ...lists,
  loadBalancers: [balancer],
  loadBalancerListeners: { [balancer.arn]: { Listeners: [listener({ Port, Protocol })] } },
  securityGroups: [openTo(Port, '0.0.0.0/0')],
})
const path = 'Listeners[0].Port'

export default defineCases(check, [
  {
    name: 'HTTPS to everyone, which is what it is for',
    kind: 'pass',
    given: given(loadBalancer(), 443, 'HTTPS'),
    expect: [{ arn: loadBalancer().arn, result: 'pass', evidence: [{ path, value: 443 }] }],
  },
  {
    name: 'PostgreSQL behind a network load balancer without groups',
    kind: 'fail',
    given: given(network(), 5432),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 5432 }] }],
  },
  {
    name: 'RDP over UDP, through its group',
    kind: 'edge',
    given: {
      ...given(network({ SecurityGroups: ['sg-1'] }), 3389, 'UDP'),
      securityGroups: [
        securityGroup({ IpPermissions: [{ ...ruleFrom([3389, 3389], '0.0.0.0/0'), IpProtocol: 'udp' }] }),
      ],
    },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path, value: 3389 },
          { path: 'SecurityGroups[0]', value: 'sg-1' },
        ],
      },
    ],
  },
  {
    name: 'the group lets TCP in, and it listens on UDP',
    kind: 'edge',
    given: given(network({ SecurityGroups: ['sg-1'] }), 3389, 'UDP'),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'listeners are denied',
    kind: 'edge',
    given: {
      ...given(network(), 5432),
      loadBalancerListeners: { [arn]: { kind: 'denied', action: 'elasticloadbalancing:DescribeListeners' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'inside of the network',
    kind: 'none',
    given: given(networkLoadBalancer(), 5432),
    expect: 'notApplicable',
  },
])
