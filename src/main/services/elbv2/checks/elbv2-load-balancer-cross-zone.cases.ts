import { defineCases } from '../../../engine/cases'
import { attributeCases, loadBalancer, networkLoadBalancer } from '../samples'
import check from './elbv2-load-balancer-cross-zone.check'

export default defineCases(
  check,
  attributeCases('load_balancing.cross_zone.enabled', 2, 'false', networkLoadBalancer(), [loadBalancer()]),
)
