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
  severity: 'low',
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
