import { defineCheck } from '../../../engine/check'
import { administrationTraffic } from '../../derived/service-ports'
import { exposureNeeds, judgeExposure } from '../judge'

const ports = ['ssh', 'rdp', 'telnet']

export default defineCheck({
  id: 'ec2-instance-administration-exposed',
  title: 'No instance can be reached from the internet on administration ports',
  failureTitle: 'An instance can be reached from the internet on administration ports',
  risk: 'A flaw or a guessed password in SSH, RDP, Telnet, WinRM or VNC hands the instance to anyone on the internet.',
  fix: 'Take the public address away and use Session Manager, or let in only the addresses of administrators.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'administration ports that the internet reaches' },
    { id: 'SEC06-BP03', link: 'related', part: 'interactive access over the network' },
  ],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/infrastructure-security.html',
  ],
  peers: ports.map((port) => `prowler:ec2_instance_port_${port}_exposed_to_internet`),
  differs: Object.fromEntries(
    ports.map((port) => [
      `prowler:ec2_instance_port_${port}_exposed_to_internet`,
      'An open security group is not enough: address, route and network ACL must let the internet in as well.',
    ]),
  ),
  needs: exposureNeeds,
  evaluate: (views) => judgeExposure(views, administrationTraffic),
})
