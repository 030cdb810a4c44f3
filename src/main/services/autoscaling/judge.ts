import { at } from '../../engine/check'
import type { Evidence, Judgement, Seen } from '../../engine/check'
import type { AutoScalingGroup, LaunchConfiguration, ScalingPolicy } from './facts'

/** Whether the group may hold instances: it is not being deleted, and it may grow beyond nothing. */
export const isLive = ({ Status, MaxSize }: AutoScalingGroup): boolean => Status === undefined && MaxSize > 0

/** Whether EKS made the group for nodes of its own: then it is changed there, and judged there. */
export const isOfEks = ({ Tags }: AutoScalingGroup): boolean => Tags.some(({ Key }) => Key === 'eks:nodegroup-name')

/** The ids of the subnets in which the group starts instances. */
export const subnetIds = ({ VPCZoneIdentifier }: AutoScalingGroup): readonly string[] =>
  VPCZoneIdentifier.split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')

/** Judges the launch configurations that groups use, each with these groups; what nobody uses starts nothing. */
export const judgeUsed = (
  configurations: readonly Seen<LaunchConfiguration>[],
  groups: readonly Seen<AutoScalingGroup>[],
  rule: (configuration: Seen<LaunchConfiguration>, users: readonly Seen<AutoScalingGroup>[]) => Judgement,
): readonly Judgement[] =>
  configurations.flatMap((configuration) => {
    const users = groups.filter(
      (group) => isLive(group) && group.LaunchConfigurationName === configuration.LaunchConfigurationName,
    )
    return users.length > 0 ? [rule(configuration, users)] : []
  })

/** What says that a group starts Spot Instances; undefined where nothing does. */
export const spotEvidence = (
  group: AutoScalingGroup,
  configurations: readonly LaunchConfiguration[],
): Evidence | undefined => {
  const distribution = group.MixedInstancesPolicy?.InstancesDistribution
  const onDemand = distribution?.OnDemandPercentageAboveBaseCapacity ?? 100
  if (onDemand < 100 && group.MaxSize > (distribution?.OnDemandBaseCapacity ?? 0)) {
    return at('MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity', onDemand)
  }
  const used = configurations.find((each) => each.LaunchConfigurationName === group.LaunchConfigurationName)
  return used?.SpotPrice === undefined ? undefined : at('SpotPrice', used.SpotPrice)
}

/** Whether load balancers send traffic to the group, and the first of them as evidence. */
export const balancerEvidence = ({
  TargetGroupARNs,
  LoadBalancerNames,
  TrafficSources,
}: AutoScalingGroup): Evidence | undefined => {
  if (TargetGroupARNs[0] !== undefined) return at('TargetGroupARNs[0]', TargetGroupARNs[0])
  if (LoadBalancerNames[0] !== undefined) return at('LoadBalancerNames[0]', LoadBalancerNames[0])
  const index = TrafficSources.findIndex(({ Type }) => Type === 'elb' || Type === 'elbv2')
  return index < 0 ? undefined : at(`TrafficSources[${index}].Identifier`, TrafficSources[index]?.Identifier)
}

/** Tags by which clusters and schedulers mark the groups that they make larger and smaller themselves. */
const scalers: ReadonlySet<string> = new Set(['AWSBatchServiceTag', 'AmazonECSManaged', 'eks:nodegroup-name'])

/** Whether a cluster or scheduler scales the group, so that it needs no policy of its own. */
export const isScaledFromOutside = ({ Tags }: AutoScalingGroup): boolean =>
  Tags.some(({ Key }) => scalers.has(Key) || Key.startsWith('k8s.io/cluster-autoscaler/'))

/** Whether a policy follows a metric in more than one fixed step: simple scaling waits after each. */
export const scalesByLoad = ({ PolicyType, Enabled, PredictiveScalingConfiguration }: ScalingPolicy): boolean => {
  if (Enabled === false) return false
  if (PolicyType === 'PredictiveScaling') return PredictiveScalingConfiguration?.Mode === 'ForecastAndScale'
  return PolicyType === 'TargetTrackingScaling' || PolicyType === 'StepScaling'
}
