import { z } from 'zod'
import { dateTime, detailFact, listFact, ordered } from '../../engine/fact'

const template = z
  .object({
    LaunchTemplateId: z.string().optional(),
    LaunchTemplateName: z.string().optional(),
    /** A number, `$Latest` or `$Default`; absent for `$Default`. */
    Version: z.string().optional(),
  })
  .optional()

const groupSchema = z.object({
  arn: z.string(),
  AutoScalingGroupName: z.string(),
  /** Absent where the group uses a launch template. */
  LaunchConfigurationName: z.string().optional(),
  LaunchTemplate: template,
  MixedInstancesPolicy: z
    .object({
      LaunchTemplate: z
        .object({
          LaunchTemplateSpecification: template,
          Overrides: z
            .array(
              z.object({
                InstanceType: z.string().optional(),
                LaunchTemplateSpecification: template,
                /** What instances must have, from which AWS chooses the types itself. */
                InstanceRequirements: z.object({}).optional(),
                ImageId: z.string().optional(),
              }),
            )
            .default([]),
        })
        .optional(),
      InstancesDistribution: z
        .object({
          /** Of the instances above `OnDemandBaseCapacity`; the rest are Spot Instances. 100 where absent. */
          OnDemandPercentageAboveBaseCapacity: z.number().optional(),
          OnDemandBaseCapacity: z.number().optional(),
        })
        .optional(),
    })
    .optional(),
  MinSize: z.number(),
  MaxSize: z.number(),
  /** Seconds between two steps of simple scaling where the policy does not say. */
  DefaultCooldown: z.number().optional(),
  AvailabilityZones: z.array(z.string()).default([]),
  /** Classic load balancers. */
  LoadBalancerNames: z.array(z.string()).default([]),
  TargetGroupARNs: z.array(z.string()).default([]),
  /** All that sends traffic to the group; `Type` is `elb`, `elbv2` or `vpc-lattice`. */
  TrafficSources: z.array(z.object({ Identifier: z.string(), Type: z.string().optional() })).default([]),
  /** `EC2`, alone or with others after commas, such as `ELB`. */
  HealthCheckType: z.string().default(''),
  SuspendedProcesses: z.array(z.object({ ProcessName: z.string().optional() })).default([]),
  /** Ids of its subnets, separated by commas. */
  VPCZoneIdentifier: z.string().default(''),
  /** Present while the group is being deleted. */
  Status: z.string().optional(),
  CapacityRebalance: z.boolean().optional(),
  CreatedTime: dateTime().optional(),
  Tags: z.array(z.object({ Key: z.string().default(''), Value: z.string().default('') })).default([]),
})

/** An Auto Scaling group, without its instances. */
export type AutoScalingGroup = z.infer<typeof groupSchema>

/** All Auto Scaling groups. */
export const autoScalingGroups = listFact<AutoScalingGroup>({
  id: 'autoscaling-groups',
  title: 'Auto Scaling groups',
  per: 'region',
  type: 'AWS::AutoScaling::AutoScalingGroup',
  schema: groupSchema,
  nameOf: ({ AutoScalingGroupName }) => AutoScalingGroupName,
})

const launchConfigurationSchema = z.object({
  arn: z.string(),
  LaunchConfigurationName: z.string(),
  ImageId: z.string().optional(),
  InstanceType: z.string().optional(),
  KeyName: z.string().optional(),
  IamInstanceProfile: z.string().optional(),
  SecurityGroups: z.array(z.string()).default([]),
  /** Absent where the subnet decides. */
  AssociatePublicIpAddress: z.boolean().optional(),
  /** The most that is paid for an hour; absent where its instances are no Spot Instances. */
  SpotPrice: z.string().optional(),
  /** What it does not say comes from the account's defaults, then from the image. */
  MetadataOptions: z
    .object({
      /** `required`: version 2 only; `optional`: version 1 answers too. */
      HttpTokens: z.string().optional(),
      /** `enabled` or `disabled`. */
      HttpEndpoint: z.string().optional(),
    })
    .optional(),
  CreatedTime: dateTime().optional(),
  /** What its user data told, which is dropped on arrival. */
  UserData: z.object({
    /** `none`: there is none · `read`: it was looked through · `unreadable`: it is no text, packed or not. */
    State: z.enum(['none', 'read', 'unreadable']),
    /** What looked like a secret; never the text itself. */
    Secrets: ordered(
      z.array(
        z.object({
          /** From 1. */
          Line: z.number(),
          /** Which detector recognized it. */
          Detector: z.string(),
          /** Version of the detector. */
          Version: z.number(),
          /** What may be shown of it. */
          Preview: z.string(),
        }),
      ),
    ).default([]),
  }),
})

/** A launch configuration: how a group starts instances, as it was before launch templates. */
export type LaunchConfiguration = z.infer<typeof launchConfigurationSchema>

/** All launch configurations, also those that no group uses. */
export const launchConfigurations = listFact<LaunchConfiguration>({
  id: 'autoscaling-launch-configurations',
  title: 'launch configurations',
  per: 'region',
  type: 'AWS::AutoScaling::LaunchConfiguration',
  schema: launchConfigurationSchema,
  nameOf: ({ LaunchConfigurationName }) => LaunchConfigurationName,
})

const launchImageSchema = z.object({
  /** Null where AWS shows the account no such image: then nothing can be started from it. */
  Image: z
    .object({
      ImageId: z.string(),
      /** `available`, or a state from which nothing can be started, such as `disabled`. */
      State: z.string().optional(),
      /** `v2.0` where instances of it require a token unless told otherwise. */
      ImdsSupport: z.string().optional(),
    })
    .nullable(),
})

/** The machine image of a launch configuration, whoever owns it. */
export type LaunchImage = z.infer<typeof launchImageSchema>

/** The machine image of each launch configuration. */
export const launchImages = detailFact<LaunchImage, LaunchConfiguration>({
  id: 'autoscaling-launch-images',
  title: 'machine images of launch configurations',
  of: launchConfigurations,
  schema: launchImageSchema,
})

const scalingPolicySchema = z.object({
  arn: z.string(),
  PolicyName: z.string(),
  AutoScalingGroupName: z.string(),
  /** `TargetTrackingScaling`, `StepScaling`, `SimpleScaling` or `PredictiveScaling`. */
  PolicyType: z.string().optional(),
  /** Seconds; of simple scaling only. The group's default holds where absent. */
  Cooldown: z.number().optional(),
  Enabled: z.boolean().optional(),
  PredictiveScalingConfiguration: z
    .object({
      /** `ForecastOnly` or `ForecastAndScale`. */
      Mode: z.string().optional(),
    })
    .optional(),
})

/** What makes a group larger or smaller. */
export type ScalingPolicy = z.infer<typeof scalingPolicySchema>

/** The scaling policies of all groups. */
export const scalingPolicies = listFact<ScalingPolicy>({
  id: 'autoscaling-policies',
  title: 'scaling policies',
  per: 'region',
  type: 'AWS::AutoScaling::ScalingPolicy',
  schema: scalingPolicySchema,
  nameOf: ({ PolicyName, AutoScalingGroupName }) => `${PolicyName} of ${AutoScalingGroupName}`,
})
