import { defineCases } from '../../../engine/cases'
import { classicBalancer } from '../../elb/samples'
import { protectedCases } from '../samples'
import check from './shield-classic-balancer-protected.check'

const others = [classicBalancer({ Scheme: 'internal' })]

export default defineCases(
  check,
  protectedCases(classicBalancer(), (classicBalancers) => ({ classicBalancers }), others),
)
