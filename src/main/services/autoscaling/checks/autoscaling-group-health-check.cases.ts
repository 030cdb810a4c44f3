import { defineCases } from '../../../engine/cases'
import { groupArn as arn, scalingGroup, targetArn, workerGroup } from '../samples'
import check from './autoscaling-group-health-check.check'

export default defineCases(check, [
  {
    name: 'health checks of the load balancer',
    kind: 'pass',
    given: { autoScalingGroups: [scalingGroup()] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'HealthCheckType', value: 'ELB' }] }],
  },
  {
    name: 'health checks of EC2 alone',
    kind: 'fail',
    given: { autoScalingGroups: [scalingGroup({ HealthCheckType: 'EC2' })] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'HealthCheckType', value: 'EC2' },
          { path: 'TargetGroupARNs[0]', value: targetArn },
        ],
      },
    ],
  },
  {
    name: 'several kinds of health checks in one text',
    kind: 'edge',
    given: { autoScalingGroups: [scalingGroup({ HealthCheckType: 'EC2,ELB' })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a Classic Load Balancer',
    kind: 'edge',
    given: { autoScalingGroups: [workerGroup({ LoadBalancerNames: ['shop'] })] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'HealthCheckType', value: 'EC2' },
          { path: 'LoadBalancerNames[0]', value: 'shop' },
        ],
      },
    ],
  },
  {
    name: 'a group without load balancer has nobody else to ask',
    kind: 'none',
    given: { autoScalingGroups: [workerGroup()] },
    expect: 'notApplicable',
  },
])
