import { sampleArn } from '../../ids'
import { createRandom } from '../../random'
import type { SamplePlace } from '../../service'
import { ec2Estate } from '../ec2/estate'
import { regionSecrets } from '../secretsmanager/estate'

type Tags = readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined

/** A resource with at least one tag. */
export interface TaggedResource {
  readonly arn: string
  /** `ec2:instance`. */
  readonly type: string
  readonly tags: readonly { readonly Key: string; readonly Value: string }[]
}

/** What a service made up for a place, as it would itself: the same random numbers, so the same resources. */
const asService = (place: SamplePlace, service: string): SamplePlace => ({
  ...place,
  random: (name) => createRandom(place.seed, service, place.account.id, place.region, name),
})

/** All that EC2 and Secrets Manager have tagged in one account and region. */
export function taggedResources(place: SamplePlace): readonly TaggedResource[] {
  const { account, region } = place
  const found: TaggedResource[] = []
  const add = (type: string, arn: string | undefined, tags: Tags): void => {
    const told = (tags ?? []).flatMap(({ Key, Value }) => (Key === undefined ? [] : [{ Key, Value: Value ?? '' }]))
    if (arn !== undefined && told.length > 0) found.push({ arn, type, tags: told })
  }
  const inEc2 = (kind: string, id: string | undefined, tags: Tags): void =>
    add(`ec2:${kind}`, id && sampleArn('ec2', region, account.id, `${kind}/${id}`), tags)

  const ec2 = ec2Estate(asService(place, 'ec2'))
  for (const { VpcId, Tags } of ec2.networks.vpcs) inEc2('vpc', VpcId, Tags)
  for (const { SubnetId, Tags } of ec2.networks.subnets) inEc2('subnet', SubnetId, Tags)
  for (const { GroupId, Tags } of ec2.securityGroups) inEc2('security-group', GroupId, Tags)
  for (const { InstanceId, Tags } of ec2.instances) inEc2('instance', InstanceId, Tags)
  for (const { VolumeId, Tags } of ec2.volumes) inEc2('volume', VolumeId, Tags)
  for (const { SnapshotId, Tags } of ec2.snapshots) inEc2('snapshot', SnapshotId, Tags)
  for (const { entry } of regionSecrets(asService(place, 'secretsmanager'))) {
    add('secretsmanager:secret', entry.ARN, entry.Tags)
  }
  return found
}
