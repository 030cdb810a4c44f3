import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { startSample, type Sample } from '../../sample/start-sample'
import { collectorFor } from '../testing/collector-for'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector, { readsNetworkPolicy } from './collector'
import {
  addons,
  clusterAdministrators,
  clusters,
  clusterSettings,
  clusterVersions,
  fargateProfiles,
  nodegroups,
  podIdentityAssociations,
  podIdentityRoles,
} from './facts'

const region = 'eu-central-1'
const ledger = `arn:aws:eks:${region}:555566667777:cluster/ledger`

let sample: Sample
beforeAll(async () => {
  sample = await startSample()
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

describe('the collector of EKS', () => {
  it('reads clusters with their settings', async () => {
    sample.setTime(moments.regression)
    sample.forget()
    const read = await readFromSample(sample, collector, 'payments', [region])
    expect(read(clusters, region).map(({ value }) => value)).toEqual([{ arn: ledger, name: 'ledger' }])
    expect(valuesOf(read(clusterSettings, region))).toEqual([
      {
        version: '1.34',
        status: 'ACTIVE',
        roleArn: 'arn:aws:iam::555566667777:role/eks-cluster',
        resourcesVpcConfig: {
          vpcId: expect.stringMatching(/^vpc-/),
          subnetIds: [expect.stringMatching(/^subnet-/), expect.stringMatching(/^subnet-/)],
          securityGroupIds: [],
          clusterSecurityGroupId: expect.stringMatching(/^sg-/),
          endpointPublicAccess: true,
          endpointPrivateAccess: true,
          publicAccessCidrs: ['0.0.0.0/1', '128.0.0.0/1'],
        },
        logging: {
          clusterLogging: [
            { types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'], enabled: true },
          ],
        },
        identity: {
          oidc: {
            issuer: expect.stringMatching(/^https:\/\/oidc\.eks\.eu-central-1\.amazonaws\.com\/id\/[0-9A-F]{32}$/),
          },
        },
        encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: expect.stringMatching(/^arn:aws:kms:/) } }],
        accessConfig: { authenticationMode: 'API' },
        upgradePolicy: { supportType: 'EXTENDED' },
        deletionProtection: true,
        onOutpost: false,
      },
    ])
    expect(valuesOf(read(clusterAdministrators, region))).toEqual([
      {
        accessEntries: expect.arrayContaining([
          {
            principalArn: 'arn:aws:iam::555566667777:user/migration',
            associatedAccessPolicies: [
              {
                policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
                accessScope: { type: 'cluster', namespaces: [] },
              },
            ],
          },
        ]),
      },
    ])
    // Lists and settings are shared by all that hang on them.
    expect(sample.counts()).toMatchObject({
      'eks:ListClusters': 1,
      'eks:DescribeCluster': 1,
      'eks:ListAccessEntries': 1,
      'eks:ListAssociatedAccessPolicies': 2,
    })
  })

  it('reads versions, those included whose support has ended', async () => {
    const read = await readFromSample(sample, collector, 'payments', [region])
    const [versions] = valuesOf(read(clusterVersions, region))
    expect(versions).toMatchObject({
      clusterVersions: expect.arrayContaining([
        {
          clusterVersion: '1.30',
          clusterType: 'eks',
          versionStatus: 'UNSUPPORTED',
          endOfStandardSupportDate: '2025-07-23T00:00:00.000Z',
          endOfExtendedSupportDate: '2026-07-23T00:00:00.000Z',
        },
      ]),
    })
  })

  it('reads node groups, Fargate profiles, add-ons and the roles of pods', async () => {
    const read = await readFromSample(sample, collector, 'payments', [region])
    expect(valuesOf(read(nodegroups, region))).toEqual([
      {
        arn: expect.stringMatching(/^arn:aws:eks:eu-central-1:555566667777:nodegroup\/ledger\/ledger\/[0-9a-f-]{36}$/),
        nodegroupName: 'ledger',
        clusterName: 'ledger',
        version: '1.35',
        releaseVersion: '1.35.4-20251112',
        status: 'ACTIVE',
        capacityType: 'ON_DEMAND',
        scalingConfig: { minSize: 2, maxSize: 6 },
        instanceTypes: ['m7g.large'],
        subnets: [expect.stringMatching(/^subnet-/), expect.stringMatching(/^subnet-/)],
        amiType: 'BOTTLEROCKET_ARM_64',
        nodeRole: 'arn:aws:iam::555566667777:role/eks-node',
        resources: { autoScalingGroups: [{ name: expect.stringMatching(/^eks-ledger-/) }] },
      },
    ])
    expect(valuesOf(read(fargateProfiles, region))).toMatchObject([
      { fargateProfileName: 'settlement', podExecutionRoleArn: 'arn:aws:iam::555566667777:role/eks-fargate-pods' },
    ])
    const found = valuesOf(read(addons, region))
    expect(found).toHaveLength(2)
    expect(found).toContainEqual(
      expect.objectContaining({ addonName: 'vpc-cni', clusterName: 'ledger', enableNetworkPolicy: true }),
    )
    expect(JSON.stringify(found)).not.toContain('WARM_IP_TARGET')
    expect(valuesOf(read(podIdentityAssociations, region))).toMatchObject([
      { namespace: 'ledger', serviceAccount: 'orders' },
    ])
    expect(valuesOf(read(podIdentityRoles, region))).toEqual([{ roleArn: 'arn:aws:iam::555566667777:role/orders-pod' }])
  })

  it('does not ask a cluster for access entries that takes none', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'sandbox', ['eu-west-1'])
    expect(valuesOf(read(clusterAdministrators, 'eu-west-1'))).toEqual([{ accessEntries: null }])
    expect(sample.counts()['eks:ListAccessEntries']).toBeUndefined()
  })

  it('leaves out a node group that is gone between two calls, and a cluster that is', async () => {
    const gone = { kind: 'error', code: 'ResourceNotFoundException', message: 'It is gone.', status: 404 } as const
    sample.faults.add({ operation: 'DescribeNodegroup', text: 'web-b', effect: gone })
    const storefront = await readFromSample(sample, collector, 'storefront', [region])
    expect(valuesOf(storefront(nodegroups, region))).toMatchObject([{ nodegroupName: 'web-a' }])
    sample.faults.set([{ operation: 'DescribeCluster', effect: gone }])
    const payments = await readFromSample(sample, collector, 'payments', [region])
    expect(payments(clusterSettings, region)).toMatchObject([{ key: ledger, gap: { code: 'Vanished' } }])
  })

  it('makes a gap of what is denied, and reads the rest', async () => {
    sample.faults.add({ operation: 'ListAddons', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'payments', [region])
    expect(() => read(addons, region)).toThrow('AccessDenied')
    expect(read(nodegroups, region)).toHaveLength(1)
  })

  it('reads all pages', async () => {
    const small = await startSample({ pageSize: 1 })
    const read = await readFromSample(small, collector, 'storefront', [region])
    expect(read(nodegroups, region)).toHaveLength(2)
    expect(read(addons, region)).toHaveLength(3)
    expect(small.counts()).toMatchObject({ 'eks:ListNodegroups': 2, 'eks:ListAddons': 3 })
    await small.close()
  })
})

