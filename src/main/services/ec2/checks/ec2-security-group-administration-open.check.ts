import { defineCheck } from '../../../engine/check'
import { administrationTraffic } from '../../derived/service-ports'
import { groupNeeds, judgeGroups } from '../judge-groups'

export default defineCheck({
  id: 'ec2-security-group-administration-open',
  title: 'No security group opens administration ports to the internet',
  failureTitle: 'A security group opens administration ports to the internet',
  risk: 'Anyone can try passwords, stolen keys and known flaws of SSH, RDP, Telnet, WinRM or VNC on what stands behind the group.',
  fix: 'Remove the rule and use Session Manager, or limit it to the addresses that administrators come from.',
  steps: [
    'See in the evidence which rule it is, and which network interface behind the group is reached.',
    'Set up Session Manager, EC2 Instance Connect Endpoint or a VPN for those who administer.',
    'Replace 0.0.0.0/0 and ::/0 in the rule by a prefix list of administrators’ addresses, or remove the rule.',
    'See in the flow logs that connections from elsewhere are rejected.',
  ],
  caution:
    'Administrators at addresses that nobody listed are locked out; keep a session open until the new way works.',
  severity: 'high',
  weighs:
    'In full where the internet reaches an instance or balancer behind it or where that is not known; critical on a container or other service, low on what is not reached; a group that opens every port is judged in full by its own check.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'inbound access to administration ports' },
    { id: 'SEC06-BP03', link: 'related', part: 'interactive access over the network' },
  ],
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  ],
  peers: [
    'prowler:ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22',
    'prowler:ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_3389',
    'prowler:ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_telnet_23',
    'service-screener:SGSensitivePortOpenToAll',
  ],
  differs: {
    'prowler:ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22':
      'Halves of the internet, wide ranges and prefix lists count as the internet here.',
    'service-screener:SGSensitivePortOpenToAll':
      'Data stores and internal services have checks of their own here; halves of the internet and prefix lists count.',
  },
  needs: groupNeeds,
  evaluate: (views, place) => judgeGroups(views, administrationTraffic, place, { service: 'critical' }),
})
