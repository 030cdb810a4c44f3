import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { networkInterfaces, securityGroups } from '../facts'
import { isAttached } from '../judge'

export default defineCheck({
  id: 'ec2-security-group-default-closed',
  title: 'Default security groups have no rules',
  failureTitle: 'A default security group has rules',
  risk: 'Whatever is started without a security group gets the default one, and with it access that nobody decided on.',
  fix: 'Give each resource a group of its own, then remove all inbound and outbound rules of the default group.',
  steps: [
    'List the network interfaces with the default group, and give each a group of its own with the rules it needs.',
    'Watch the flow logs for rejected traffic for some days.',
    'Remove all inbound and outbound rules of the default group.',
    'See with a new interface without a group that nothing gets in or out.',
  ],
  caution:
    'Whatever still has the group loses all traffic at once; add the rules again from your notes if something was missed.',
  severity: 'medium',
  weighs:
    'It lets members of the group talk to each other, not the internet, and takes one of them to be taken over first.',
  bestPractices: [{ id: 'SEC05-BP02', link: 'necessary', part: 'no access by default' }],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/vpc-default-security-group-closed.html',
  ],
  peers: ['prowler:ec2_securitygroup_default_restrict_traffic', 'service-screener:SGDefaultDisallowTraffic'],
  differs: {
    'prowler:ec2_securitygroup_default_restrict_traffic': 'A default group that nothing uses weighs less here.',
  },
  needs: { securityGroups, networkInterfaces },
  evaluate: ({ securityGroups: groups, networkInterfaces: interfaces }) =>
    groups
      .filter(({ GroupName }) => GroupName === 'default')
      .map((group) => {
        const [rule] = [
          ...group.IpPermissions.slice(0, 1).map(({ IpProtocol }) => at('IpPermissions[0].IpProtocol', IpProtocol)),
          ...group.IpPermissionsEgress.slice(0, 1).map(({ IpProtocol }) =>
            at('IpPermissionsEgress[0].IpProtocol', IpProtocol),
          ),
        ]
        if (!rule) return pass(group)
        return isAttached(group, interfaces) ? fail(group, rule) : failAs('low', group, rule)
      }),
})
