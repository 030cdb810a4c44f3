import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { address } from '../samples'
import check from './ec2-address-unused.check'

const { arn } = address()

export default defineCases(check, [
  { name: 'in use', kind: 'pass', given: { addresses: [address()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'attached to nothing',
    kind: 'fail',
    given: { addresses: [{ ...address(), AssociationId: undefined }] },
    expect: [{ arn, result: 'fail', evidence: [at('AssociationId', null)] }],
  },
  {
    name: 'attached, without an association id',
    kind: 'edge',
    given: { addresses: [{ ...address({ NetworkInterfaceId: 'eni-1' }), AssociationId: undefined }] },
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'none there', kind: 'none', given: { addresses: [] }, expect: 'notApplicable' },
])
