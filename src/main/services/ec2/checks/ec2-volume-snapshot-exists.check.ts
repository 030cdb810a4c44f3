import { at, defineCheck, fail, pass } from '../../../engine/check'
import { snapshots, volumes } from '../facts'

export default defineCheck({
  id: 'ec2-volume-snapshot-exists',
  title: 'EBS volumes in use have a snapshot',
  failureTitle: 'An EBS volume in use has no snapshot',
  risk: 'When the volume fails or its data is deleted, there is nothing to restore from.',
  fix: 'Add the volume to a backup plan or a lifecycle policy, or accept the risk where its data can be made anew.',
  steps: [
    'Decide with the owner how much data may be lost, and whether the volume can be made anew.',
    'Put it under a backup plan or a Data Lifecycle Manager policy, by a tag.',
    'See after the first window that a completed snapshot is there, and restore it once.',
  ],
  caution:
    'The first snapshot reads the whole volume, and a busy database is saved as after a crash only; use its own backup as well.',
  severity: 'medium',
  weighs: 'It is lost data after a further failure, not a way in for anybody.',
  bestPractices: [
    { id: 'REL09-BP01', link: 'necessary', part: 'volumes are backed up' },
    { id: 'REL09-BP03', link: 'related', part: 'backups of volumes' },
  ],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-snapshots.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html',
  ],
  peers: ['prowler:ec2_ebs_volume_snapshots_exists', 'service-screener:EBSSnapshot'],
  differs: {
    'prowler:ec2_ebs_volume_snapshots_exists': 'Only completed snapshots count, and only volumes in use need one.',
    'service-screener:EBSSnapshot': 'Only completed snapshots count, and only volumes in use need one.',
  },
  needs: { volumes, snapshots },
  evaluate: (views) => {
    const saved = new Set(views.snapshots.filter(({ State }) => State === 'completed').map(({ VolumeId }) => VolumeId))
    return views.volumes
      .filter(({ State }) => State === 'in-use')
      .map((volume) => (saved.has(volume.VolumeId) ? pass(volume) : fail(volume, at('VolumeId', volume.VolumeId))))
  },
})
