import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { instances } from '../facts'
import { isOlderThan, stoppedAt } from '../judge'

const days = 30

export default defineCheck({
  id: 'ec2-instance-stopped-long',
  title: 'No instance has been stopped for over 30 days',
  failureTitle: 'An instance has been stopped for over 30 days',
  risk: 'Its volumes and addresses go on costing money, and it misses every patch until somebody starts it again.',
  fix: 'Make an image of the instance if it may be needed again, then terminate it.',
  steps: [
    'Ask the owner by the tags whether anybody still needs the instance.',
    'Make an image of it, or snapshots of its volumes, and tag them with a day to delete them.',
    'Terminate it, and delete volumes and addresses that it leaves behind.',
  ],
  caution:
    'Volumes with DeleteOnTermination go with the instance; look at that before you terminate, and at data on further volumes.',
  severity: 'low',
  bestPractices: [
    { id: 'COST04-BP03', link: 'necessary', part: 'instances that nobody starts any more are removed' },
    { id: 'SUS02-BP03', link: 'necessary', part: 'no instances without use' },
    { id: 'SEC06-BP01', link: 'related', part: 'systems that miss their patches' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Stop_Start.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ec2-stopped-instance.html',
  ],
  peers: [
    'prowler:ec2_instance_stopped_older_than_specific_days',
    'prowler:ec2_confidential_workload_host_not_running',
    'service-screener:EC2StoppedTooLong',
  ],
  differs: {
    'prowler:ec2_confidential_workload_host_not_running':
      'A stop is no failure by itself, of a host of enclaves neither; one that lasts over 30 days is.',
  },
  needs: { instances, now },
  evaluate: (views) =>
    views.instances.map((instance) => {
      const state = at('State.Name', instance.State.Name)
      if (instance.State.Name !== 'stopped') return pass(instance, state)
      const launch = at('LaunchTime', instance.LaunchTime)
      // It stopped after its last start.
      if (!isOlderThan(instance.LaunchTime, days, views.now.time)) return pass(instance, state, launch)
      const stopped = stoppedAt(instance)
      const reason = at('StateTransitionReason', instance.StateTransitionReason)
      if (stopped === undefined) {
        return unknown(instance, undecided('StopTimeNotGiven', 'AWS does not say when the instance was stopped.'))
      }
      return isOlderThan(stopped, days, views.now.time) ? fail(instance, state, reason) : pass(instance, state, reason)
    }),
})
