import { defineCases } from '../../../engine/cases'
import { address, networkInterface } from '../../ec2/samples'
import { protectedCases } from '../samples'
import check from './shield-address-protected.check'

const nat = networkInterface({ NetworkInterfaceId: 'eni-nat', InterfaceType: 'nat_gateway' })
const { AssociationId: _attached, ...free } = address({ AllocationId: 'eipalloc-2' })
const others = [address({ AllocationId: 'eipalloc-3', NetworkInterfaceId: 'eni-nat' }), free]

export default defineCases(
  check,
  protectedCases(
    address({ NetworkInterfaceId: 'eni-web' }),
    (addresses) => ({ addresses, networkInterfaces: [nat] }),
    others,
    'arn:aws:ec2:eu-central-1:111122223333:eip-allocation/eipalloc-1',
  ),
)
