import type { FleetData, LaunchTemplate, LaunchTemplateVersion, ResponseLaunchTemplateData } from '@aws-sdk/client-ec2'
import { sampleArn } from '../../ids'
import { hostileNames } from '../../hostile-names'
import { during } from '../../moments'
import { securityGroupId } from '../../network'
import type { SamplePlace } from '../../service'
import { roleArn, sharedNames } from '../../shared-names'
import { clustersOf } from '../eks/estate'
import { nodeGroups, nodeMetadata, nodeTemplateName } from '../eks/nodes'
import { idOf, tagsOf } from './build'
import { publicImageId } from './public-images'
import { startsWell, startsWithPassword } from './user-data'

/** A launch template with all of its versions, the first one first. */
export interface SampleTemplate {
  readonly template: LaunchTemplate & { readonly LaunchTemplateId: string }
  readonly versions: readonly LaunchTemplateVersion[]
}

const made = new Date('2025-06-02T08:00:00Z')

const templateOf = (
  place: SamplePlace,
  name: string,
  standard: number,
  contents: readonly ResponseLaunchTemplateData[],
): SampleTemplate => {
  const common = { LaunchTemplateId: idOf('lt', place, name), LaunchTemplateName: name, CreateTime: made }
  const CreatedBy = roleArn(place.account, 'deployment')
  return {
    template: {
      ...common,
      CreatedBy,
      DefaultVersionNumber: standard,
      LatestVersionNumber: contents.length,
      Tags: tagsOf(place, name),
    },
    versions: contents.map((LaunchTemplateData, index) => ({
      ...common,
      CreatedBy,
      VersionNumber: index + 1,
      DefaultVersion: index + 1 === standard,
      LaunchTemplateData,
    })),
  }
}

const webServer = (place: SamplePlace, fields: ResponseLaunchTemplateData): ResponseLaunchTemplateData => ({
  ImageId: idOf('ami', place, 'server'),
  InstanceType: 'm7g.large',
  IamInstanceProfile: {
    Arn: sampleArn('iam', '', place.account.id, `instance-profile/${sharedNames.serverRole}`),
  },
  SecurityGroupIds: [securityGroupId(place.account, place.region, 'web')],
  MetadataOptions: { State: 'applied', HttpTokens: 'required', HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 2 },
  Monitoring: { Enabled: true },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeType: 'gp3', VolumeSize: 60 } }],
  UserData: startsWell,
  ...fields,
})

const ownTemplates = (place: SamplePlace): readonly SampleTemplate[] => {
  const { account, region, at } = place
  const { MetadataOptions: _required, ...older } = webServer(place, {})
  switch (account.key) {
    case 'storefront':
    case 'payments':
      return account.regions.includes(region)
        ? [
            templateOf(place, 'web', during(at, 'spring') ? 2 : 1, [
              { ...older, MetadataOptions: { HttpTokens: 'optional' } },
              webServer(place, {}),
            ]),
          ]
        : []
    case 'staging':
      return account.regions.includes(region)
        ? [
            templateOf(place, 'web', during(at, 'spring') ? 2 : 1, [
              { ...older, UserData: startsWithPassword },
              webServer(place, {}),
            ]),
          ]
        : []
    case 'sandbox':
      return account.regions.includes(region) ? sandboxTemplates(place) : []
    case 'management':
    case 'security':
    case 'logArchive':
    case 'team':
      return []
  }
}

const sandboxTemplates = (place: SamplePlace): readonly SampleTemplate[] => [
  templateOf(place, 'demo', 1, [
    {
      ImageId: publicImageId(place.region, 'oldAmazonLinux'),
      InstanceType: 't3.micro',
      KeyName: 'everyone',
      NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true, DeleteOnTermination: true }],
      UserData: startsWithPassword,
    },
  ]),
  templateOf(place, 'workshop', 1, [
    { ImageId: publicImageId(place.region, 'amazonLinux'), InstanceType: 't4g.small' },
    { ImageId: publicImageId(place.region, 'oldAmazonLinux'), InstanceType: 't3.small', UserData: startsWithPassword },
  ]),
  templateOf(place, hostileNames.markup.slice(0, 100), 1, [
    { InstanceType: 't3.micro', MetadataOptions: { HttpEndpoint: 'disabled' } },
  ]),
]

/** The templates that EKS makes for node groups, each with a name of EKS's own. */
const nodeTemplates = (place: SamplePlace): readonly SampleTemplate[] =>
  clustersOf(place)
    .flatMap(({ nodegroups }) => nodegroups)
    .map((nodegroup) => {
      const { KeyName, ...data } = webServer(place, { InstanceType: 'm7g.large', BlockDeviceMappings: [] })
      const key = nodegroup.remoteAccess?.ec2SshKey ?? KeyName
      return templateOf(place, nodeTemplateName(nodegroup), 1, [
        {
          ...data,
          ...(key === undefined ? {} : { KeyName: key }),
          ImageId: publicImageId(place.region, 'amazonLinux'),
          SecurityGroupIds: [...nodeGroups(place, nodegroup)],
          MetadataOptions: nodeMetadata(nodegroup),
        },
      ])
    })

/** The launch templates of an account and region on the day; `web` is the one that servers behind balancers come from. */
export const launchTemplatesOf = (place: SamplePlace): readonly SampleTemplate[] => [
  ...ownTemplates(place),
  ...nodeTemplates(place),
]

/** The fleets: the sandbox’s one starts with the first version of a template, by its number. */
export const fleetsOf = (place: SamplePlace): readonly FleetData[] =>
  launchTemplatesOf(place)
    .filter(({ template }) => template.LaunchTemplateName === 'demo')
    .map(({ template }) => ({
      FleetId: idOf('fleet', place, 'demo'),
      FleetState: 'active',
      Type: 'maintain',
      CreateTime: made,
      LaunchTemplateConfigs: [
        { LaunchTemplateSpecification: { LaunchTemplateId: template.LaunchTemplateId, Version: '1' } },
      ],
    }))
