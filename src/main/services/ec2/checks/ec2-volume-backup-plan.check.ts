import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { protectedResources, snapshots, volumes } from '../facts'
import { isOlderThan } from '../judge'

export default defineCheck({
  id: 'ec2-volume-backup-plan',
  title: 'EBS volumes in use are backed up by AWS Backup',
  failureTitle: 'AWS Backup does not back up an EBS volume in use',
  risk: 'Snapshots that scripts and people make are forgotten, deleted with the account’s own rights, and missed when they are needed.',
  fix: 'Assign the volume or its instance to a backup plan, best by a tag, and lock the vault.',
  steps: [
    'Decide how much data may be lost and how long backups are kept, or note that the volume can be made anew.',
    'Assign the resource to a backup plan in the console of AWS Backup, or give it the tag that a plan selects.',
    'After the next window, see that the volume stands among the protected resources.',
    'Restore one backup to a new volume and look at the data.',
  ],
  caution: 'Backups cost by what changes; a first backup of large volumes takes hours and reads them whole.',
  severity: 'medium',
  bestPractices: [
    { id: 'REL09-BP03', link: 'necessary', part: 'backups of volumes by a plan' },
    { id: 'REL09-BP01', link: 'related', part: 'volumes are backed up' },
  ],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListProtectedResources.html',
  ],
  peers: ['prowler:ec2_ebs_volume_protected_by_backup_plan'],
  differs: {
    'prowler:ec2_ebs_volume_protected_by_backup_plan':
      'A backup of the whole instance counts, one that is over 35 days old does not, and a volume with snapshots of this week fails as low.',
  },
  needs: { volumes, snapshots, protectedResources, now },
  evaluate: ({ volumes, snapshots, protectedResources, now }) => {
    const isRecent = (time: string | undefined, days: number): boolean =>
      time !== undefined && !isOlderThan(time, days, now.time)
    const backups = new Set(
      protectedResources.filter(({ LastBackupTime }) => isRecent(LastBackupTime, 35)).map(({ arn }) => arn),
    )
    const saved = new Set(
      snapshots
        .filter(({ State, StartTime }) => State === 'completed' && isRecent(StartTime, 7))
        .map(({ VolumeId }) => VolumeId),
    )
    return volumes
      .filter(({ State }) => State === 'in-use')
      .map((volume) => {
        const instances = volume.Attachments.map(({ InstanceId }) =>
          volume.arn.replace(/:volume\/.*$/, `:instance/${InstanceId}`),
        )
        const evidence = at('VolumeId', volume.VolumeId)
        if ([volume.arn, ...instances].some((arn) => backups.has(arn))) return pass(volume, evidence)
        return saved.has(volume.VolumeId) ? failAs('low', volume, evidence) : fail(volume, evidence)
      })
  },
})
