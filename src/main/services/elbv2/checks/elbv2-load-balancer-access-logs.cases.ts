import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { attributes, loadBalancer, networkLoadBalancer } from '../samples'
import check from './elbv2-load-balancer-access-logs.check'

const { arn } = loadBalancer()
const other = networkLoadBalancer()
const given = (value: string) => ({
  loadBalancers: [loadBalancer()],
  loadBalancerAttributes: { [arn]: attributes({ 'access_logs.s3.enabled': value }) },
})

export default defineCases(check, [
  {
    name: 'as it should be',
    kind: 'pass',
    given: { loadBalancers: [loadBalancer()], loadBalancerAttributes: { [arn]: attributes() } },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'false',
    kind: 'fail',
    given: given('false'),
    expect: [{ arn, result: 'fail', evidence: [at('Attributes[0].Value', 'false')] }],
  },
  {
    name: 'none of the kind',
    kind: 'none',
    given: { loadBalancers: [other], loadBalancerAttributes: { [other.arn]: attributes() } },
    expect: 'notApplicable',
  },
  {
    name: 'no value',
    kind: 'edge',
    given: given(''),
    expect: [{ arn, result: 'fail', evidence: [at('Attributes[0].Value', '')] }],
  },
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
