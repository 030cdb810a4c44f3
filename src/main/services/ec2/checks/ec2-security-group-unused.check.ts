import { at, defineCheck, fail, pass } from '../../../engine/check'
import { networkInterfaces, securityGroups } from '../facts'
import { isAttached } from '../judge'

export default defineCheck({
  id: 'ec2-security-group-unused',
  title: 'Each security group is attached to something or named in a rule',
  failureTitle: 'A security group is attached to nothing and named in no rule',
  risk: 'Forgotten groups hide the ones that matter, and an old open rule is one click away from being used again.',
  fix: 'Delete the group, unless a launch template or a function that sleeps still names it.',
  steps: [
    'Search launch templates, functions, task definitions and other groups’ rules, also of peered VPCs, for the group’s id.',
    'Remove its rules first, and wait until somebody misses it.',
    'Delete it with `aws ec2 delete-security-group`.',
  ],
  caution: 'A template that names a deleted group starts nothing any more; tags and descriptions tell its owner.',
  severity: 'low',
  bestPractices: [
    { id: 'SUS02-BP03', link: 'necessary', part: 'no security groups without use' },
    { id: 'SEC05-BP02', link: 'related', part: 'only the rules that are needed' },
  ],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/deleting-security-groups.html'],
  peers: ['prowler:ec2_securitygroup_not_used'],
  needs: { securityGroups, networkInterfaces },
  evaluate: ({ securityGroups: groups, networkInterfaces: interfaces }, { account }) => {
    const named = new Set(
      groups.flatMap(({ GroupId, IpPermissions, IpPermissionsEgress }) =>
        [...IpPermissions, ...IpPermissionsEgress]
          .flatMap(({ UserIdGroupPairs }) => UserIdGroupPairs.map((pair) => pair.GroupId))
          .filter((id) => id !== GroupId),
      ),
    )
    // The default group cannot be deleted, and what uses a group that another account shares, only that account sees.
    return groups
      .filter(({ GroupName, OwnerId = account.id }) => GroupName !== 'default' && OwnerId === account.id)
      .map((group) =>
        isAttached(group, interfaces) || named.has(group.GroupId)
          ? pass(group)
          : fail(group, at('GroupId', group.GroupId)),
      )
  },
})
