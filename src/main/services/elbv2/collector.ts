import {
  DescribeLoadBalancerAttributesCommand,
  DescribeSSLPoliciesCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeListeners,
  paginateDescribeLoadBalancers,
  paginateDescribeRules,
  paginateDescribeTargetGroups,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type {
  ElasticLoadBalancingV2PaginationConfiguration,
  Rule,
  SslPolicy,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, readOne, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  loadBalancerAttributes,
  loadBalancerListeners,
  loadBalancers,
  sslPolicies,
  targetGroups,
  targetGroupTargets,
} from './facts'

const clientOf = (context: ReadContext): ElasticLoadBalancingV2Client => context.client(ElasticLoadBalancingV2Client)
const pagination = (context: ReadContext): ElasticLoadBalancingV2PaginationConfiguration => ({
  client: clientOf(context),
})
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

const placeOf = ({ Priority }: Rule): number =>
  Priority === undefined || Priority === 'default' ? Number.MAX_SAFE_INTEGER : Number(Priority)

const readRules = async (context: ReadContext, ListenerArn: string): Promise<readonly Rule[]> => {
  const pages = paginateDescribeRules(pagination(context), { ListenerArn, PageSize: 400 }, options(context))
  const rules = await allPages(pages, (page) => page.Rules)
  return rules.toSorted((a, b) => placeOf(a) - placeOf(b))
}

export default defineCollector({
  service: 'elbv2',
  reads: [
    readList(loadBalancers, {
      calls: { 'elasticloadbalancingv2:DescribeLoadBalancers': ['elasticloadbalancing:DescribeLoadBalancers'] },
      read: async (context) => {
        const pages = paginateDescribeLoadBalancers(pagination(context), { PageSize: 400 }, options(context))
        const found = await allPages(pages, (page) => page.LoadBalancers)
        return found.map((balancer) => ({ ...balancer, arn: balancer.LoadBalancerArn }))
      },
    }),
    readEach(loadBalancerAttributes, {
      gone: ['LoadBalancerNotFound', 'LoadBalancerNotFoundException'],
      calls: {
        'elasticloadbalancingv2:DescribeLoadBalancerAttributes': [
          'elasticloadbalancing:DescribeLoadBalancerAttributes',
        ],
      },
      read: ({ arn }, context) =>
        clientOf(context).send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn }), options(context)),
    }),
    readEach(loadBalancerListeners, {
      gone: ['LoadBalancerNotFound', 'LoadBalancerNotFoundException'],
      calls: {
        'elasticloadbalancingv2:DescribeListeners': ['elasticloadbalancing:DescribeListeners'],
        'elasticloadbalancingv2:DescribeRules': ['elasticloadbalancing:DescribeRules'],
      },
      read: async ({ arn }, context) => {
        const input = { LoadBalancerArn: arn, PageSize: 400 }
        const pages = paginateDescribeListeners(pagination(context), input, options(context))
        const listeners = await allPages(pages, (page) => page.Listeners)
        const Listeners: unknown[] = []
        for (const listener of listeners) {
          const { ListenerArn, Protocol } = listener
          // A rule may answer in plain text where the default action redirects, so the rules count as well.
          const plain = Protocol === 'HTTP' && ListenerArn !== undefined
          if (!plain) Listeners.push(listener)
          else {
            const read = readRules(context, ListenerArn)
            const Rules = await orAbsent(read, 'ListenerNotFound', 'ListenerNotFoundException')
            if (Rules !== undefined) Listeners.push({ ...listener, Rules })
          }
        }
        return { Listeners }
      },
    }),
    readOne(sslPolicies, {
      calls: { 'elasticloadbalancingv2:DescribeSSLPolicies': ['elasticloadbalancing:DescribeSSLPolicies'] },
      read: async (context) => {
        const SslPolicies: SslPolicy[] = []
        let Marker: string | undefined
        do {
          const command = new DescribeSSLPoliciesCommand({ PageSize: 400, Marker })
          const page = await clientOf(context).send(command, options(context))
          SslPolicies.push(...(page.SslPolicies ?? []))
          Marker = page.NextMarker
        } while (Marker)
        return { SslPolicies }
      },
    }),
    readList(targetGroups, {
      calls: { 'elasticloadbalancingv2:DescribeTargetGroups': ['elasticloadbalancing:DescribeTargetGroups'] },
      read: async (context) => {
        const pages = paginateDescribeTargetGroups(pagination(context), { PageSize: 400 }, options(context))
        const found = await allPages(pages, (page) => page.TargetGroups)
        return found.map((group) => ({ ...group, arn: group.TargetGroupArn }))
      },
    }),
    // AWS tells the targets of one group at a time. Only network load balancers hand a client's connection on to a port of the target, so
    // the groups of others, and those without a balancer, are not asked for.
    readEach(targetGroupTargets, {
      calls: { 'elasticloadbalancingv2:DescribeTargetHealth': ['elasticloadbalancing:DescribeTargetHealth'] },
      read: async ({ arn, LoadBalancerArns, TargetType }, context) => {
        const passes = LoadBalancerArns.some((each) => each.includes(':loadbalancer/net/'))
        if (!passes || (TargetType !== 'instance' && TargetType !== 'ip')) return {}
        const command = new DescribeTargetHealthCommand({ TargetGroupArn: arn })
        const answer = requireField(clientOf(context).send(command, options(context)), 'TargetHealthDescriptions')
        const found = await orAbsent(answer, 'TargetGroupNotFound', 'TargetGroupNotFoundException')
        return found ? { TargetHealthDescriptions: found.TargetHealthDescriptions } : vanished
      },
    }),
  ],
})
