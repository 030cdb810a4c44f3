import { at, defineCheck, fail, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { instances } from '../facts'
import { isOlderThan } from '../judge'

export default defineCheck({
  id: 'ec2-instance-long-running',
  title: 'No instance has run for over 180 days without a new start',
  failureTitle: 'An instance has run for over 180 days without a new start',
  risk: 'Patches of the kernel wait for a restart, what was changed by hand piles up, and nobody knows whether it would start again.',
  fix: 'Replace the instance from a current image on a schedule, or restart it in a maintenance window.',
  steps: [
    'Look in Patch Manager whether the instance waits for a restart, and find out who is affected by one.',
    'Where an Auto Scaling group made it, set a maximum instance lifetime or start an instance refresh.',
    'Otherwise restart it in a maintenance window; stop and start it where it shall move to other hardware.',
    'See that the instance passes its status checks and its software its own.',
  ],
  caution:
    'A stop and start changes a public address that is not elastic and empties instance store volumes; a restart does neither.',
  severity: 'low',
  weighs: 'Age alone gives nobody a way in; what it leaves open is judged by patches and by the end of support.',
  bestPractices: [
    { id: 'REL08-BP04', link: 'necessary', part: 'instances are replaced, not kept' },
    { id: 'SEC06-BP01', link: 'related', part: 'patches that wait for a restart' },
  ],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-max-instance-lifetime.html'],
  peers: ['prowler:ec2_instance_older_than_specific_days'],
  needs: { instances, now },
  evaluate: ({ instances, now }) =>
    instances
      .filter(({ State }) => State.Name === 'running')
      .map((instance) => {
        const evidence = at('LaunchTime', instance.LaunchTime)
        return isOlderThan(instance.LaunchTime, 180, now.time) ? fail(instance, evidence) : pass(instance, evidence)
      }),
})
