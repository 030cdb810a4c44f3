import { at, defineCheck, fail, pass } from '../../../engine/check'
import { networkInterfaces, securityGroups } from '../facts'
import { isAttached } from '../judge'

export default defineCheck({
  id: 'ec2-security-group-default-used',
  title: 'Nothing stands behind a default security group with rules',
  failureTitle: 'Something stands behind a default security group with rules',
  risk: 'Everything that nobody thought about shares this group and may talk to each other on all ports.',
  fix: 'Give each of them a group for its own purpose, and take the rules out of the default group.',
  steps: [
    'List the network interfaces with the default group, and what each of them talks to; flow logs show it.',
    'Make a group for each purpose with the rules that were found, and change the groups of the interfaces.',
    'See in the flow logs that nothing is rejected that should pass.',
    'Remove all rules of the default group.',
  ],
  caution:
    'Connections that nobody listed break when the group changes; add the new group beside the default one first, and take that away later.',
  severity: 'medium',
  weighs: 'It lets neighbours in, not the internet, and takes one of them to be taken over first.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'groups that somebody decided on' },
    { id: 'SEC05-BP01', link: 'related', part: 'layers that are kept apart' },
  ],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html'],
  peers: ['service-screener:SGDefaultInUsed'],
  differs: {
    'service-screener:SGDefaultInUsed': 'A default group without rules lets nothing through, whoever has it.',
  },
  needs: { securityGroups, networkInterfaces },
  evaluate: ({ securityGroups, networkInterfaces }) =>
    securityGroups
      .filter(({ GroupName }) => GroupName === 'default')
      .map((group) => {
        const name = at('GroupName', group.GroupName)
        const hasRules = group.IpPermissions.length > 0
        return hasRules && isAttached(group, networkInterfaces) ? fail(group, name) : pass(group, name)
      }),
})
