import { defineCases } from '../../../engine/cases'
import { service, serviceArn as arn } from '../samples'
import check from './ecs-service-volume-encryption.check'

const path = 'volumeConfigurations[0].managedEBSVolume.encrypted'
const off = { EbsEncryptionByDefault: false }
const withVolume = (managedEBSVolume: { encrypted?: boolean; snapshotId?: string }) =>
  service({ volumeConfigurations: [{ name: 'files', managedEBSVolume }] })

export default defineCases(check, [
  {
    name: 'encrypted',
    kind: 'pass',
    given: { services: [withVolume({ encrypted: true })], standard: off },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: true }] }],
  },
  {
    name: 'not encrypted',
    kind: 'fail',
    given: { services: [withVolume({ encrypted: false })], standard: off },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: false }] }],
  },
  {
    name: 'nothing said, and the region encrypts',
    kind: 'edge',
    given: { services: [withVolume({})], standard: { EbsEncryptionByDefault: true } },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: null }] }],
  },
  {
    name: 'the default of the region could not be read',
    kind: 'edge',
    given: { services: [withVolume({})], standard: { kind: 'denied', action: 'ec2:GetEbsEncryptionByDefault' } },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'made of a snapshot',
    kind: 'edge',
    given: { services: [withVolume({ snapshotId: 'snap-1' })], standard: off },
    expect: [{ arn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'no volume of its own',
    kind: 'none',
    given: { services: [service()], standard: off },
    expect: 'notApplicable',
  },
])
