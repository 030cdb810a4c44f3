import type { AutoScalingGroup, LaunchConfiguration, ScalingPolicy } from '@aws-sdk/client-auto-scaling'
import { sampleArn, sampleHex, sampleId, sampleUuid } from '../../ids'
import type { SampleSubnet } from '../../network'
import type { SamplePlace } from '../../service'
import { sharedNames } from '../../shared-names'

/** Where something is. */
type Site = Pick<SamplePlace, 'account' | 'region'>

/** How a group differs from a good one: two zones, a launch template, health checks of its load balancer. */
export interface GroupPlan {
  readonly name: string
  readonly subnets: readonly SampleSubnet[]
  /** Name of its launch configuration; it has a launch template where absent. */
  readonly configuration?: string
  /** Name of its launch template; `web` where absent. */
  readonly template?: string
  /** Names of load balancers of version 2 whose target groups it fills. */
  readonly targets?: readonly string[]
  /** Names of classic load balancers. */
  readonly classic?: readonly string[]
  readonly health?: 'ELB' | 'EC2'
  readonly size?: readonly [least: number, most: number]
  /** Instance types of a group that runs on Spot Instances, of which this is the part above its base, in percent. */
  readonly spot?: { readonly percentage: number; readonly types: readonly string[] }
  readonly rebalance?: boolean
  readonly cooldown?: number
  readonly suspended?: readonly string[]
  readonly tags?: Readonly<Record<string, string>>
}

const arnOf = ({ account, region }: Site, kind: string, name: string, rest: string): string =>
  sampleArn('autoscaling', region, account.id, `${kind}:${sampleUuid(kind, account.id, region, name)}:${rest}`)

/** The ARN of the target group that goes with a load balancer of the sample. */
const targetGroupArn = ({ account, region }: Site, name: string): string =>
  sampleArn(
    'elasticloadbalancing',
    region,
    account.id,
    `targetgroup/${name}/${sampleHex(16, 'target-group', account.id, region, name)}`,
  )

const launchOf = (site: Site, plan: GroupPlan): Partial<AutoScalingGroup> => {
  if (plan.configuration !== undefined) return { LaunchConfigurationName: plan.configuration }
  const LaunchTemplateName = plan.template ?? 'web'
  const specification = {
    LaunchTemplateId: sampleId('lt', site.account.id, site.region, LaunchTemplateName),
    LaunchTemplateName,
    Version: '$Latest',
  }
  if (!plan.spot) return { LaunchTemplate: specification }
  const { percentage, types } = plan.spot
  return {
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: specification,
        Overrides: types.map((InstanceType) => ({ InstanceType })),
      },
      InstancesDistribution: {
        OnDemandAllocationStrategy: 'prioritized',
        OnDemandBaseCapacity: 0,
        OnDemandPercentageAboveBaseCapacity: 100 - percentage,
        SpotAllocationStrategy: 'price-capacity-optimized',
      },
    },
  }
}

