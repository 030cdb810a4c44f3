import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { snapshot, volume } from '../samples'
import check from './ec2-volume-snapshot-exists.check'

const { arn } = volume()
const evidence = [at('VolumeId', 'vol-1')]

export default defineCases(check, [
  {
    name: 'a completed snapshot',
    kind: 'pass',
    given: { volumes: [volume()], snapshots: [snapshot()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'snapshots of another volume only',
    kind: 'fail',
    given: { volumes: [volume()], snapshots: [snapshot({ VolumeId: 'vol-2' })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  { name: 'no volumes', kind: 'none', given: { volumes: [], snapshots: [snapshot()] }, expect: 'notApplicable' },
  {
    name: 'a snapshot that failed',
    kind: 'edge',
    given: { volumes: [volume()], snapshots: [snapshot({ State: 'error' })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'a volume that nothing uses',
    kind: 'edge',
    given: { volumes: [volume({ State: 'available', Attachments: [] })], snapshots: [] },
    expect: 'notApplicable',
  },
  {
    name: 'snapshots are denied',
    kind: 'edge',
    given: { volumes: [volume()], snapshots: { kind: 'denied', action: 'ec2:DescribeSnapshots' } },
    expect: 'notAssessed',
  },
])
