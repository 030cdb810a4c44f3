import { at, defineCheck, fail, pass } from '../../../engine/check'
import { snapshots } from '../facts'

export default defineCheck({
  id: 'ec2-snapshot-encrypted',
  title: 'EBS snapshots are encrypted',
  failureTitle: 'An EBS snapshot is not encrypted',
  risk: 'Whoever the snapshot is shared with can read the whole disk, and it can even be made public.',
  fix: 'Copy the snapshot with encryption, check the copy, and delete the old one.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC08-BP02', link: 'necessary', part: 'encryption of snapshots' },
    { id: 'REL09-BP02', link: 'necessary', part: 'encryption of backups' },
  ],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html'],
  peers: ['prowler:ec2_ebs_snapshots_encrypted'],
  needs: { snapshots },
  evaluate: (views) =>
    views.snapshots.map((snapshot) => {
      const evidence = at('Encrypted', snapshot.Encrypted)
      return snapshot.Encrypted === true ? pass(snapshot, evidence) : fail(snapshot, evidence)
    }),
})
