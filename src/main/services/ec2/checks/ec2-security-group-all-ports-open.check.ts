import { defineCheck, pass, unknown } from '../../../engine/check'
import { administrationTraffic, dataTraffic } from '../../derived/service-ports'
import { failGroup, gapOf, groupNeeds, judgeEveryPort, reachOfGroups } from '../judge-groups'

const sensitiveTraffic = [...administrationTraffic, ...dataTraffic]

export default defineCheck({
  id: 'ec2-security-group-all-ports-open',
  title: 'No security group opens all ports to the internet',
  failureTitle: 'A security group opens all ports to the internet',
  risk: 'Whatever listens behind the group, now or later, can be reached by anyone: the group protects nothing.',
  fix: 'Replace the rule by one for each port that must be public, and remove it where none must.',
  steps: [
    'List from the flow logs on which ports, and from where, connections come in.',
    'Add one rule for each port that must be public, and one for each group or prefix list that uses others.',
    'Remove the rule for all ports.',
    'See in the flow logs that only unwanted traffic is rejected.',
  ],
  caution:
    'Everything that worked by this rule alone stops, also what ran once a month; look through the flow logs of a whole month.',
  severity: 'high',
  weighs:
    'Critical where the internet reaches a database, container or other service behind it, high on instances, balancers and where reach is not known, low where nothing is reached.',
  bestPractices: [{ id: 'SEC05-BP02', link: 'necessary', part: 'inbound access to all ports' }],
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  ],
  peers: [
    'prowler:ec2_securitygroup_allow_ingress_from_internet_to_all_ports',
    'service-screener:SGAllPortOpen',
    'service-screener:SGAllPortOpenToAll',
    'service-screener:SGAllTCPOpen',
    'service-screener:SGAllUDPOpen',
  ],
  differs: {
    'service-screener:SGAllPortOpen': 'Rules for other groups and private addresses are not the internet.',
    'service-screener:SGAllTCPOpen': 'Rules for other groups and private addresses are not the internet.',
    'service-screener:SGAllUDPOpen': 'Rules for other groups and private addresses are not the internet.',
  },
  needs: groupNeeds,
  evaluate: (views, place) => {
    const reach = reachOfGroups(views, place)
    const { findList } = reach.view
    return views.securityGroups.map((group) => {
      const answers = [judgeEveryPort(group, 'tcp', findList), judgeEveryPort(group, 'udp', findList)]
      const open = answers.flatMap((answer) => (answer.answer === 'yes' ? answer.evidence : []))
      if (open.length > 0) return failGroup(group, open, sensitiveTraffic, reach, { service: 'critical' })
      const unread = answers.find((answer) => answer.answer === 'unknown')
      return unread ? unknown(group, gapOf(unread)) : pass(group)
    })
  },
})
