import { at, defineCheck, fail, pass } from '../../../engine/check'
import { instances } from '../../ec2/facts'
import { managedNodes } from '../facts'

export default defineCheck({
  id: 'ssm-instance-key-pair',
  title: 'Instances with Session Manager were started without a key pair',
  failureTitle: 'An instance with Session Manager was started with a key pair',
  risk: 'The key opens the instance past Session Manager: without a log of what is typed, and as long as a copy of it exists.',
  fix: 'Start instances without a key pair, and take the key out of authorized_keys where an instance stays.',
  steps: [
    'Start a session with Session Manager, to be sure that it works for everyone who must get in.',
    'Remove the key from ~/.ssh/authorized_keys of each user, and close port 22 in the security groups.',
    'Take the name of the key out of the launch template or script, so that the next instance has none.',
    'Delete the key pair when no instance needs it any more.',
  ],
  caution:
    'A key is the last way in when the agent dies; test sessions first, and know how to attach the root volume to another instance.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC06-BP03', link: 'necessary', part: 'no keys beside sessions' },
    { id: 'SEC02-BP02', link: 'related', part: 'keys that never end' },
  ],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html'],
  needs: { instances, managedNodes },
  evaluate: ({ instances, managedNodes }) => {
    const managed = new Set(
      managedNodes.filter(({ PingStatus }) => PingStatus === 'Online').map(({ InstanceId }) => InstanceId),
    )
    return instances
      .filter(({ InstanceId, State }) => State.Name === 'running' && managed.has(InstanceId))
      .map((instance) => {
        const evidence = at('KeyName', instance.KeyName)
        return instance.KeyName === undefined ? pass(instance, evidence) : fail(instance, evidence)
      })
  },
})
