import { defineCheck } from '../../../engine/check'
import { internalTraffic } from '../../derived/service-ports'
import { exposureNeeds, exposurePeers, judgeExposure } from '../judge-exposure'

export default defineCheck({
  id: 'ec2-instance-internal-exposed',
  title: 'No instance can be reached from the internet on services of private networks',
  failureTitle: 'An instance can be reached from the internet on services of private networks',
  risk: 'File shares, directories and development servers were made for private networks, and are attacked first.',
  fix: 'Take the public address away, or limit the security group to the addresses that use the service.',
  severity: 'high',
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
