import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { startSample, type Sample } from '../../sample/start-sample'
import { collectorFor } from '../testing/collector-for'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { autoScalingGroups, launchConfigurations, launchImages, scalingPolicies } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample()
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

describe('the collector of Auto Scaling', () => {
  it('reads groups without their instances, with what they start and who sends them traffic', async () => {
    const read = await readFromSample(sample, collector, 'storefront', ['eu-central-1'])
    const found = read(autoScalingGroups, 'eu-central-1')
    expect(found).toHaveLength(4)
    const valueOf = (name: string): unknown => found.find(({ key }) => key.endsWith(`/${name}`))?.value
    const [resizer, web] = [valueOf('image-resizer'), valueOf('storefront-web')]
    const target = expect.stringMatching(
      /^arn:aws:elasticloadbalancing:eu-central-1:444455556666:targetgroup\/storefront\//,
    )
    expect(web).toEqual({
      arn: expect.stringMatching(
        /^arn:aws:autoscaling:eu-central-1:444455556666:autoScalingGroup:[0-9a-f-]{36}:autoScalingGroupName\/storefront-web$/,
      ),
      AutoScalingGroupName: 'storefront-web',
      LaunchTemplate: {
        LaunchTemplateId: expect.stringMatching(/^lt-/),
        LaunchTemplateName: 'web',
        Version: '$Latest',
      },
      MinSize: 2,
      MaxSize: 6,
      DefaultCooldown: 300,
      AvailabilityZones: ['eu-central-1a', 'eu-central-1b'],
      LoadBalancerNames: [],
      TargetGroupARNs: [target],
      TrafficSources: [{ Identifier: target, Type: 'elbv2' }],
      HealthCheckType: 'ELB',
      SuspendedProcesses: [],
      VPCZoneIdentifier: expect.stringMatching(/^subnet-\w+,subnet-\w+$/),
      CreatedTime: '2024-05-14T10:12:00.000Z',
      Tags: [
        { Key: 'environment', Value: 'production' },
        { Key: 'owner', Value: 'storefront' },
      ],
    })
    expect(resizer).toMatchObject({
      MixedInstancesPolicy: {
        LaunchTemplate: {
          Overrides: [{ InstanceType: 'c6g.large' }, { InstanceType: 'c7g.large' }, { InstanceType: 'm7g.large' }],
        },
        InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 0, OnDemandBaseCapacity: 0 },
      },
      CapacityRebalance: true,
    })
    expect(valuesOf(read(scalingPolicies, 'eu-central-1'))).toContainEqual({
      arn: expect.stringMatching(
        /:scalingPolicy:[0-9a-f-]{36}:autoScalingGroupName\/storefront-web:policyName\/cpu-at-half$/,
      ),
      PolicyName: 'cpu-at-half',
      AutoScalingGroupName: 'storefront-web',
      PolicyType: 'TargetTrackingScaling',
      Enabled: true,
    })
  })

  it('keeps of user data what it found, and nothing else', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    const found = read(launchConfigurations, 'us-east-1')
    expect(found).toHaveLength(2)
    const demo = found.find(({ key }) => key.endsWith('/demo'))
    expect(demo?.value).toMatchObject({
      LaunchConfigurationName: 'demo',
      AssociatePublicIpAddress: true,
      UserData: { State: 'read', Secrets: [{ Line: 2, Detector: expect.any(String), Preview: '…' }] },
    })
    expect(demo?.value).not.toHaveProperty('MetadataOptions')
    const kept = JSON.stringify(found)
    expect(kept).not.toContain('marlowbay-demo')
    expect(kept).not.toContain(Buffer.from('#!/bin/bash').toString('base64').slice(0, 12))
  })

  it('asks for the images by one call, and tells an image that is gone from one that is there', async () => {
    sample.forget()
    const sandbox = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    expect(sample.counts()['ec2:DescribeImages']).toBe(1)
    const gone = sandbox(launchImages, 'us-east-1').find(({ key }) => key.endsWith('/demo'))
    expect(gone?.value).toEqual({ Image: null })
    const staging = await readFromSample(sample, collector, 'staging', ['eu-central-1'])
    expect(valuesOf(staging(launchImages, 'eu-central-1'))).toEqual([
      { Image: expect.objectContaining({ ImageId: expect.stringMatching(/^ami-/), State: 'available' }) },
    ])
  })

  it('reads all pages', async () => {
    const small = await startSample({ pageSize: 1 })
    const read = await readFromSample(small, collector, 'storefront', ['eu-central-1'])
    expect(read(autoScalingGroups, 'eu-central-1')).toHaveLength(4)
    expect(small.counts()).toMatchObject({
      'autoscaling:DescribeAutoScalingGroups': 4,
      'autoscaling:DescribePolicies': 2,
    })
    await small.close()
  })

  it('makes a gap of what is denied', async () => {
    sample.faults.add({ operation: 'DescribeLaunchConfigurations', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'staging', ['eu-central-1'])
    expect(() => read(launchConfigurations, 'eu-central-1')).toThrow('AccessDenied')
    expect(read(autoScalingGroups, 'eu-central-1')).toHaveLength(2)
  })
})

describe('the checks of Auto Scaling in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'autoscaling')
    const results = resultsOf(await judgeSample(sample, collectorFor(registry, checks), checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
