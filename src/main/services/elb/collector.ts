import {
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancerPoliciesCommand,
  ElasticLoadBalancingClient,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing'
import type { PolicyDescription } from '@aws-sdk/client-elastic-load-balancing'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, vanished } from '../../engine/collector'
import { classicAttributes, classicBalancers, classicPolicies } from './facts'

/** AWS's code for a balancer that is gone; `LoadBalancerNotFound` is its name in the documentation of the API. */
const gone = ['AccessPointNotFoundException', 'LoadBalancerNotFound'] as const

/** A policy by what it turns on: AWS lists every cipher and version with `true` or `false`. */
const describePolicy = ({ PolicyName, PolicyAttributeDescriptions }: PolicyDescription): object => ({
  PolicyName,
  Enabled: (PolicyAttributeDescriptions ?? []).flatMap(({ AttributeName, AttributeValue }) =>
    AttributeValue === 'true' && AttributeName !== undefined ? [AttributeName] : [],
  ),
})

export default defineCollector({
  service: 'elb',
  reads: [
    readList(classicBalancers, {
      calls: { 'elasticloadbalancing:DescribeLoadBalancers': ['elasticloadbalancing:DescribeLoadBalancers'] },
      read: async (context) => {
        const client = context.client(ElasticLoadBalancingClient)
        const pages = paginateDescribeLoadBalancers({ client }, { PageSize: 400 }, { abortSignal: context.signal })
        const { partition, region, account } = context
        return (await allPages(pages, (page) => page.LoadBalancerDescriptions)).map((balancer) => ({
          ...balancer,
          arn: `arn:${partition}:elasticloadbalancing:${region}:${account}:loadbalancer/${balancer.LoadBalancerName}`,
        }))
      },
    }),
    // AWS tells attributes and policies of one balancer only.
    readEach(classicAttributes, {
      calls: {
        'elasticloadbalancing:DescribeLoadBalancerAttributes': ['elasticloadbalancing:DescribeLoadBalancerAttributes'],
      },
      read: async ({ LoadBalancerName }, context) => {
        const command = new DescribeLoadBalancerAttributesCommand({ LoadBalancerName })
        const answer = context.client(ElasticLoadBalancingClient).send(command, { abortSignal: context.signal })
        const found = await orAbsent(requireField(answer, 'LoadBalancerAttributes'), ...gone)
        return found?.LoadBalancerAttributes ?? vanished
      },
    }),
    readEach(classicPolicies, {
      calls: {
        'elasticloadbalancing:DescribeLoadBalancerPolicies': ['elasticloadbalancing:DescribeLoadBalancerPolicies'],
      },
      read: async ({ LoadBalancerName }, context) => {
        const command = new DescribeLoadBalancerPoliciesCommand({ LoadBalancerName })
        const answer = context.client(ElasticLoadBalancingClient).send(command, { abortSignal: context.signal })
        const found = await orAbsent(requireField(answer, 'PolicyDescriptions'), ...gone)
        if (!found) return vanished
        const ofTls = (found.PolicyDescriptions ?? []).filter(
          ({ PolicyTypeName }) => PolicyTypeName === 'SSLNegotiationPolicyType',
        )
        return { PolicyDescriptions: ofTls.map(describePolicy) }
      },
    }),
  ],
})
