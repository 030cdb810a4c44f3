import { defineCases } from '../../../engine/cases'
import { groupArn as arn, scalingGroup } from '../samples'
import check from './autoscaling-group-processes.check'

const suspended = (...names: readonly string[]) =>
  scalingGroup({ SuspendedProcesses: names.map((ProcessName) => ({ ProcessName })) })

export default defineCases(check, [
  {
    name: 'all processes run',
    kind: 'pass',
    given: { autoScalingGroups: [scalingGroup()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'nothing is replaced',
    kind: 'fail',
    given: { autoScalingGroups: [suspended('AZRebalance', 'ReplaceUnhealthy')] },
    expect: [
      { arn, result: 'fail', evidence: [{ path: 'SuspendedProcesses[1].ProcessName', value: 'ReplaceUnhealthy' }] },
    ],
  },
  {
    name: 'what is suspended has nothing to do with health, as CodeDeploy and blue-green deployments do it',
    kind: 'edge',
    given: { autoScalingGroups: [suspended('AZRebalance', 'ScheduledActions')] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a group that may hold no instance',
    kind: 'none',
    given: { autoScalingGroups: [scalingGroup({ MinSize: 0, MaxSize: 0 })] },
    expect: 'notApplicable',
  },
])
