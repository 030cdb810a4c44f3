import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { networkInterfaces, securityGroups } from '../facts'
import { findWideRange, isAttached } from '../judge'

export default defineCheck({
  id: 'ec2-security-group-public-range',
  title: 'No security group lets in a large block of public addresses',
  failureTitle: 'A security group lets in a large block of public addresses',
  risk: 'Blocks of that size belong to providers and clouds, where anyone can rent an address within minutes.',
  fix: 'Narrow the rule to the addresses that are really used, or let them come through a VPN, a private link or a load balancer.',
  steps: [
    'Look up whose addresses the block holds, and ask why it was let in.',
    'Find in the flow logs which addresses of it are used.',
    'Replace the block by those, best in a customer-managed prefix list with a note for each entry.',
    'See in the flow logs that nobody is rejected who should get in.',
  ],
  caution:
    'Partners and home offices change addresses; agree with them on fixed ones, or on a VPN, before the block goes.',
  severity: 'medium',
  weighs:
    'It takes an address in that block and a hole in what listens; the whole internet weighs more, in checks of its own.',
  bestPractices: [{ id: 'SEC05-BP02', link: 'necessary', part: 'inbound access from blocks of public addresses' }],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html'],
  peers: ['prowler:ec2_securitygroup_allow_wide_open_public_ipv4'],
  differs: {
    'prowler:ec2_securitygroup_allow_wide_open_public_ipv4':
      'A block counts from more than a /16 on, as large companies hold blocks up to that; /0 is left to the checks of what it opens, and IPv6 counts too.',
  },
  needs: { securityGroups, networkInterfaces },
  evaluate: ({ securityGroups, networkInterfaces }) =>
    securityGroups.map((group) => {
      const found = findWideRange(group)
      if (!found) return pass(group)
      const evidence = at(found.path, found.cidr)
      return isAttached(group, networkInterfaces) ? fail(group, evidence) : failAs('low', group, evidence)
    }),
})
