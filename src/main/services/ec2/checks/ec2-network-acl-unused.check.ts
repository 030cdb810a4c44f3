import { at, defineCheck, fail, pass } from '../../../engine/check'
import { networkAcls } from '../facts'

export default defineCheck({
  id: 'ec2-network-acl-unused',
  title: 'Each network ACL is the border of a subnet',
  failureTitle: 'A network ACL is the border of no subnet',
  risk: 'It looks like a protection that is in place, but no packet ever meets it.',
  fix: 'Associate the network ACL with the subnets that it was made for, or delete it.',
  steps: [
    'Find out, by tags and CloudTrail, for which subnets it was made.',
    'Associate those subnets with it if its entries are right, or delete it.',
    'See that each network ACL of the VPC has a subnet.',
  ],
  caution: 'A subnet changes to its entries at once; compare them with the flow logs before you associate.',
  severity: 'low',
  bestPractices: [{ id: 'SUS02-BP03', link: 'necessary', part: 'no network ACLs without use' }],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html'],
  peers: ['prowler:ec2_networkacl_unused', 'service-screener:NACLAssociated'],
  needs: { networkAcls },
  // The default one cannot be deleted.
  evaluate: (views) =>
    views.networkAcls
      .filter(({ IsDefault }) => IsDefault !== true)
      .map((acl) => (acl.Associations.length > 0 ? pass(acl) : fail(acl, at('Associations[0].SubnetId', null)))),
})
