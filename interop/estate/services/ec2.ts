import {
  AuthorizeSecurityGroupIngressCommand,
  CreateLaunchTemplateCommand,
  CreateLaunchTemplateVersionCommand,
  CreateSecurityGroupCommand,
  CreateTransitGatewayCommand,
} from '@aws-sdk/client-ec2'
import type { RequestLaunchTemplateData } from '@aws-sdk/client-ec2'
import { account, regions } from '../../clients'
import { given } from '../../given'
import type { Ground } from '../build-estate'

const arn = (resource: string): string => `arn:aws:ec2:${regions.main}:${account}:${resource}`
const script = (...lines: readonly string[]): string =>
  Buffer.from(['#!/bin/bash', ...lines].join('\n')).toString('base64')

/** Launch templates, transit gateways, and groups with rules that no other check minds. */
export const build = async ({ site: { main, name }, network, identities }: Ground): Promise<void> => {
  const { ec2 } = main
  const template = async (
    LaunchTemplateName: string,
    ...versions: readonly RequestLaunchTemplateData[]
  ): Promise<void> => {
    const [first = {}, ...others] = versions
    const made = await ec2.send(new CreateLaunchTemplateCommand({ LaunchTemplateName, LaunchTemplateData: first }))
    for (const LaunchTemplateData of others) {
      await ec2.send(new CreateLaunchTemplateVersionCommand({ LaunchTemplateName, LaunchTemplateData }))
    }
    name(`template:${LaunchTemplateName}`, arn(`launch-template/${given(made.LaunchTemplate?.LaunchTemplateId)}`))
  }
  const kept: RequestLaunchTemplateData = {
    InstanceType: 't3.micro',
    IamInstanceProfile: { Arn: identities.instanceProfile },
    MetadataOptions: { HttpTokens: 'required' },
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false }],
    UserData: script('systemctl start shop'),
  }
  const careless: RequestLaunchTemplateData = {
    ...kept,
    MetadataOptions: { HttpTokens: 'optional' },
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true }],
    UserData: script('export DATABASE_PASSWORD=Tq7vLw2pRz9xKc4m'),
  }
  await template('kept', kept)
  await template('careless', careless)
  await template('careless in a version that nobody uses', kept, careless)

  for (const [title, AutoAcceptSharedAttachments] of [
    ['asks', 'disable'],
    ['takes all', 'enable'],
  ] as const) {
    const made = await ec2.send(
      new CreateTransitGatewayCommand({ Description: title, Options: { AutoAcceptSharedAttachments } }),
    )
    name(`transit gateway:${title}`, given(made.TransitGateway?.TransitGatewayArn))
  }

  const group = async (GroupName: string, cidrs: readonly string[]): Promise<void> => {
    const { GroupId = '' } = await ec2.send(
      new CreateSecurityGroupCommand({ GroupName, Description: GroupName, VpcId: network.vpc }),
    )
    const IpRanges = cidrs.map((CidrIp) => ({ CidrIp }))
    const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges }]
    await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }))
    name(`group:${GroupName}`, arn(`security-group/${GroupId}`))
  }
  await group(
    'many partners',
    Array.from({ length: 55 }, (_, index) => `52.94.${index}.0/24`),
  )
  await group('a block of a cloud', ['52.92.0.0/14'])
}
