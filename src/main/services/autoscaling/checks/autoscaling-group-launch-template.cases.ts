import { defineCases } from '../../../engine/cases'
import { groupArn as arn, oldGroup, scalingGroup, spotGroup } from '../samples'
import check from './autoscaling-group-launch-template.check'

export default defineCases(check, [
  {
    name: 'a launch template',
    kind: 'pass',
    given: { autoScalingGroups: [scalingGroup()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a launch configuration',
    kind: 'fail',
    given: { autoScalingGroups: [oldGroup()] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'LaunchConfigurationName', value: 'web-2023' }] }],
  },
  {
    name: 'a launch template within a policy of mixed instances',
    kind: 'edge',
    given: { autoScalingGroups: [spotGroup(['c7g.large'])] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a group that may hold no instance starts none',
    kind: 'none',
    given: { autoScalingGroups: [oldGroup({ MinSize: 0, MaxSize: 0 })] },
    expect: 'notApplicable',
  },
])
