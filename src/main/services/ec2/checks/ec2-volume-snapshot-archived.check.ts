import { at, defineCheck, fail, pass } from '../../../engine/check'
import { snapshots, volumes } from '../facts'
import { newestSnapshots } from '../judge'

export default defineCheck({
  id: 'ec2-volume-snapshot-archived',
  title: 'The newest snapshot of a volume in use can be restored at once',
  failureTitle: 'The newest snapshot of a volume in use lies in the archive',
  risk: 'A snapshot in the archive takes up to three days before a volume can be made of it.',
  fix: 'Restore the snapshot from the archive, and archive only snapshots that newer ones have replaced.',
  steps: [
    'See which rule or person archives snapshots, and let it leave out the newest one of each volume.',
    'Make a new snapshot of the volume, which is the quickest way to one that can be used.',
    'Keep the archived one or bring it back with `aws ec2 restore-snapshot-tier`, as its retention asks.',
  ],
  caution: 'The archive charges at least 90 days of storage for what is put in, whenever it is taken out.',
  severity: 'medium',
  weighs: 'It makes recovery slow after another failure; nobody gains by it.',
  bestPractices: [
    { id: 'REL13-BP01', link: 'related', part: 'time until data are back' },
    { id: 'REL09-BP04', link: 'necessary', part: 'backups that can be restored in time' },
  ],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-archive.html'],
  peers: ['service-screener:EBSSnapshotLatestArchived'],
  needs: { volumes, snapshots },
  evaluate: ({ volumes, snapshots }) =>
    newestSnapshots(volumes, snapshots).map((snapshot) => {
      const evidence = at('StorageTier', snapshot.StorageTier)
      return snapshot.StorageTier === 'archive' ? fail(snapshot, evidence) : pass(snapshot, evidence)
    }),
})
