import { judgeNetworkAclConversation } from '../../../../shared/network/network-acl'
import { portTraffic } from '../../../../shared/network/traffic'
import { defineCheck } from '../../../engine/check'
import { networkAcls } from '../facts'
import { judgeAcls } from '../judge'

export default defineCheck({
  id: 'ec2-network-acl-administration-open',
  title: 'No network ACL lets the internet in on SSH or RDP',
  failureTitle: 'A network ACL lets the internet in on SSH or RDP',
  risk: 'The subnet has no second line of defense: one open security group is enough to expose a server’s administration.',
  fix: 'Add an entry that denies TCP 22 and 3389 before the one that allows them, or allow only the ports that are used.',
  steps: [
    'See in the flow logs of the subnets who comes in on TCP 22 and 3389.',
    'Add entries with lower numbers that deny both ports to 0.0.0.0/0 and ::/0, after those that allow the networks which need them.',
    'Try a session from a network that needs it, and one from elsewhere.',
  ],
  caution:
    'Entries work at once on all instances of the subnets, and replies need the ports 1024 to 65535; keep the old entries noted to bring them back.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC05-BP02', link: 'necessary', part: 'administration ports at the border of subnets' }],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/nacl-no-unrestricted-ssh-rdp.html',
  ],
  peers: [
    'prowler:ec2_networkacl_allow_ingress_tcp_port_22',
    'prowler:ec2_networkacl_allow_ingress_tcp_port_3389',
    'service-screener:NACLSensitivePort',
  ],
  differs: {
    'prowler:ec2_networkacl_allow_ingress_tcp_port_22':
      'Rules that together cover the internet count, replies must get out, and an ACL of no subnet weighs less here.',
    'service-screener:NACLSensitivePort':
      'It takes no account of a deny before an allow, and misses rules for all protocols.',
  },
  needs: { networkAcls },
  // It keeps no state: where replies cannot leave, nobody gets in.
  evaluate: (views) =>
    judgeAcls(views.networkAcls, (entries) =>
      [22, 3389].map((port) => judgeNetworkAclConversation(entries, portTraffic('tcp', port))),
    ),
})
