import * as elb from '@aws-sdk/client-elastic-load-balancing'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { classicBalancersOf, type SampleClassicBalancer } from './estate'

interface State {
  readonly balancers: readonly SampleClassicBalancer[]
}

const find = (name: string | undefined, { state }: SampleContext<State>): SampleClassicBalancer => {
  const found = state.balancers.find(({ balancer }) => balancer.LoadBalancerName === name)
  if (!found) throw new AwsFailure('LoadBalancerNotFound', `There is no ACTIVE Load Balancer named '${name}'`)
  return found
}

/** The Classic Load Balancers of the sample. */
export const sample = defineSampleService<typeof elb, State>({
  service: 'elb',
  scope: 'regional',
  sdk: elb,
  client: elb.ElasticLoadBalancingClient,
  badToken: 'ValidationError',
  state: (place) => ({ balancers: classicBalancersOf(place) }),
}).answer({
  DescribeLoadBalancers: (input, context) => {
    const all = context.state.balancers.map(({ balancer }) => balancer)
    const page = context.page(all, { token: input.Marker, max: input.PageSize, size: 400, most: 400 })
    return { LoadBalancerDescriptions: page.items, ...(page.next ? { NextMarker: page.next } : {}) }
  },
  DescribeLoadBalancerAttributes: (input, context) => ({
    LoadBalancerAttributes: find(input.LoadBalancerName, context).attributes,
  }),
  DescribeLoadBalancerPolicies: (input, context) => ({
    PolicyDescriptions: find(input.LoadBalancerName, context).policies,
  }),
})
