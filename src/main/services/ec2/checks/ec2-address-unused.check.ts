import { at, defineCheck, fail, pass } from '../../../engine/check'
import { addresses } from '../facts'

export default defineCheck({
  id: 'ec2-address-unused',
  title: 'Elastic IP addresses are in use',
  failureTitle: 'An Elastic IP address is attached to nothing',
  risk: 'It is charged by the hour for nothing, and a name that still points to it may be forgotten when it goes.',
  fix: 'Release the address, after looking whether a DNS record or a partner’s allow list still names it.',
  steps: [
    'Search the DNS zones for the address: a record that points to it can be taken over by the next one who gets it.',
    'Ask partners whether their allow lists name it, and take it out there.',
    'Release it with `aws ec2 release-address`, and see on the next bill that the charge has ended.',
  ],
  caution: 'A released address can seldom be had back; keep it where an allow list of somebody else names it.',
  severity: 'low',
  bestPractices: [
    { id: 'COST04-BP03', link: 'necessary', part: 'addresses that nothing uses are released' },
    { id: 'SUS02-BP03', link: 'related', part: 'no addresses without use' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/eip-attached.html',
  ],
  peers: ['prowler:ec2_elastic_ip_unassigned', 'service-screener:EC2EIPNotInUse'],
  needs: { addresses },
  evaluate: (views) =>
    views.addresses.map((address) => {
      const evidence = at('AssociationId', address.AssociationId)
      const used = [address.AssociationId, address.InstanceId, address.NetworkInterfaceId].some((id) => id)
      return used ? pass(address, evidence) : fail(address, evidence)
    }),
})
