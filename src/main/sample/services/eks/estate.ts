import { sampleArn } from '../../ids'
import { during } from '../../moments'
import { defaultVpc, mainVpc, securityGroupId, type SampleVpc } from '../../network'
import { homeRegion, mainRegion } from '../../organization'
import { portalRoleName } from '../../portal'
import type { SamplePlace } from '../../service'
import { sharedNames } from '../../shared-names'
import { accessEntry, addon, association, cluster, fargateProfile, nodegroup, type SampleCluster } from './build'
import { catalogRole, clusterNameOf, ordersRole } from './clusters'

const administratorPolicy = 'AmazonEKSClusterAdminPolicy'

const subnetsOf = (vpc: SampleVpc, ...names: readonly string[]) =>
  vpc.subnets.filter(({ name }) => names.includes(name))

const administrators = ({ account }: SamplePlace) =>
  accessEntry(
    sampleArn(
      'iam',
      '',
      account.id,
      `role/aws-reserved/sso.amazonaws.com/${mainRegion}/${portalRoleName(account, sharedNames.administratorRole)}`,
    ),
    administratorPolicy,
  )

const storefront = (place: SamplePlace, name: string, vpc: SampleVpc): SampleCluster => {
  const { at, region } = place
  const mended = during(at, 'spring')
  const newest = during(at, 'autumn') && region === mainRegion
  const version = newest ? '1.35' : during(at, 'recovery') ? '1.34' : '1.33'
  const subnets = subnetsOf(vpc, 'private-a', 'private-b')
  return {
    cluster: cluster(place, {
      name,
      version,
      vpc,
      subnets,
      publicTo: mended ? ['198.51.100.0/24'] : ['0.0.0.0/0'],
      logs: mended
        ? ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']
        : ['api', 'audit', 'authenticator'],
      key: region === mainRegion,
      protected: mended,
    }),
    nodegroups: ['a', 'b'].map((zone) =>
      nodegroup(place, { name: `web-${zone}`, cluster: name, version, subnets: subnetsOf(vpc, `private-${zone}`) }),
    ),
    fargateProfiles: [],
    addons: [
      addon(place, name, 'vpc-cni', {
        configurationValues: mended
          ? JSON.stringify({ enableNetworkPolicy: 'true', env: { WARM_IP_TARGET: '4' } })
          : '',
      }),
      addon(place, name, 'coredns'),
      addon(place, name, 'eks-pod-identity-agent'),
    ],
    accessEntries: [administrators(place)],
    associations: [
      association(place, name, 'shop', 'orders', ordersRole),
      association(place, name, 'shop', 'catalog', catalogRole),
    ],
  }
}

const ledger = (place: SamplePlace, name: string, vpc: SampleVpc): SampleCluster => {
  const { account, at } = place
  const open = during(at, 'regression', 'recovery')
  const version = during(at, 'recovery') ? '1.35' : during(at, 'spring') ? '1.34' : '1.33'
  const subnets = subnetsOf(vpc, 'private-a', 'private-b')
  const migrating = accessEntry(sampleArn('iam', '', account.id, 'user/migration'), administratorPolicy)
  return {
    cluster: cluster(place, {
      name,
      version,
      vpc,
      subnets,
      // Each half of the internet looks smaller than all of it.
      ...(open ? { publicTo: ['0.0.0.0/1', '128.0.0.0/1'] } : {}),
    }),
    nodegroups: [nodegroup(place, { name: 'ledger', cluster: name, version, subnets, amiType: 'BOTTLEROCKET_ARM_64' })],
    fargateProfiles: [fargateProfile(place, name, 'settlement', subnets)],
    addons: [
      addon(place, name, 'vpc-cni', {
        configurationValues: 'env:\n  WARM_IP_TARGET: "4"\nenableNetworkPolicy: "true"\n',
      }),
      addon(place, name, 'coredns'),
    ],
    accessEntries: [administrators(place), ...(open ? [migrating] : [])],
    associations: [association(place, name, 'ledger', 'orders', ordersRole)],
  }
}

