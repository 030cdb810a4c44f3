import { describe, expect, it } from 'vitest'
import { dealShares } from '../../grow'
import { moments } from '../../moments'
import { sampleOrganization } from '../../organization'
import { createRandom } from '../../random'
import type { SamplePlace } from '../../service'
import { ec2Estate, type Estate } from './estate'

const organization = sampleOrganization({ accounts: 9, regions: 4 })

const estates = (resources: number): readonly Estate[] => {
  const shares = dealShares(organization, resources)
  return organization.accounts.flatMap((account) =>
    organization.regions.map((region) => {
      const place: SamplePlace = {
        account,
        region,
        organization,
        at: moments.autumn,
        seed: 'test',
        share: (kind) => shares(account.id, region, kind),
        random: (name) => createRandom('test', account.id, region, name),
      }
      return ec2Estate(place)
    }),
  )
}

const kinds = {
  'security-groups': (estate: Estate) => estate.securityGroups,
  instances: (estate: Estate) => estate.instances,
  volumes: (estate: Estate) => estate.volumes,
  snapshots: (estate: Estate) => estate.snapshots,
  'network-acls': (estate: Estate) => estate.networkAcls,
  'key-pairs': (estate: Estate) => estate.keyPairs,
} as const

const countIn = (estates: readonly Estate[], listOf: (estate: Estate) => readonly unknown[]): number =>
  sum(estates.map((estate) => listOf(estate).length))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

describe('the grown EC2 of the sample', () => {
  const written = estates(0)
  const grown = estates(4000)
  const shares = dealShares(organization, 4000)

  it.each(['security-groups', 'instances', 'volumes', 'snapshots', 'network-acls', 'key-pairs'] as const)(
    'has just its share of %s more',
    (kind) => {
      const share = sum(
        organization.accounts.flatMap(({ id }) => organization.regions.map((region) => shares(id, region, kind))),
      )
      // A default security group and some network ACLs come with each network that had to be made.
      const made = countIn(grown, ({ networks }) => networks.vpcs) - countIn(written, ({ networks }) => networks.vpcs)
      const acls =
        countIn(grown, ({ networks }) => networks.networkAcls) -
        countIn(written, ({ networks }) => networks.networkAcls)
      const byAws = kind === 'security-groups' ? made : kind === 'network-acls' ? acls : 0
      expect(countIn(grown, kinds[kind]) - countIn(written, kinds[kind])).toBe(share + byAws)
    },
  )

  it('gives each its own id', () => {
    const ids = grown.flatMap((estate) => [
      ...estate.instances.map(({ InstanceId }) => InstanceId),
      ...estate.volumes.map(({ VolumeId }) => VolumeId),
      ...estate.snapshots.map(({ SnapshotId }) => SnapshotId),
      ...estate.securityGroups.map(({ GroupId }) => GroupId),
      ...estate.networkAcls.map(({ NetworkAclId }) => NetworkAclId),
      ...estate.networkInterfaces.map(({ NetworkInterfaceId }) => NetworkInterfaceId),
    ])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('points to what is there', () => {
    for (const estate of grown) {
      const groups = new Set(estate.securityGroups.map(({ GroupId }) => GroupId))
      const subnets = new Set(estate.networks.subnets.map(({ SubnetId }) => SubnetId))
      for (const { Groups, SubnetId } of estate.networkInterfaces) {
        expect(Groups?.filter(({ GroupId }) => !groups.has(GroupId))).toEqual([])
        expect(subnets.has(SubnetId)).toBe(true)
      }
    }
  })
})
