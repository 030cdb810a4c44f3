import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { networkAcl, openNetworkAcl } from '../samples'
import check from './ec2-network-acl-unused.check'

const { arn } = networkAcl([])
const evidence = [at('Associations[0].SubnetId', null)]

export default defineCases(check, [
  { name: 'of a subnet', kind: 'pass', given: { networkAcls: [networkAcl([])] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'of no subnet',
    kind: 'fail',
    given: { networkAcls: [networkAcl([], { Associations: [] })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  { name: 'no ACLs', kind: 'none', given: { networkAcls: [] }, expect: 'notApplicable' },
  {
    name: 'the default ACL of a VPC cannot be deleted',
    kind: 'edge',
    given: { networkAcls: [openNetworkAcl({ IsDefault: true, Associations: [] })] },
    expect: 'notApplicable',
  },
])
