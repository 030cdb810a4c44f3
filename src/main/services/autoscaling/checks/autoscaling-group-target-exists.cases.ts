import { defineCases } from '../../../engine/cases'
import { classicBalancer } from '../../elb/samples'
import { targetGroup } from '../../elbv2/samples'
import { groupArn as arn, scalingGroup, targetArn, workerGroup } from '../samples'
import check from './autoscaling-group-target-exists.check'

const classic = workerGroup({ LoadBalancerNames: ['shop'] })

export default defineCases(check, [
  {
    name: 'its target group is there',
    kind: 'pass',
    given: { autoScalingGroups: [scalingGroup()], targetGroups: [targetGroup()], classicBalancers: [] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'TargetGroupARNs[0]', value: targetArn }] }],
  },
  {
    name: 'its target group is gone, another of the same name is there',
    kind: 'fail',
    given: {
      autoScalingGroups: [scalingGroup()],
      targetGroups: [targetGroup({ arn: targetArn.replace('73e2', '84f3') })],
      classicBalancers: [],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'TargetGroupARNs[0]', value: targetArn }] }],
  },
  {
    name: 'its Classic Load Balancer is gone',
    kind: 'fail',
    given: { autoScalingGroups: [classic], targetGroups: [], classicBalancers: [] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'LoadBalancerNames[0]', value: 'shop' }] }],
  },
  {
    name: 'its Classic Load Balancer is there',
    kind: 'edge',
    given: {
      autoScalingGroups: [classic],
      targetGroups: [],
      classicBalancers: [classicBalancer({ LoadBalancerName: 'shop' })],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'target groups may not be read',
    kind: 'edge',
    given: {
      autoScalingGroups: [scalingGroup()],
      targetGroups: { kind: 'denied', action: 'elasticloadbalancing:DescribeTargetGroups' },
      classicBalancers: [],
    },
    expect: 'notAssessed',
  },
  {
    name: 'a group without load balancer',
    kind: 'none',
    given: { autoScalingGroups: [workerGroup()], targetGroups: [], classicBalancers: [] },
    expect: 'notApplicable',
  },
])
