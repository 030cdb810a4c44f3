import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { attributes, loadBalancer } from '../samples'
import check from './elbv2-load-balancer-deletion-protection.check'

const { arn } = loadBalancer()
const given = (value: string) => ({
  loadBalancers: [loadBalancer()],
  loadBalancerAttributes: { [arn]: attributes({ 'deletion_protection.enabled': value }) },
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
    expect: [{ arn, result: 'fail', evidence: [at('Attributes[1].Value', 'false')] }],
  },
  {
    name: 'none of the kind',
    kind: 'none',
    given: { loadBalancers: [], loadBalancerAttributes: {} },
    expect: 'notApplicable',
  },
  {
    name: 'no value',
    kind: 'edge',
    given: given(''),
    expect: [{ arn, result: 'fail', evidence: [at('Attributes[1].Value', '')] }],
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
