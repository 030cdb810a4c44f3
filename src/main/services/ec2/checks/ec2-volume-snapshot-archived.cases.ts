import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { snapshot, volume } from '../samples'
import check from './ec2-volume-snapshot-archived.check'

const { arn } = snapshot()
const archived = snapshot({ StorageTier: 'archive', StartTime: '2026-03-01T02:00:00.000Z' })

export default defineCases(check, [
  {
    name: 'in the standard tier',
    kind: 'pass',
    given: { volumes: [volume()], snapshots: [snapshot()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'in the archive',
    kind: 'fail',
    given: { volumes: [volume()], snapshots: [archived] },
    expect: [{ arn, result: 'fail', evidence: [at('StorageTier', 'archive')] }],
  },
  {
    name: 'an archived one beside a newer one',
    kind: 'edge',
    given: { volumes: [volume()], snapshots: [{ ...archived, SnapshotId: 'snap-0', arn: `${arn}0` }, snapshot()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a copy, which names no volume of the account',
    kind: 'none',
    given: { volumes: [volume()], snapshots: [{ ...archived, VolumeId: 'vol-ffffffff' }] },
    expect: 'notApplicable',
  },
])
