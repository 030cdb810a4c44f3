import type { AutoScalingGroup, LaunchConfiguration, LaunchImage, ScalingPolicy } from './facts'

const arn = (kind: string, rest: string): string =>
  `arn:aws:autoscaling:eu-central-1:111122223333:${kind}:5a1c7f22-9f4e-4f0b-a1c6-0f2d7e3b9c11:${rest}`

/** The ARN of the group `web`. */
export const groupArn = arn('autoScalingGroup', 'autoScalingGroupName/web')
/** The ARN of the launch configuration `web-2023`. */
export const configurationArn = arn('launchConfiguration', 'launchConfigurationName/web-2023')
/** The ARN of a target group of the load balancer `web`. */
export const targetArn = 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/web/73e2d6bc24d8a067'

/** A group of two to six instances in two zones, by the launch template `lt-1`, behind a load balancer. */
export const scalingGroup = (fields: Partial<AutoScalingGroup> = {}): AutoScalingGroup => {
  const AutoScalingGroupName = fields.AutoScalingGroupName ?? 'web'
  return {
    arn: arn('autoScalingGroup', `autoScalingGroupName/${AutoScalingGroupName}`),
    AutoScalingGroupName,
    LaunchTemplate: { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web', Version: '$Latest' },
    MinSize: 2,
    MaxSize: 6,
    DefaultCooldown: 300,
    AvailabilityZones: ['eu-central-1a', 'eu-central-1b'],
    LoadBalancerNames: [],
    TargetGroupARNs: [targetArn],
    TrafficSources: [{ Identifier: targetArn, Type: 'elbv2' }],
    HealthCheckType: 'ELB',
    SuspendedProcesses: [],
    VPCZoneIdentifier: 'subnet-1,subnet-2',
    CreatedTime: '2025-05-01T08:00:00.000Z',
    Tags: [],
    ...fields,
  }
}

/** A group without load balancer. */
export const workerGroup = (fields: Partial<AutoScalingGroup> = {}): AutoScalingGroup =>
  scalingGroup({ TargetGroupARNs: [], TrafficSources: [], HealthCheckType: 'EC2', ...fields })

/** A group that starts instances by the launch configuration `web-2023`. */
export const oldGroup = (fields: Partial<AutoScalingGroup> = {}): AutoScalingGroup => {
  const { LaunchTemplate: _template, ...rest } = scalingGroup()
  return { ...rest, LaunchConfigurationName: 'web-2023', ...fields }
}

/** A group of Spot Instances of these types, above this many instances at full price. */
export const spotGroup = (
  types: readonly string[],
  OnDemandPercentageAboveBaseCapacity = 0,
  fields: Partial<AutoScalingGroup> = {},
): AutoScalingGroup => {
  const { LaunchTemplate, ...rest } = workerGroup()
  return {
    ...rest,
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: LaunchTemplate,
        Overrides: types.map((InstanceType) => ({ InstanceType })),
      },
      InstancesDistribution: { OnDemandPercentageAboveBaseCapacity, OnDemandBaseCapacity: 0 },
    },
    ...fields,
  }
}

/** A launch configuration that requires tokens, gives no public address and has no user data. */
export const launchConfiguration = (fields: Partial<LaunchConfiguration> = {}): LaunchConfiguration => {
  const LaunchConfigurationName = fields.LaunchConfigurationName ?? 'web-2023'
  return {
    arn: arn('launchConfiguration', `launchConfigurationName/${LaunchConfigurationName}`),
    LaunchConfigurationName,
    ImageId: 'ami-1',
    InstanceType: 'm7g.large',
    IamInstanceProfile: 'server',
    SecurityGroups: ['sg-1'],
    AssociatePublicIpAddress: false,
    MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
    CreatedTime: '2023-02-20T08:00:00.000Z',
    UserData: { State: 'none', Secrets: [] },
    ...fields,
  }
}

/** A launch configuration that leaves public addresses to the subnet. */
export const subnetDecides = (): LaunchConfiguration => {
  const { AssociatePublicIpAddress: _address, ...rest } = launchConfiguration()
  return rest
}

/** A launch configuration that leaves tokens to the account and the image. */
export const defaultsDecide = (fields: Partial<LaunchConfiguration> = {}): LaunchConfiguration => {
  const { MetadataOptions: _options, ...rest } = launchConfiguration()
  return { ...rest, ...fields }
}

/** The image `ami-1`, from which instances can be started. */
export const launchImage = (fields: Partial<NonNullable<LaunchImage['Image']>> = {}): LaunchImage => ({
  Image: { ImageId: 'ami-1', State: 'available', ...fields },
})

/** No image of the id. */
export const noImage: LaunchImage = { Image: null }

/** A target tracking policy of the group `web`. */
export const scalingPolicy = (fields: Partial<ScalingPolicy> = {}): ScalingPolicy => {
  const PolicyName = fields.PolicyName ?? 'cpu'
  return {
    arn: arn('scalingPolicy', `autoScalingGroupName/web:policyName/${PolicyName}`),
    PolicyName,
    AutoScalingGroupName: 'web',
    PolicyType: 'TargetTrackingScaling',
    Enabled: true,
    ...fields,
  }
}
