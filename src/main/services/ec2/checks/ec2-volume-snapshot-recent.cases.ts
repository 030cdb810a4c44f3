import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { snapshot, volume } from '../samples'
import check from './ec2-volume-snapshot-recent.check'

const { arn } = snapshot()
const old = snapshot({ StartTime: '2026-03-01T02:00:00.000Z' })

export default defineCases(check, [
  {
    name: 'made yesterday',
    kind: 'pass',
    given: { volumes: [volume()], snapshots: [snapshot()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'made in March',
    kind: 'fail',
    given: { volumes: [volume()], snapshots: [old] },
    expect: [{ arn, result: 'fail', evidence: [at('StartTime', '2026-03-01T02:00:00.000Z')] }],
  },
  {
    name: 'an old one beside a new one',
    kind: 'edge',
    given: { volumes: [volume()], snapshots: [snapshot(), { ...old, SnapshotId: 'snap-0', arn: `${arn}0` }] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a new one that is not complete',
    kind: 'edge',
    given: { volumes: [volume()], snapshots: [old, snapshot({ SnapshotId: 'snap-2', State: 'error' })] },
    expect: [{ arn, result: 'fail', evidence: [at('StartTime', '2026-03-01T02:00:00.000Z')] }],
  },
  { name: 'the volume is gone', kind: 'none', given: { volumes: [], snapshots: [old] }, expect: 'notApplicable' },
])