const staging = (place: SamplePlace, name: string, vpc: SampleVpc): SampleCluster => {
  const { account, region, at } = place
  const [begun, mended] = [during(at, 'spring'), during(at, 'recovery')]
  const version = mended ? '1.35' : '1.31'
  const subnets = subnetsOf(vpc, 'private-a', 'private-b')
  const side = begun ? 'private' : 'public'
  return {
    cluster: cluster(place, {
      name,
      version,
      vpc,
      subnets,
      publicTo: mended ? ['198.51.100.0/24'] : ['0.0.0.0/0'],
      private: begun,
      logs: mended ? ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] : begun ? ['audit'] : [],
      key: mended,
      mode: mended ? 'API' : begun ? 'API_AND_CONFIG_MAP' : 'CONFIG_MAP',
      protected: mended,
      groups: mended ? [] : ['load-test-2024'],
    }),
    nodegroups: [
      nodegroup(place, {
        name: 'workers',
        cluster: name,
        version: begun ? version : '1.30',
        subnets: subnetsOf(vpc, `${side}-a`, ...(mended ? [`${side}-b`] : [])),
        amiType: mended ? 'AL2023_ARM_64_STANDARD' : 'AL2_ARM_64',
        ...(mended ? {} : { key: 'staging' }),
        ...(begun ? { from: [securityGroupId(account, region, 'web')] } : {}),
      }),
    ],
    fargateProfiles: begun ? [fargateProfile(place, name, 'previews', subnets)] : [],
    addons: [addon(place, name, 'vpc-cni', mended ? { configurationValues: '{"enableNetworkPolicy":"true"}' } : {})],
    accessEntries: [administrators(place)],
    associations: mended ? [association(place, name, 'web', 'orders', ordersRole)] : [],
  }
}

const playground = (place: SamplePlace, name: string, vpc: SampleVpc): SampleCluster => {
  // AWS moves clusters on when extended support ends, one after the other in the weeks that follow.
  const version = during(place.at, 'autumn') ? '1.31' : '1.30'
  const subnets = subnetsOf(vpc, 'default-a', 'default-b')
  return {
    cluster: cluster(place, {
      name,
      version,
      vpc,
      subnets,
      publicTo: ['0.0.0.0/0'],
      private: false,
      logs: [],
      key: false,
      mode: 'API_AND_CONFIG_MAP',
      protected: false,
      groups: ['all-open'],
    }),
    nodegroups: [
      nodegroup(place, {
        name: 'everything',
        cluster: name,
        version: '1.29',
        subnets: subnetsOf(vpc, 'default-a'),
        amiType: 'AL2_x86_64',
        key: 'everyone',
        size: [1, 1],
      }),
    ],
    fargateProfiles: [],
    addons: [
      addon(place, name, 'vpc-cni', { configurationValues: '{"enableNetworkPolicy":"false"}' }),
      addon(place, name, 'aws-ebs-csi-driver', {
        status: 'DEGRADED',
        health: { issues: [{ code: 'AccessDenied', message: 'The role lacks permissions.' }] },
      }),
    ],
    accessEntries: [
      accessEntry(sampleArn('iam', '', place.account.id, `user/${sharedNames.reviewerUser}`), administratorPolicy),
    ],
    associations: [
      association(place, name, 'notebooks', 'default', ordersRole),
      association(place, name, 'crawler', 'crawler', ordersRole),
    ],
  }
}

const workshop = (place: SamplePlace, name: string, vpc: SampleVpc): SampleCluster => ({
  cluster: cluster(place, {
    name,
    version: during(place.at, 'recovery') ? '1.32' : '1.31',
    vpc,
    subnets: subnetsOf(vpc, 'default-a', 'default-b'),
    publicTo: ['0.0.0.0/0'],
    logs: ['api'],
    key: false,
    mode: 'CONFIG_MAP',
    protected: false,
  }),
  nodegroups: [],
  fargateProfiles: [],
  addons: [],
  accessEntries: [],
  associations: [],
})

/** The clusters of an account and region on the day. */
export const clustersOf = (place: SamplePlace): readonly SampleCluster[] => {
  const { account, region } = place
  const name = clusterNameOf(place)
  const vpc = account.key === 'sandbox' ? defaultVpc(account, region) : mainVpc(account, region)
  if (name === undefined || !vpc || !account.regions.includes(region)) return []
  switch (account.key) {
    case 'storefront':
      return [storefront(place, name, vpc)]
    case 'payments':
      return [ledger(place, name, vpc)]
    case 'staging':
      return [staging(place, name, vpc)]
    case 'sandbox':
      return [region === homeRegion ? playground(place, name, vpc) : workshop(place, name, vpc)]
    case 'management':
    case 'security':
    case 'logArchive':
    case 'team':
      return []
  }
}
