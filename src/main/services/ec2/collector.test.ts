import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sample as autoScalingSample } from '../../sample/services/autoscaling/sample'
import { sample as backupSample } from '../../sample/services/backup/sample'
import { ec2Sample } from '../../sample/services/ec2/ec2'
import { startSample, type Sample } from '../../sample/start-sample'
import { defineCollector } from '../../engine/collector'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import vpcCollector from '../vpc/collector'
import collector from './collector'
import {
  ebsEncryptionDefault,
  instanceImages,
  instances,
  instanceUserData,
  launchTemplates,
  launchTemplateVersions,
  metadataDefaults,
  previousInstanceTypes,
  protectedResources,
  publicSnapshotPermissions,
  publicSnapshots,
  securityGroups,
  snapshots,
} from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [ec2Sample, autoScalingSample, backupSample] })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

describe('the EC2 collector', () => {
  it('reads instances with their addresses, but not those that are gone', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    const found = valuesOf(read(instances, 'us-east-1'))
    expect(found).toHaveLength(7)
    expect(found).toContainEqual({
      arn: expect.stringMatching(/^arn:aws:ec2:us-east-1:777788889999:instance\/i-0[0-9a-f]{16}$/),
      InstanceId: expect.any(String),
      InstanceType: 'm3.medium',
      ImageId: expect.stringMatching(/^ami-/),
      EbsOptimized: false,
      LaunchTime: '2025-11-18T07:30:00.000Z',
      State: { Name: 'running' },
      StateTransitionReason: '',
      VpcId: expect.stringMatching(/^vpc-/),
      SubnetId: expect.stringMatching(/^subnet-/),
      PublicIpAddress: expect.stringMatching(/^18\.19\d\./),
      SecurityGroups: [{ GroupId: expect.stringMatching(/^sg-/), GroupName: expect.any(String) }],
      KeyName: 'everyone',
      VirtualizationType: 'hvm',
      MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' },
      Monitoring: { State: 'disabled' },
      NetworkInterfaces: [
        {
          NetworkInterfaceId: expect.stringMatching(/^eni-/),
          SubnetId: expect.stringMatching(/^subnet-/),
          Groups: [{ GroupId: expect.stringMatching(/^sg-/), GroupName: expect.any(String) }],
          PrivateIpAddresses: [
            {
              PrivateIpAddress: expect.stringMatching(/^172\.31\./),
              Association: { PublicIp: expect.stringMatching(/^18\.19\d\./) },
            },
          ],
          Ipv6Addresses: [],
        },
      ],
      Tags: [
        { Key: 'Name', Value: 'mongo-test' },
        { Key: 'environment', Value: 'sandbox' },
        { Key: 'owner', Value: 'everyone' },
      ],
    })
  })

  it('keeps rules in AWS’s words, with IPv6, prefix lists and other groups', async () => {
    const read = await readFromSample(sample, collector, 'storefront', ['eu-central-1'])
    const groups = valuesOf(read(securityGroups, 'eu-central-1'))
    expect(groups).toContainEqual(
      expect.objectContaining({
        GroupName: 'load-balancer',
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 443,
            ToPort: 443,
            IpRanges: [],
            Ipv6Ranges: [],
            PrefixListIds: [{ PrefixListId: expect.stringMatching(/^pl-/) }],
            UserIdGroupPairs: [],
          },
        ],
      }),
    )
    expect(groups).toContainEqual(
      expect.objectContaining({
        GroupName: 'web',
        IpPermissions: [
          expect.objectContaining({
            UserIdGroupPairs: [{ GroupId: expect.stringMatching(/^sg-/), UserId: '444455556666' }],
          }),
        ],
      }),
    )
  })

  it('asks for the permissions of public snapshots only', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    const [open] = read(publicSnapshots, 'us-east-1')
    expect(read(snapshots, 'us-east-1').map(({ key }) => key)).toContain(open?.key)
    expect(read(publicSnapshotPermissions, 'us-east-1')).toEqual([
      { key: open?.key, value: { CreateVolumePermissions: [{ Group: 'all' }] } },
    ])
    expect(sample.counts()['ec2:DescribeSnapshotAttribute']).toBe(1)
  })

  it('reads all pages', async () => {
    const small = await startSample({ services: [ec2Sample, autoScalingSample, backupSample], pageSize: 2 })
    const read = await readFromSample(small, collector, 'sandbox', ['us-east-1'])
    expect(read(instances, 'us-east-1')).toHaveLength(7)
    expect(small.counts()['ec2:DescribeInstances']).toBe(4)
    await small.close()
  })

  it('tells what AWS does not set from what it does', async () => {
    const sandbox = await readFromSample(sample, collector, 'sandbox', ['eu-west-1'])
    const payments = await readFromSample(sample, collector, 'payments', ['eu-west-1'])
    expect(valuesOf(sandbox(metadataDefaults, 'eu-west-1'))).toEqual([{ AccountLevel: {} }])
    expect(valuesOf(payments(metadataDefaults, 'eu-west-1'))).toEqual([{ AccountLevel: { HttpTokens: 'required' } }])
    expect(valuesOf(payments(ebsEncryptionDefault, 'eu-west-1'))).toEqual([{ EbsEncryptionByDefault: true }])
    const [types] = valuesOf(payments(previousInstanceTypes, 'eu-west-1'))
    expect(types).toEqual({
      InstanceTypes: expect.arrayContaining([
        { InstanceType: 'm3.medium', EbsInfo: { EbsOptimizedSupport: 'unsupported' } },
      ]),
    })
    expect(types).not.toEqual({
      InstanceTypes: expect.arrayContaining([expect.objectContaining({ InstanceType: 'm7g.large' })]),
    })
  })

  it('reads the versions of all templates in one list, and who launches with them', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    const templates = valuesOf(read(launchTemplates, 'us-east-1')).map((each) => launchTemplates.schema.parse(each))
    expect(templates).toHaveLength(4)
    const demo = templates.find((each) => each.LaunchTemplateName === 'demo')
    const versions = read(launchTemplateVersions, 'us-east-1').find(({ key }) => key === demo?.arn)
    expect(versions).toEqual({
      key: demo?.arn,
      value: {
        Versions: [
          {
            VersionNumber: 1,
            DefaultVersion: true,
            UsedBy: [{ FleetId: expect.stringMatching(/^fleet-/), Version: '1' }],
            Image: {
              ImageId: expect.stringMatching(/^ami-/),
              Name: 'amzn-ami-hvm-2018.03.0.20221209.1-x86_64-gp2',
              OwnerId: '137112412989',
            },
            UserData: {
              State: 'read',
              Secrets: [{ Line: 3, Detector: 'name-of-a-secret', Version: 2, Preview: '…' }],
            },
            LaunchTemplateData: {
              ImageId: expect.stringMatching(/^ami-/),
              InstanceType: 't3.micro',
              KeyName: 'everyone',
              NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true, Groups: [] }],
              SecurityGroupIds: [],
              BlockDeviceMappings: [],
            },
          },
        ],
      },
    })
    expect(sample.counts()['ec2:DescribeLaunchTemplateVersions']).toBe(1)
    expect(sample.counts()['autoscaling:DescribeAutoScalingGroups']).toBe(1)
  })

  it('asks one of the instances that a group launched alike for their user data, and drops its text', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'storefront', ['eu-west-1'])
    const found = read(instanceUserData, 'eu-west-1')
    expect(found).toHaveLength(2)
    expect(found.map(({ value }) => value)).toEqual([
      { State: 'read', Secrets: [] },
      { State: 'read', Secrets: [] },
    ])
    expect(sample.counts()['ec2:DescribeInstanceAttribute']).toBe(1)
    sample.setTime(moments.start)
    const before = await readFromSample(sample, collector, 'staging', ['eu-central-1'])
    const text = JSON.stringify(before(instanceUserData, 'eu-central-1'))
    expect(text).toContain('name-of-a-secret')
    expect(text).not.toContain('Tq7vLw2pRz9xKc4m')
  })

  it('reads images of whoever owns them, each once, and says of one that is gone that it is', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    const images = read(instanceImages, 'us-east-1').map(({ value }) => value)
    expect(images).toHaveLength(7)
    expect(images).toContainEqual({
      Image: expect.objectContaining({ OwnerId: '999911112222', DeprecationTime: '2023-04-02T12:00:00.000Z' }),
    })
    expect(images).toContainEqual({})
    // The account's own list, the images of templates, and those of instances.
    expect(sample.counts()['ec2:DescribeImages']).toBe(3)
  })

  it('reads what AWS Backup protects', async () => {
    const read = await readFromSample(sample, collector, 'payments', ['eu-west-1'])
    expect(valuesOf(read(protectedResources, 'eu-west-1'))).toContainEqual({
      arn: expect.stringMatching(/^arn:aws:ec2:eu-west-1:\d{12}:volume\/vol-/),
      ResourceType: 'EBS',
      ResourceName: 'web-a',
      LastBackupTime: '2026-10-28T09:00:00.000Z',
    })
  })

  it('makes a gap of what is denied, and of nothing else', async () => {
    sample.faults.add({ operation: 'DescribeInstances', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'staging', ['eu-central-1'])
    expect(() => read(instances, 'eu-central-1')).toThrow('UnauthorizedOperation')
    expect(read(securityGroups, 'eu-central-1').length).toBeGreaterThan(0)
  })
})

describe('the EC2 and VPC checks in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    // Whether the internet reaches an instance hangs on other services too.
    const whole = await startSample()
    const checks = registry.checks.filter(({ metadata }) => ['ec2', 'vpc'].includes(metadata.service))
    const both = defineCollector({ service: 'ec2', reads: [...collector.reads, ...vpcCollector.reads] })
    const results = resultsOf(await judgeSample(whole, both, checks))
    await whole.close()
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
