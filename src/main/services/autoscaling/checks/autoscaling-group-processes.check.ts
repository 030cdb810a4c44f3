import { at, defineCheck, fail, pass } from '../../../engine/check'
import { autoScalingGroups } from '../facts'
import { isLive } from '../judge'

/** What a group must do to stay as large and healthy as it should be. */
const healing: ReadonlySet<string> = new Set(['HealthCheck', 'Launch', 'ReplaceUnhealthy', 'Terminate'])

export default defineCheck({
  id: 'autoscaling-group-processes',
  title: 'Groups replace unhealthy instances',
  failureTitle: 'The processes by which a group replaces instances are suspended',
  risk: 'Instances that fail stay, or are not replaced, and nobody notices until too few are left.',
  fix: 'Resume the suspended processes.',
  steps: [
    'Look up in the suspension reason, and by asking, who suspended the processes and whether the work is done.',
    'Resume them with `aws autoscaling resume-processes`, or under Advanced configurations of the group.',
    'See in the activity history which instances the group replaces at once.',
  ],
  caution:
    'Instances that have been unhealthy for long are replaced together as soon as the processes run; look at the health of the targets first, and resume at a quiet hour.',
  severity: 'low',
  bestPractices: [
    { id: 'REL11-BP03', link: 'necessary', part: 'groups heal themselves' },
    { id: 'OPS05-BP03', link: 'related', part: 'settings for a maintenance are taken back' },
  ],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html'],
  needs: { autoScalingGroups },
  evaluate: (views) =>
    views.autoScalingGroups.filter(isLive).map((group) => {
      const [first, ...others] = group.SuspendedProcesses.flatMap(({ ProcessName }, index) =>
        healing.has(ProcessName ?? '') ? [at(`SuspendedProcesses[${index}].ProcessName`, ProcessName)] : [],
      )
      return first ? fail(group, first, ...others) : pass(group)
    }),
})
