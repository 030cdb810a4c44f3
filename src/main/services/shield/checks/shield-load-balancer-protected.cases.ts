import { defineCases } from '../../../engine/cases'
import { loadBalancer, networkLoadBalancer } from '../../elbv2/samples'
import { protectedCases } from '../samples'
import check from './shield-load-balancer-protected.check'

const others = [loadBalancer({ Scheme: 'internal' }), networkLoadBalancer({ Scheme: 'internet-facing' })]

export default defineCases(
  check,
  protectedCases(loadBalancer(), (loadBalancers) => ({ loadBalancers }), others),
)
