import { defineCheck } from '../../../engine/check'
import { internalTraffic } from '../../derived/service-ports'
import { groupNeeds, judgeGroups } from '../judge-groups'

export default defineCheck({
  id: 'ec2-security-group-internal-open',
  title: 'No security group opens services of private networks to the internet',
  failureTitle: 'A security group opens services of private networks to the internet',
  risk: 'File shares, directories, mail relays and development servers were made for networks of people who trust each other.',
  fix: 'Limit the rule to the addresses or security groups that use the service, or put a load balancer in front of it.',
  steps: [
    'Find out what listens on the port and who uses it; the flow logs name the addresses.',
    'Limit the rule to those, or put a load balancer with TLS and a sign-in before a development server.',
    'Remove the rule where nobody uses it.',
    'See in the flow logs that the offices still connect.',
  ],
  caution: 'Scanners, printers and old devices break silently when file shares close; ask those who run them.',
  severity: 'medium',
  weighs:
    'It weighs in full where the internet reaches something behind it or where that is not known, high where that is a database, container or other service, and low where it reaches nothing.',
  bestPractices: [{ id: 'SEC05-BP02', link: 'necessary', part: 'inbound access to services of private networks' }],
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  ],
  peers: [
    'prowler:ec2_securitygroup_allow_ingress_from_internet_to_high_risk_tcp_ports',
    'prowler:ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_ftp_20_21',
  ],
  needs: groupNeeds,
  evaluate: (views, place) => judgeGroups(views, internalTraffic, place, { service: 'high' }),
})
