import { defineCheck } from '../../../engine/check'
import { otherTraffic } from '../judge'
import { groupNeeds, judgeGroups } from '../judge-groups'

export default defineCheck({
  id: 'ec2-security-group-other-ports',
  title: 'No security group opens any further port to the internet than those of the web',
  failureTitle: 'A security group opens a port to the internet that is not one of the web',
  risk: 'Software on unusual ports is seldom watched or patched, and scanners try every port of every address each day.',
  fix: 'Limit the rule to the addresses or groups that use the port, or put a load balancer with TLS in front.',
  steps: [
    'Find out what listens on the port, who uses it and from where; flow logs name the addresses.',
    'Replace the rule by one for those addresses, a prefix list or a security group.',
    'Where everyone must reach it, put a load balancer in front that serves it on 443, and note the reason in an exception otherwise.',
    'See in the flow logs that nobody is rejected who should get in.',
  ],
  caution: 'Games, calls, mail and VPNs need ports of their own; ask the owner before a rule is narrowed.',
  severity: 'medium',
  weighs:
    'Which software listens is not known here; ports that are known to be dangerous weigh more in checks of their own.',
  bestPractices: [{ id: 'SEC05-BP02', link: 'necessary', part: 'inbound access to ports of no known service' }],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html'],
  peers: ['prowler:ec2_securitygroup_allow_ingress_from_internet_to_any_port'],
  differs: {
    'prowler:ec2_securitygroup_allow_ingress_from_internet_to_any_port':
      'Ports 80 and 443 are what groups of the web are for, and ports that other checks judge are left to them.',
  },
  needs: groupNeeds,
  evaluate: (views, place) => judgeGroups(views, otherTraffic, place),
})
