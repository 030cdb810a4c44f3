import { defineCases } from '../../../engine/cases'
import { groupArn as arn, scalingGroup } from '../samples'
import check from './autoscaling-group-multiple-zones.check'

const single = { AvailabilityZones: ['eu-central-1a'], VPCZoneIdentifier: 'subnet-1,subnet-3' }

export default defineCases(check, [
  {
    name: 'two zones',
    kind: 'pass',
    given: { autoScalingGroups: [scalingGroup()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'two subnets of one zone',
    kind: 'fail',
    given: { autoScalingGroups: [scalingGroup(single)] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'AvailabilityZones[0]', value: 'eu-central-1a' }] }],
  },
  {
    name: 'nodes of a cluster, of which each zone has a group of its own',
    kind: 'edge',
    given: { autoScalingGroups: [scalingGroup({ ...single, Tags: [{ Key: 'eks:nodegroup-name', Value: 'a' }] })] },
    expect: 'notApplicable',
  },
  {
    name: 'a group that may hold no instance',
    kind: 'none',
    given: { autoScalingGroups: [scalingGroup({ ...single, MinSize: 0, MaxSize: 0 })] },
    expect: 'notApplicable',
  },
])