describe('the configuration of an add-on', () => {
  it('is JSON or YAML, and what it says is a text or a truth', () => {
    expect(readsNetworkPolicy('{"enableNetworkPolicy":"true"}')).toBe(true)
    expect(readsNetworkPolicy('{"enableNetworkPolicy":true}')).toBe(true)
    expect(readsNetworkPolicy('{"enableNetworkPolicy":"false"}')).toBe(false)
    expect(readsNetworkPolicy('env:\n  A: b\nenableNetworkPolicy: "true"\n')).toBe(true)
    expect(readsNetworkPolicy('enableNetworkPolicy: false')).toBe(false)
  })

  it('says nothing where it does not name it, or names it elsewhere', () => {
    expect(readsNetworkPolicy(undefined)).toBeUndefined()
    expect(readsNetworkPolicy('')).toBeUndefined()
    expect(readsNetworkPolicy('{"env":{"A":"b"}}')).toBeUndefined()
    expect(readsNetworkPolicy('nodeAgent:\n  enableNetworkPolicy: "true"\n')).toBeUndefined()
  })
})

describe('the checks of EKS in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'eks')
    const results = resultsOf(await judgeSample(sample, collectorFor(registry, checks), checks))
    const expected = checks.map(({ metadata: { id } }): readonly [string, readonly string[]] => [
      id,
      // A cluster of the sandbox has no network add-on.
      id === 'eks-cluster-network-policy' ? ['fail', 'pass', 'unknown'] : ['fail', 'pass'],
    ])
    expect(results).toEqual(Object.fromEntries(expected))
  })
})
