import { at, defineCheck, fail, pass } from '../../../engine/check'
import { instances, keyPairs } from '../facts'

export default defineCheck({
  id: 'ec2-key-pair-unused',
  title: 'Each key pair belongs to an instance',
  failureTitle: 'A key pair belongs to no instance',
  risk: 'The next instance may be started with a key whose private half was copied, lost or taken along by somebody who left.',
  fix: 'Delete the key pair where no launch template names it, and log in with Session Manager instead of keys.',
  steps: [
    'Search launch templates, launch configurations and scripts for the name of the key.',
    'Search the authorized_keys of running machines for it: an instance may trust it though it was started with another one.',
    'Delete the pair with `aws ec2 delete-key-pair`, and destroy the copies of its private half.',
  ],
  caution: 'A template that still names the key can start nothing any more; change it first.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC02-BP05', link: 'necessary', part: 'keys that nobody uses are removed' },
    { id: 'SEC06-BP03', link: 'related', part: 'access with keys' },
  ],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-key-pairs.html'],
  peers: ['service-screener:EC2KeyPairNotInUse'],
  needs: { keyPairs, instances },
  evaluate: (views) => {
    const used = new Set(views.instances.map(({ KeyName }) => KeyName))
    return views.keyPairs.map((pair) => (used.has(pair.KeyName) ? pass(pair) : fail(pair, at('KeyName', pair.KeyName))))
  },
})
