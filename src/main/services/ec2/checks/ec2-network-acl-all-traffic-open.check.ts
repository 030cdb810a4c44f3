import { judgeNetworkAcl } from '../../../../shared/network/network-acl'
import { defineCheck } from '../../../engine/check'
import { networkAcls } from '../facts'
import { judgeAcls } from '../judge'

export default defineCheck({
  id: 'ec2-network-acl-all-traffic-open',
  title: 'No network ACL lets all traffic of the internet in',
  failureTitle: 'A network ACL lets all traffic of the internet in',
  risk: 'Security groups alone stand between the internet and the subnet; one mistake in one of them exposes what it holds.',
  fix: 'Replace the entry by ones for the ports that the subnet serves and for replies (1024 to 65535).',
  steps: [
    'List what the subnets serve and call, from security groups and flow logs.',
    'Make a new network ACL with entries for these ports and for replies on 1024 to 65535, in both directions.',
    'Associate one subnet with it, watch the flow logs for rejected traffic, and go on with the others.',
  ],
  caution:
    'Network ACLs keep no state: a forgotten port for replies stops connections that used to work, so begin with a subnet that matters least.',
  severity: 'low',
  weighs: 'Security groups stand behind it; this is the second line of defense only.',
  bestPractices: [{ id: 'SEC05-BP02', link: 'necessary', part: 'all traffic at the border of subnets' }],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html'],
  peers: ['prowler:ec2_networkacl_allow_ingress_any_port'],
  differs: {
    'prowler:ec2_networkacl_allow_ingress_any_port':
      'Rules that together cover the internet count, and an ACL of no subnet weighs less here.',
  },
  needs: { networkAcls },
  evaluate: (views) =>
    judgeAcls(views.networkAcls, (entries) => [judgeNetworkAcl(entries, { protocol: 'all' }, 'ingress')]),
})
