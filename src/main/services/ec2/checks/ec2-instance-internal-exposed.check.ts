import { defineCheck } from '../../../engine/check'
import { internalTraffic } from '../../derived/service-ports'
import { exposureNeeds, exposurePeers, judgeExposure } from '../judge-exposure'

export default defineCheck({
  id: 'ec2-instance-internal-exposed',
  title: 'No instance can be reached from the internet on services of private networks',
  failureTitle: 'An instance can be reached from the internet on services of private networks',
  risk: 'File shares, directories and development servers were made for private networks, and are attacked first.',
  fix: 'Take the public address away, or limit the security group to the addresses that use the service.',
  steps: [
    'Read the way in from the evidence, and ask the owner who uses the service from where.',
    'Limit the rule to those addresses or groups; for people outside, use a VPN or Verified Access.',
    'Stop the service where nobody uses it.',
    'Scan the address from outside, and see that the port is closed.',
  ],
  caution:
    'Devices in branch offices often use file shares and directories by their public address; look for them in the flow logs before the rule goes.',
  severity: 'high',
  weighs:
    'These services give a foothold more often than data at once, which is one step less than an open data store.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'services of private networks that the internet reaches' },
    { id: 'SEC05-BP01', link: 'related', part: 'internal services in a private layer' },
  ],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/infrastructure-security.html',
  ],
  ...exposurePeers(['cifs', 'ftp', 'kerberos', 'ldap']),
  needs: exposureNeeds,
  evaluate: (views, place) => judgeExposure(views, internalTraffic, place),
})
