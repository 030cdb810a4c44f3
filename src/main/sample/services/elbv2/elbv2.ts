import * as elbv2 from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { balancersOf, type SampleBalancer } from './estate'

interface State {
  readonly balancers: readonly SampleBalancer[]
  readonly byArn: ReadonlyMap<string, SampleBalancer>
  readonly targetGroups: readonly elbv2.TargetGroup[]
  /** By ARN of the group. */
  readonly targets: ReadonlyMap<string, readonly elbv2.TargetDescription[]>
}

type Paging = { readonly Marker?: string | undefined; readonly PageSize?: number | undefined }

const cut = <Item>(
  context: SampleContext<State>,
  items: readonly Item[],
  { Marker, PageSize }: Paging,
): { readonly items: Item[]; readonly next: { readonly NextMarker?: string } } => {
  if (PageSize !== undefined && (PageSize < 1 || PageSize > 400)) {
    throw new AwsFailure('ValidationError', `PageSize ${PageSize} is not between 1 and 400.`)
  }
  const page = context.page(items, { token: Marker, max: PageSize, size: 400, most: 400 })
  return { items: page.items, next: page.next ? { NextMarker: page.next } : {} }
}

const find = (arn: string | undefined, { state }: SampleContext<State>): SampleBalancer => {
  const found = state.byArn.get(arn ?? '')
  if (!found) throw new AwsFailure('LoadBalancerNotFound', 'One or more load balancers not found')
  return found
}

/** Some of the ciphers that go with the versions. */
const ciphersOf = (versions: readonly string[]): elbv2.Cipher[] =>
  [
    ...(versions.includes('TLSv1.3') ? ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384'] : []),
    ...(versions.includes('TLSv1.2') ? ['ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES256-GCM-SHA384'] : []),
    ...(versions.includes('TLSv1') ? ['AES128-SHA', 'AES256-SHA'] : []),
  ].map((Name, index) => ({ Name, Priority: index + 1 }))

/** Security policies with the versions of TLS that AWS documents for them. */
const sslPolicies: readonly elbv2.SslPolicy[] = [
  { Name: 'ELBSecurityPolicy-2016-08', SslProtocols: ['TLSv1', 'TLSv1.1', 'TLSv1.2'] },
  { Name: 'ELBSecurityPolicy-TLS-1-1-2017-01', SslProtocols: ['TLSv1.1', 'TLSv1.2'] },
  { Name: 'ELBSecurityPolicy-TLS-1-2-2017-01', SslProtocols: ['TLSv1.2'] },
  { Name: 'ELBSecurityPolicy-FS-1-2-Res-2020-10', SslProtocols: ['TLSv1.2'] },
  { Name: 'ELBSecurityPolicy-TLS13-1-2-2021-06', SslProtocols: ['TLSv1.2', 'TLSv1.3'] },
  { Name: 'ELBSecurityPolicy-TLS13-1-3-2021-06', SslProtocols: ['TLSv1.3'] },
].map((policy) => ({
  ...policy,
  Ciphers: ciphersOf(policy.SslProtocols),
  SupportedLoadBalancerTypes: ['application', 'network'],
}))

/** The load balancers of the sample. */
export const elbv2Sample = defineSampleService<typeof elbv2, State>({
  service: 'elbv2',
  scope: 'regional',
  sdk: elbv2,
  client: elbv2.ElasticLoadBalancingV2Client,
  badToken: 'ValidationError',
  state: (place) => {
    const { balancers, targetGroups, targets } = balancersOf(place)
    const byArn = new Map(balancers.map((each) => [each.balancer.LoadBalancerArn, each]))
    return { balancers, targetGroups, targets, byArn }
  },
}).answer({
  DescribeLoadBalancers: (input, context) => {
    const all = context.state.balancers.map(({ balancer }) => balancer)
    const { items, next } = cut(context, all, input)
    return { LoadBalancers: items, ...next }
  },
  DescribeLoadBalancerAttributes: (input, context) => ({
    Attributes: Object.entries(find(input.LoadBalancerArn, context).attributes).map(([Key, Value]) => ({ Key, Value })),
  }),
  DescribeListeners: (input, context) => {
    const { items, next } = cut(context, find(input.LoadBalancerArn, context).listeners, input)
    return { Listeners: items, ...next }
  },
  DescribeRules: (input, context) => {
    const rules = context.state.balancers.flatMap((each) => each.rules.get(input.ListenerArn ?? '') ?? [])
    if (rules.length === 0) throw new AwsFailure('ListenerNotFound', 'One or more listeners not found')
    const { items, next } = cut(context, rules, input)
    return { Rules: items, ...next }
  },
  DescribeSSLPolicies: (input, context) => {
    const { items, next } = cut(context, sslPolicies, input)
    return { SslPolicies: items, ...next }
  },
  DescribeTargetGroups: (input, context) => {
    const { items, next } = cut(context, context.state.targetGroups, input)
    return { TargetGroups: items, ...next }
  },
  DescribeTargetHealth: ({ TargetGroupArn }, { state }) => {
    const found = state.targetGroups.find((group) => group.TargetGroupArn === TargetGroupArn)
    if (!found) throw new AwsFailure('TargetGroupNotFound', 'One or more target groups not found')
    return {
      TargetHealthDescriptions: (state.targets.get(TargetGroupArn ?? '') ?? []).map((Target) => ({
        Target,
        HealthCheckPort: String(Target.Port),
        TargetHealth: { State: 'healthy' },
      })),
    }
  },
})
