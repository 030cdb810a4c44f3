import type { AutoScalingGroup, LaunchConfiguration, ScalingPolicy } from '@aws-sdk/client-auto-scaling'
import { hostileNames } from '../../hostile-names'
import { sampleId, sampleSecret } from '../../ids'
import { during } from '../../moments'
import { defaultVpc, mainVpc, type SampleSubnet, type SampleVpc } from '../../network'
import { homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { clustersOf } from '../eks/estate'
import { nodeTemplateName } from '../eks/nodes'
import { launchConfiguration, scalingGroup, simpleScaling, stepScaling, targetTracking } from './build'

/** The groups of an account and region, and how they start instances and grow. */
export interface ScalingEstate {
  readonly groups: readonly AutoScalingGroup[]
  readonly configurations: readonly LaunchConfiguration[]
  readonly policies: readonly ScalingPolicy[]
}

const nothing: ScalingEstate = { groups: [], configurations: [], policies: [] }

const subnetsOf = (vpc: SampleVpc, ...names: readonly string[]): readonly SampleSubnet[] =>
  vpc.subnets.filter(({ name }) => names.includes(name))

const storefront = (place: SamplePlace, vpc: SampleVpc): ScalingEstate => {
  const subnets = subnetsOf(vpc, 'private-a', 'private-b')
  const mended = during(place.at, 'spring')
  const resizer = {
    name: 'image-resizer',
    subnets,
    spot: { percentage: 100, types: mended ? ['c7g.large', 'c6g.large', 'm7g.large'] : ['c7g.large'] },
    rebalance: mended,
    size: [0, 20] as const,
  }
  const working = place.region === mainRegion
  return {
    groups: [
      scalingGroup(place, { name: 'storefront-web', subnets, targets: ['storefront'] }),
      ...(working ? [scalingGroup(place, resizer)] : []),
    ],
    configurations: [],
    policies: [targetTracking(place, 'storefront-web'), ...(working ? [stepScaling(place, 'image-resizer')] : [])],
  }
}

const payments = (place: SamplePlace, vpc: SampleVpc): ScalingEstate => ({
  groups: [
    scalingGroup(place, {
      name: 'checkout-web',
      subnets: subnetsOf(vpc, 'private-a', 'private-b'),
      targets: ['checkout'],
    }),
  ],
  configurations: [],
  policies: [targetTracking(place, 'checkout-web')],
})

const staging = (place: SamplePlace, vpc: SampleVpc): ScalingEstate => {
  const [begun, mended] = [during(place.at, 'spring'), during(place.at, 'recovery')]
  const old = launchConfiguration(place, 'staging-web-2023', {
    MetadataOptions: begun
      ? { HttpTokens: 'required', HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 1 }
      : undefined,
    script: '#!/bin/bash\ndnf -y update\nsystemctl enable --now staging-web\n',
  })
  return {
    groups: [
      scalingGroup(place, {
        name: 'staging-web',
        subnets: subnetsOf(vpc, 'private-a', ...(begun ? ['private-b'] : [])),
        targets: ['staging-web'],
        health: begun ? 'ELB' : 'EC2',
        ...(mended ? {} : { configuration: 'staging-web-2023' }),
      }),
    ],
    configurations: [old],
    policies: [
      mended ? targetTracking(place, 'staging-web') : simpleScaling(place, 'staging-web', 'one-more', begun ? 300 : 0),
    ],
  }
}

/** What the demonstration of a while ago left: everything on it is wrong. */
const demo = (place: SamplePlace, vpc: SampleVpc): ScalingEstate => {
  const { account, region } = place
  const script = [
    '#!/bin/bash',
    `export AWS_SECRET_ACCESS_KEY=${sampleSecret(account.id, region, 'demo user data')}`,
    'aws s3 cp s3://marlowbay-demo/app.tgz /opt/app.tgz',
  ].join('\n')
  return {
    groups: [
      scalingGroup(place, {
        name: 'demo',
        subnets: subnetsOf(vpc, 'default-a'),
        configuration: 'demo',
        targets: ['demo-of-last-year'],
        classic: ['demo-classic'],
        health: 'EC2',
        size: [1, 3],
        cooldown: 0,
        suspended: ['ReplaceUnhealthy', 'HealthCheck'],
        tags: { note: hostileNames.markup, formula: hostileNames.formula },
      }),
      scalingGroup(place, {
        name: 'batch-try',
        subnets: subnetsOf(vpc, 'default-a', 'default-b'),
        template: 'workshop',
      }),
    ],
    configurations: [
      launchConfiguration(place, 'demo', {
        ImageId: sampleId('ami', account.id, region, 'demo-that-is-gone'),
        KeyName: 'demo',
        AssociatePublicIpAddress: true,
        MetadataOptions: undefined,
        script,
      }),
      launchConfiguration(place, 'demo-copy', { MetadataOptions: undefined, script }),
    ],
    policies: [simpleScaling(place, 'demo', hostileNames.path)],
  }
}

const workshop = (place: SamplePlace, vpc: SampleVpc): ScalingEstate => ({
  groups: [
    scalingGroup(place, {
      name: 'workshop',
      subnets: subnetsOf(vpc, 'default-a', 'default-b'),
      template: 'workshop',
      spot: { percentage: 80, types: ['t3.small'] },
      size: [1, 1],
    }),
  ],
  configurations: [],
  policies: [],
})

/** The groups that EKS keeps for the nodes of clusters. */
const nodeGroupsOf = (place: SamplePlace): readonly AutoScalingGroup[] => {
  const { account, region } = place
  const subnets = [mainVpc(account, region), defaultVpc(account, region)].flatMap((vpc) => vpc?.subnets ?? [])
  return clustersOf(place).flatMap(({ nodegroups }) =>
    nodegroups.map((nodegroup) =>
      scalingGroup(place, {
        name: nodeTemplateName(nodegroup),
        template: nodeTemplateName(nodegroup),
        subnets: subnets.filter(({ id }) => nodegroup.subnets?.includes(id)),
        size: [nodegroup.scalingConfig?.minSize ?? 1, nodegroup.scalingConfig?.maxSize ?? 1],
        tags: {
          'eks:cluster-name': nodegroup.clusterName ?? '',
          'eks:nodegroup-name': nodegroup.nodegroupName ?? '',
        },
      }),
    ),
  )
}

const ownScaling = (place: SamplePlace): ScalingEstate => {
  const { account, region } = place
  const vpc = mainVpc(account, region)
  if (!vpc) return nothing
  switch (account.key) {
    case 'storefront':
      return storefront(place, vpc)
    case 'payments':
      return payments(place, vpc)
    case 'staging':
      return staging(place, vpc)
    case 'sandbox': {
      const open = defaultVpc(account, region) ?? vpc
      return region === homeRegion ? demo(place, open) : workshop(place, open)
    }
    case 'management':
    case 'security':
    case 'logArchive':
    case 'team':
      return nothing
  }
}

/** Everything of Auto Scaling in an account and region on the day. */
export const scalingOf = (place: SamplePlace): ScalingEstate => {
  const own = ownScaling(place)
  return { ...own, groups: [...own.groups, ...nodeGroupsOf(place)] }
}
