import { defineCheck } from '../../../engine/check'
import { administrationTraffic } from '../../derived/service-ports'
import { groupNeeds, judgeGroups } from '../judge-groups'

export default defineCheck({
  id: 'ec2-security-group-administration-open',
  title: 'No security group opens administration ports to the internet',
  failureTitle: 'A security group opens administration ports to the internet',
  risk: 'Anyone can try passwords, stolen keys and known flaws of SSH, RDP, Telnet, WinRM or VNC on what stands behind the group.',
  fix: 'Remove the rule and use Session Manager, or limit it to the addresses that administrators come from.',
  severity: 'high',
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
