import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { snapshot } from '../samples'
import check from './ec2-snapshot-public.check'

const { arn } = snapshot()
const other = snapshot({ SnapshotId: 'snap-2' })

export default defineCases(check, [
  {
    name: 'none is listed as public',
    kind: 'pass',
    given: { snapshots: [snapshot()], publicSnapshots: [], publicSnapshotPermissions: {} },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'everybody may make a volume of it',
    kind: 'fail',
    given: {
      snapshots: [snapshot(), other],
      publicSnapshots: [snapshot()],
      publicSnapshotPermissions: {
        [arn]: { CreateVolumePermissions: [{ Group: 'all' }, { UserId: '444455556666' }] },
      },
    },
    expect: [
      { arn, result: 'fail', evidence: [at('CreateVolumePermissions[0].Group', 'all')] },
      { arn: other.arn, result: 'pass' },
    ],
  },
  {
    name: 'no snapshots',
    kind: 'none',
    given: { snapshots: [], publicSnapshots: [], publicSnapshotPermissions: {} },
    expect: 'notApplicable',
  },
  {
    name: 'listed as public, but shared with one account only',
    kind: 'edge',
    given: {
      snapshots: [snapshot()],
      publicSnapshots: [snapshot()],
      publicSnapshotPermissions: { [arn]: { CreateVolumePermissions: [{ UserId: '444455556666' }] } },
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'listed as public, and its permissions are denied',
    kind: 'edge',
    given: {
      snapshots: [snapshot(), other],
      publicSnapshots: [snapshot()],
      publicSnapshotPermissions: { [arn]: { kind: 'denied', action: 'ec2:DescribeSnapshotAttribute' } },
    },
    expect: [
      { arn, result: 'unknown', gap: 'denied' },
      { arn: other.arn, result: 'pass' },
    ],
  },
])
