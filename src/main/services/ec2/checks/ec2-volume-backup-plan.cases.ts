import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { protectedResource, snapshot, volume } from '../samples'
import check from './ec2-volume-backup-plan.check'

const { arn } = volume()
const evidence = [at('VolumeId', 'vol-1')]
const nothing = { volumes: [volume()], snapshots: [], protectedResources: [] }

export default defineCases(check, [
  {
    name: 'the volume was backed up yesterday',
    kind: 'pass',
    given: { ...nothing, protectedResources: [protectedResource()] },
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'nobody backs it up', kind: 'fail', given: nothing, expect: [{ arn, result: 'fail', evidence }] },
  {
    name: 'its instance is backed up as a whole',
    kind: 'edge',
    given: {
      ...nothing,
      protectedResources: [
        protectedResource({ arn: arn.replace('volume/vol-1', 'instance/i-1'), ResourceType: 'EC2' }),
      ],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the last backup is two months old',
    kind: 'edge',
    given: { ...nothing, protectedResources: [protectedResource({ LastBackupTime: '2026-04-01T02:00:00.000Z' })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'something else made a snapshot this week',
    kind: 'edge',
    given: { ...nothing, snapshots: [snapshot()] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence }],
  },
  {
    name: 'the volume is attached to nothing',
    kind: 'none',
    given: { ...nothing, volumes: [volume({ State: 'available', Attachments: [] })] },
    expect: 'notApplicable',
  },
])
