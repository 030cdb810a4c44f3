import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  CreateLaunchConfigurationCommand,
  DescribeAutoScalingGroupsCommand,
  DescribeLaunchConfigurationsCommand,
  PutScalingPolicyCommand,
  SuspendProcessesCommand,
} from '@aws-sdk/client-auto-scaling'
import type {
  CreateAutoScalingGroupCommandInput,
  CreateLaunchConfigurationCommandInput,
} from '@aws-sdk/client-auto-scaling'
import { DescribeImagesCommand } from '@aws-sdk/client-ec2'
import { DescribeTargetGroupsCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { given } from '../../given'
import type { Ground } from '../build-estate'

/** Made up in the form of AWS's keys; it opens nothing. */
const secretKey = 'Zk3q9vTm2Lx8pRw5Yc7Jn4Hb6Gd1Fs0AeQuXoViK'

/** Four groups and their launch configurations: kept, careless, and two of Spot Instances; none starts an instance. */
export const build = async ({ site, network }: Ground): Promise<void> => {
  const scaling = site.client(AutoScalingClient)
  const launch = async (title: string, input: Partial<CreateLaunchConfigurationCommandInput>): Promise<void> => {
    const LaunchConfigurationName = title.replaceAll(' ', '-')
    await scaling.send(
      new CreateLaunchConfigurationCommand({ LaunchConfigurationName, InstanceType: 't3.small', ...input }),
    )
    const { LaunchConfigurations } = await scaling.send(
      new DescribeLaunchConfigurationsCommand({ LaunchConfigurationNames: [LaunchConfigurationName] }),
    )
    site.name(`launch:${title}`, LaunchConfigurations?.[0]?.LaunchConfigurationARN)
  }
  const group = async (title: string, input: Partial<CreateAutoScalingGroupCommandInput>): Promise<string> => {
    const AutoScalingGroupName = title.replaceAll(' ', '-')
    const size = { MinSize: 0, MaxSize: 4, DesiredCapacity: 0 }
    await scaling.send(new CreateAutoScalingGroupCommand({ AutoScalingGroupName, ...size, ...input }))
    const { AutoScalingGroups } = await scaling.send(
      new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [AutoScalingGroupName] }),
    )
    site.name(`scaling:${title}`, AutoScalingGroups?.[0]?.AutoScalingGroupARN)
    return AutoScalingGroupName
  }
  const { Images } = await site.main.ec2.send(
    new DescribeImagesCommand({ Owners: ['self'], Filters: [{ Name: 'name', Values: ['own'] }] }),
  )
  const { TargetGroups } = await site.main.elbv2.send(new DescribeTargetGroupsCommand({ Names: ['in-use'] }))
  const ImageId = given(Images?.[0]?.ImageId)
  const tokens = { HttpTokens: 'required', HttpEndpoint: 'enabled' } as const
  const base64 = (text: string): string => Buffer.from(text).toString('base64')

  await launch('kept', {
    ImageId,
    IamInstanceProfile: 'server',
    AssociatePublicIpAddress: false,
    MetadataOptions: tokens,
    UserData: base64('#!/bin/bash\nyum -y update\n'),
  })
  const leaking = base64(`#!/bin/bash\nexport AWS_SECRET_ACCESS_KEY=${secretKey}\n`)
  await launch('careless', {
    ImageId: 'ami-0fedcba9876543210',
    IamInstanceProfile: 'server',
    AssociatePublicIpAddress: true,
    MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' },
    UserData: leaking,
  })
  await launch('of no group', { ImageId, UserData: leaking })
  await launch('spot', { ImageId, SpotPrice: '0.02', MetadataOptions: tokens })

  const both = `${network.privateA},${network.privateB}`
  const kept = await group('kept', {
    LaunchConfigurationName: 'kept',
    VPCZoneIdentifier: both,
    TargetGroupARNs: [given(TargetGroups?.[0]?.TargetGroupArn)],
    HealthCheckType: 'ELB',
  })
  await scaling.send(
    new PutScalingPolicyCommand({
      AutoScalingGroupName: kept,
      PolicyName: 'half-busy',
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingConfiguration: {
        PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
        TargetValue: 50,
      },
    }),
  )
  const careless = await group('careless', {
    LaunchConfigurationName: 'careless',
    VPCZoneIdentifier: network.publicA,
    LoadBalancerNames: ['gone'],
    HealthCheckType: 'EC2',
    DefaultCooldown: 300,
  })
  await scaling.send(
    new PutScalingPolicyCommand({
      AutoScalingGroupName: careless,
      PolicyName: 'one-more',
      PolicyType: 'SimpleScaling',
      AdjustmentType: 'ChangeInCapacity',
      ScalingAdjustment: 1,
      Cooldown: 0,
    }),
  )
  await scaling.send(
    new SuspendProcessesCommand({ AutoScalingGroupName: careless, ScalingProcesses: ['ReplaceUnhealthy'] }),
  )
  const spot = { LaunchConfigurationName: 'spot', VPCZoneIdentifier: both }
  await group('spot, replaced in time', { ...spot, CapacityRebalance: true })
  const late = await group('spot, replaced late', { ...spot, CapacityRebalance: false })
  await scaling.send(
    new PutScalingPolicyCommand({
      AutoScalingGroupName: late,
      // moto keeps one policy of a name, whatever its group.
      PolicyName: 'one-more-later',
      PolicyType: 'SimpleScaling',
      AdjustmentType: 'ChangeInCapacity',
      ScalingAdjustment: 1,
      Cooldown: 120,
    }),
  )
}
