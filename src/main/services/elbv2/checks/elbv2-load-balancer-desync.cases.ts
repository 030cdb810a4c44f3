import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { attributes, loadBalancer, networkLoadBalancer } from '../samples'
import check from './elbv2-load-balancer-desync.check'

const { arn } = loadBalancer()
const other = networkLoadBalancer()
const given = (value: string) => ({
  loadBalancers: [loadBalancer()],
  loadBalancerAttributes: { [arn]: attributes({ 'routing.http.desync_mitigation_mode': value }) },
})

export default defineCases(check, [
  {
    name: 'as it should be',
    kind: 'pass',
    given: { loadBalancers: [loadBalancer()], loadBalancerAttributes: { [arn]: attributes() } },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'monitor',
    kind: 'fail',
    given: given('monitor'),
    expect: [{ arn, result: 'fail', evidence: [at('Attributes[3].Value', 'monitor')] }],
  },
  {
    name: 'none of the kind',
    kind: 'none',
    given: { loadBalancers: [other], loadBalancerAttributes: { [other.arn]: attributes() } },
    expect: 'notApplicable',
  },
  { name: 'strictest', kind: 'edge', given: given('strictest'), expect: [{ arn, result: 'pass' }] },
  {
    name: 'AWS does not name the attribute',
    kind: 'edge',
    given: { loadBalancers: [loadBalancer()], loadBalancerAttributes: { [arn]: { Attributes: [] } } },
    expect: 'notAssessed',
  },
  {
    name: 'attributes are denied',
    kind: 'edge',
    given: {
      loadBalancers: [loadBalancer()],
      loadBalancerAttributes: {
        [arn]: { kind: 'denied', action: 'elasticloadbalancing:DescribeLoadBalancerAttributes' },
      },
    },
    expect: 'notAssessed',
  },
])
