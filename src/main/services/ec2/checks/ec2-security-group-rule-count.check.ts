import { at, defineCheck, fail, pass } from '../../../engine/check'
import { securityGroups } from '../facts'
import { countRules } from '../judge'

/** From here on nobody reads a group as a whole; AWS's own quota is 60 for each direction. */
const most = 50

export default defineCheck({
  id: 'ec2-security-group-rule-count',
  title: 'The security group has at most 50 rules in each direction',
  failureTitle: 'The security group has over 50 rules in one direction',
  risk: 'Nobody can tell any more what such a group lets through, so wrong rules stay in it for years.',
  fix: 'Put lists of addresses into managed prefix lists, refer to groups instead of addresses, and remove what is not used.',
  steps: [
    'Export the rules with `aws ec2 describe-security-group-rules`, and mark those whose reason nobody knows.',
    'See in flow logs which of them let traffic through during the last weeks.',
    'Replace lists of addresses by a customer-managed prefix list, and servers of the account by their groups.',
    'Remove the rest in steps, and look for rejected traffic after each.',
  ],
  caution:
    'A rule that is needed once a year does not show in the flow logs of a month; keep the export to bring it back.',
  severity: 'low',
  weighs: 'A number of rules opens nothing by itself; each open rule is judged on its own.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'related', part: 'rules that people can read' },
    { id: 'OPS05-BP03', link: 'necessary', part: 'rules kept as lists that are managed' },
  ],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html'],
  peers: ['prowler:ec2_securitygroup_with_many_ingress_egress_rules', 'service-screener:SGRuleNumber'],
  needs: { securityGroups },
  evaluate: ({ securityGroups }) =>
    securityGroups.map((group) => {
      const name = at('GroupId', group.GroupId)
      const count = Math.max(countRules(group.IpPermissions), countRules(group.IpPermissionsEgress))
      return count > most ? fail(group, name) : pass(group, name)
    }),
})
