import { at, defineCheck, fail, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { snapshots, volumes } from '../facts'
import { isOlderThan, newestSnapshots } from '../judge'

export default defineCheck({
  id: 'ec2-volume-snapshot-recent',
  title: 'The newest snapshot of a volume in use is at most seven days old',
  failureTitle: 'The newest snapshot of a volume in use is over seven days old',
  risk: 'A backup that ran once looks like protection; what was written since then is lost with the volume.',
  fix: 'Let a lifecycle policy or a backup plan make snapshots on a schedule, and alert when one is missed.',
  steps: [
    'Find out what made the old snapshot and why it made no further one: a script, a policy that was switched off, a tag that went.',
    'Put the volume under a Data Lifecycle Manager policy or a backup plan with the frequency that its data need.',
    'See after the next window that a new snapshot is there, and make an alarm of failed jobs.',
  ],
  caution:
    'Snapshots of a busy database are consistent as after a crash only; use its own backup or application-consistent ones as well.',
  severity: 'medium',
  weighs: 'It is lost data after a further failure, not a way in for anybody.',
  bestPractices: [
    { id: 'REL09-BP03', link: 'necessary', part: 'snapshots that go on' },
    { id: 'REL13-BP01', link: 'related', part: 'how much data may be lost' },
  ],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html'],
  peers: ['service-screener:EBSUpToDateSnapshot'],
  needs: { volumes, snapshots, now },
  evaluate: ({ volumes, snapshots, now }) =>
    newestSnapshots(volumes, snapshots).map((snapshot) => {
      const evidence = at('StartTime', snapshot.StartTime)
      return isOlderThan(snapshot.StartTime ?? now.time, 7, now.time)
        ? fail(snapshot, evidence)
        : pass(snapshot, evidence)
    }),
})
