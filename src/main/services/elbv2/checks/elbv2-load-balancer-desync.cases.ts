import { defineCases } from '../../../engine/cases'
import { attributeCases, attributes, loadBalancer } from '../samples'
import check from './elbv2-load-balancer-desync.check'

const key = 'routing.http.desync_mitigation_mode'
const { arn } = loadBalancer()

export default defineCases(check, [
  ...attributeCases(key, 3, 'monitor'),
  {
    name: 'strictest',
    kind: 'edge',
    given: { loadBalancers: [loadBalancer()], loadBalancerAttributes: { [arn]: attributes({ [key]: 'strictest' }) } },
    expect: [{ arn, result: 'pass' }],
  },
])
