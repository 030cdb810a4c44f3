import { defineCheck } from '../../../engine/check'
import { administrationTraffic } from '../../derived/service-ports'
import { exposureNeeds, exposurePeers, judgeExposure } from '../judge-exposure'

export default defineCheck({
  id: 'ec2-instance-administration-exposed',
  title: 'No instance can be reached from the internet on administration ports',
  failureTitle: 'An instance can be reached from the internet on administration ports',
  risk: 'A flaw or a guessed password in SSH, RDP, Telnet, WinRM or VNC hands the instance to anyone on the internet.',
  fix: 'Take the public address away and use Session Manager, or let in only the addresses of administrators.',
  steps: [
    'Read the way in from the evidence: address, route, network ACL, group and rule.',
    'See in the flow logs and in the logs of sign-ins who connects on the port.',
    'Give the instance the role and agent for Session Manager, and start a session with it.',
    'Remove the rule, or limit it to the addresses of administrators in a prefix list, and take the public address away where nothing else needs it.',
    'Try to connect from outside the company, and see that it fails.',
  ],
  caution:
    'Whoever is signed in over the port is cut off when the rule goes, so have a working session through Session Manager open first.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'administration ports that the internet reaches' },
    { id: 'SEC06-BP03', link: 'related', part: 'interactive access over the network' },
  ],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/infrastructure-security.html',
  ],
  ...exposurePeers(['ssh', 'rdp', 'telnet']),
  needs: exposureNeeds,
  evaluate: (views, place) => judgeExposure(views, administrationTraffic, place),
})
