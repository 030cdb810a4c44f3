import { at, defineCheck, fail, pass } from '../../../engine/check'
import { snapshots } from '../facts'

export default defineCheck({
  id: 'ec2-snapshot-encrypted',
  title: 'EBS snapshots are encrypted',
  failureTitle: 'An EBS snapshot is not encrypted',
  risk: 'Whoever the snapshot is shared with can read the whole disk, and it can even be made public.',
  fix: 'Copy the snapshot with encryption, check the copy, and delete the old one.',
  steps: [
    'Find out whether anybody still needs the snapshot, and delete it if not.',
    'Copy it with `aws ec2 copy-snapshot --encrypted` and the key that fits the data.',
    'Make a volume of the copy, look at the data, and delete the old snapshot.',
    'Turn on encryption by default, so that no new one is made without.',
  ],
  caution: 'Images that refer to the old snapshot keep it from being deleted; make them anew from the copy first.',
  severity: 'medium',
  weighs: 'It takes somebody with rights in the account, or a share, before anyone reads it.',
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
