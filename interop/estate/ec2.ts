import {
  AllocateAddressCommand,
  AssociateAddressCommand,
  AttachVolumeCommand,
  CreateKeyPairCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  DescribeImagesCommand,
  DescribeSnapshotsCommand,
  DescribeVolumesCommand,
  EnableEbsEncryptionByDefaultCommand,
  ModifyImageAttributeCommand,
  ModifySnapshotAttributeCommand,
  RegisterImageCommand,
  RunInstancesCommand,
  StopInstancesCommand,
} from '@aws-sdk/client-ec2'
import type { RunInstancesCommandInput } from '@aws-sdk/client-ec2'
import { account, regions } from '../clients'
import { given } from '../given'
import type { Site } from './build-estate'
import type { Network } from './network'

const arn = (resource: string, owner = account): string => `arn:aws:ec2:${regions.main}:${owner}:${resource}`

/** Four instances with their volumes, snapshots, images, keys and addresses. */
export const buildEc2 = async (
  { main: { ec2 }, name }: Site,
  { privateA, publicA, groups }: Network,
  instanceProfile: string,
): Promise<void> => {
  for (const KeyName of ['in-use', 'forgotten']) {
    await ec2.send(new CreateKeyPairCommand({ KeyName }))
    name(`key:${KeyName}`, arn(`key-pair/${KeyName}`))
  }
  const image = async (Name: string, VirtualizationType: 'hvm' | 'paravirtual'): Promise<string> => {
    const made = await ec2.send(
      new RegisterImageCommand({ Name, Architecture: 'x86_64', VirtualizationType, RootDeviceName: '/dev/sda1' }),
    )
    name(`image:${Name}`, arn(`image/${made.ImageId}`, ''))
    return given(made.ImageId)
  }
  const ImageId = await image('own', 'hvm')
  const old = await image('public', 'paravirtual')
  await ec2.send(new ModifyImageAttributeCommand({ ImageId: old, LaunchPermission: { Add: [{ Group: 'all' }] } }))

  const roots: string[] = []
  const run = async (title: string, input: Partial<RunInstancesCommandInput>): Promise<string> => {
    const made = await ec2.send(new RunInstancesCommand({ ImageId, MinCount: 1, MaxCount: 1, ...input }))
    const id = given(made.Instances?.[0]?.InstanceId)
    name(`instance:${title}`, arn(`instance/${id}`))
    const { Volumes } = await ec2.send(
      new DescribeVolumesCommand({ Filters: [{ Name: 'attachment.instance-id', Values: [id] }] }),
    )
    roots.push(...(Volumes ?? []).map(({ VolumeId }) => arn(`volume/${VolumeId}`)))
    return id
  }
  const group = (title: string): string => given(groups.get(title))
  const inPublic = (title: string, address: boolean) => ({
    NetworkInterfaces: [
      { DeviceIndex: 0, SubnetId: publicA, Groups: [group(title)], AssociatePublicIpAddress: address },
    ],
  })
  const guarded = await run('kept', {
    InstanceType: 't3.micro',
    SubnetId: privateA,
    SecurityGroupIds: [group('web')],
    KeyName: 'in-use',
    MetadataOptions: { HttpTokens: 'required' },
    Monitoring: { Enabled: true },
    IamInstanceProfile: { Arn: instanceProfile },
  })
  await run('with SSH for everyone', {
    ImageId: old,
    InstanceType: 'm3.medium',
    UserData: Buffer.from('#!/bin/bash\nexport DATABASE_PASSWORD=Tq7vLw2pRz9xKc4m\n').toString('base64'),
    ...inPublic('ssh from everyone', true),
  })
  const open = await run('with all traffic and an address', {
    InstanceType: 't3.micro',
    ...inPublic('all traffic', false),
  })
  const stopped = await run('stopped today', {
    InstanceType: 't3.micro',
    SubnetId: privateA,
    SecurityGroupIds: [group('all traffic')],
  })
  await ec2.send(new StopInstancesCommand({ InstanceIds: [stopped] }))
  name('volume:root', ...roots)

  const address = async (title: string): Promise<string> => {
    const { AllocationId } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }))
    name(`address:${title}`, arn(`elastic-ip/${AllocationId}`))
    return given(AllocationId)
  }
  await address('kept for nothing')
  await ec2.send(new AssociateAddressCommand({ InstanceId: open, AllocationId: await address('of an instance') }))

  const known = await ec2.send(new DescribeSnapshotsCommand({ OwnerIds: ['self'] }))
  if (known.Snapshots?.length) {
    name('snapshot:of images', ...known.Snapshots.map((one) => arn(`snapshot/${one.SnapshotId}`, '')))
  }
  const volume = async (title: string, Encrypted: boolean, VolumeType: 'gp2' | 'gp3'): Promise<string> => {
    const AvailabilityZone = `${regions.main}a`
    const made = await ec2.send(new CreateVolumeCommand({ AvailabilityZone, Size: 8, Encrypted, VolumeType }))
    name(`volume:${title}`, arn(`volume/${made.VolumeId}`))
    return given(made.VolumeId)
  }
  const snapshot = async (title: string, VolumeId: string): Promise<string> => {
    const { SnapshotId } = await ec2.send(new CreateSnapshotCommand({ VolumeId }))
    name(`snapshot:${title}`, arn(`snapshot/${SnapshotId}`, ''))
    return given(SnapshotId)
  }
  const kept = await volume('kept', true, 'gp3')
  await ec2.send(new AttachVolumeCommand({ VolumeId: kept, InstanceId: guarded, Device: '/dev/sdf' }))
  await snapshot('encrypted', kept)
  const loose = await volume('plain, of no instance', false, 'gp2')
  await snapshot('plain', loose)
  await ec2.send(
    new ModifySnapshotAttributeCommand({
      SnapshotId: await snapshot('plain and public', loose),
      Attribute: 'createVolumePermission',
      OperationType: 'add',
      GroupNames: ['all'],
    }),
  )
  await ec2.send(new EnableEbsEncryptionByDefaultCommand({}))
  const { Images } = await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }))
  if (Images?.length !== 2) throw new Error(`The server lists ${Images?.length} images of the account, and not 2.`)
}
