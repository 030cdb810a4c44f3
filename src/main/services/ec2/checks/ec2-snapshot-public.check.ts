import { at, defineCheck, fail, pass } from '../../../engine/check'
import { publicSnapshotPermissions, publicSnapshots, snapshots } from '../facts'

export default defineCheck({
  id: 'ec2-snapshot-public',
  title: 'No EBS snapshot is public',
  failureTitle: 'An EBS snapshot is public',
  risk: 'Every AWS account can make a volume of it and read the whole disk: files, databases, keys and deleted data.',
  fix: 'Make the snapshot private at once, treat secrets on it as known to others, and block public access in the region.',
  steps: [
    'Make it private at once with `aws ec2 modify-snapshot-attribute --attribute createVolumePermission --operation-type remove --group-names all`.',
    'Make a volume of it in an isolated network, and search it for keys, passwords and personal data.',
    'Replace every secret that was on it, and tell those who answer for the data.',
    'Turn on block public access for snapshots, and see that the snapshot is listed as private.',
  ],
  caution:
    'Accounts that restore it can no longer do so; share it with those that should. What was copied stays with those who copied it.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'no public snapshots' },
    { id: 'SEC08-BP04', link: 'necessary', part: 'access to copies of data' },
  ],
  references: [
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ebs-snapshot-public-restorable-check.html',
  ],
  peers: ['prowler:ec2_ebs_public_snapshot', 'service-screener:EBSSnapshotIsPublic'],
  needs: { snapshots, publicSnapshots, publicSnapshotPermissions },
  evaluate: (views) => {
    const listed = new Set(views.publicSnapshots.map(({ arn }) => arn))
    return views.snapshots.map((snapshot) => {
      if (!listed.has(snapshot.arn)) return pass(snapshot)
      return views.publicSnapshotPermissions.judge(snapshot, ({ CreateVolumePermissions }) => {
        const everybody = CreateVolumePermissions.findIndex(({ Group }) => Group === 'all')
        return everybody < 0 ? pass(snapshot) : fail(snapshot, at(`CreateVolumePermissions[${everybody}].Group`, 'all'))
      })
    })
  },
})