/** A group, as AWS tells of it without its instances. */
export const scalingGroup = (site: Site, plan: GroupPlan): AutoScalingGroup => {
  const { account } = site
  const [MinSize, MaxSize] = plan.size ?? [2, 6]
  const TargetGroupARNs = (plan.targets ?? []).map((name) => targetGroupArn(site, name))
  const LoadBalancerNames = [...(plan.classic ?? [])]
  const tags = { environment: account.environment, owner: account.owner, ...plan.tags }
  return {
    AutoScalingGroupName: plan.name,
    AutoScalingGroupARN: arnOf(site, 'autoScalingGroup', plan.name, `autoScalingGroupName/${plan.name}`),
    ...launchOf(site, plan),
    MinSize,
    MaxSize,
    DesiredCapacity: MinSize,
    DefaultCooldown: plan.cooldown ?? 300,
    AvailabilityZones: [...new Set(plan.subnets.map(({ zone }) => zone))],
    LoadBalancerNames,
    TargetGroupARNs,
    TrafficSources: [
      ...LoadBalancerNames.map((Identifier) => ({ Identifier, Type: 'elb' })),
      ...TargetGroupARNs.map((Identifier) => ({ Identifier, Type: 'elbv2' })),
    ],
    HealthCheckType: plan.health ?? (TargetGroupARNs.length > 0 ? 'ELB' : 'EC2'),
    HealthCheckGracePeriod: 300,
    CreatedTime: new Date('2024-05-14T10:12:00Z'),
    SuspendedProcesses: (plan.suspended ?? []).map((ProcessName) => ({
      ProcessName,
      SuspensionReason: 'User suspended at 2025-11-03T14:20:11Z',
    })),
    VPCZoneIdentifier: plan.subnets.map(({ id }) => id).join(','),
    TerminationPolicies: ['Default'],
    NewInstancesProtectedFromScaleIn: false,
    ServiceLinkedRoleARN: sampleArn(
      'iam',
      '',
      account.id,
      'role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling',
    ),
    ...(plan.rebalance === undefined ? {} : { CapacityRebalance: plan.rebalance }),
    Tags: Object.entries(tags).map(([Key, Value]) => ({
      ResourceId: plan.name,
      ResourceType: 'auto-scaling-group',
      Key,
      Value,
      PropagateAtLaunch: true,
    })),
  }
}

/** A launch configuration that requires tokens and gives no public addresses unless told otherwise. */
export const launchConfiguration = (
  site: Site,
  name: string,
  fields: Partial<LaunchConfiguration> & { readonly script?: string } = {},
): LaunchConfiguration => {
  const { script, ...rest } = fields
  return {
    LaunchConfigurationName: name,
    LaunchConfigurationARN: arnOf(site, 'launchConfiguration', name, `launchConfigurationName/${name}`),
    ImageId: sampleId('ami', site.account.id, site.region, 'server'),
    InstanceType: 'm7g.large',
    KeyName: '',
    SecurityGroups: [sampleId('sg', site.account.id, site.region, 'web')],
    ClassicLinkVPCSecurityGroups: [],
    UserData: script === undefined ? '' : Buffer.from(script).toString('base64'),
    KernelId: '',
    RamdiskId: '',
    BlockDeviceMappings: [],
    InstanceMonitoring: { Enabled: true },
    IamInstanceProfile: sharedNames.serverRole,
    CreatedTime: new Date('2023-02-20T08:41:00Z'),
    EbsOptimized: true,
    AssociatePublicIpAddress: false,
    MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 1 },
    ...rest,
  }
}

const policy = (
  site: Site,
  group: string,
  name: string,
  PolicyType: string,
  fields: Partial<ScalingPolicy>,
): ScalingPolicy => ({
  AutoScalingGroupName: group,
  PolicyName: name,
  PolicyARN: arnOf(site, 'scalingPolicy', `${group} ${name}`, `autoScalingGroupName/${group}:policyName/${name}`),
  PolicyType,
  StepAdjustments: [],
  Alarms: [],
  Enabled: true,
  ...fields,
})

/** A policy that holds the processors at half of what they can do. */
export const targetTracking = (site: Site, group: string): ScalingPolicy =>
  policy(site, group, 'cpu-at-half', 'TargetTrackingScaling', {
    TargetTrackingConfiguration: {
      PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
      TargetValue: 50,
      DisableScaleIn: false,
    },
  })

/** A policy that follows the length of a queue in steps. */
export const stepScaling = (site: Site, group: string): ScalingPolicy =>
  policy(site, group, 'queue-length', 'StepScaling', {
    AdjustmentType: 'ChangeInCapacity',
    MetricAggregationType: 'Average',
    StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 2 }],
  })

/** A policy of the oldest kind, with a pause of so many seconds, or the group's where there is none. */
export const simpleScaling = (site: Site, group: string, name: string, Cooldown?: number): ScalingPolicy =>
  policy(site, group, name, 'SimpleScaling', {
    AdjustmentType: 'ChangeInCapacity',
    ScalingAdjustment: 1,
    ...(Cooldown === undefined ? {} : { Cooldown }),
  })
