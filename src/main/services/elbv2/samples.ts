import type { Gap } from '../../../shared/review/gap'
import type { LoadBalancer, LoadBalancerAttributes, LoadBalancerListeners, TargetGroup } from './facts'

type Listener = LoadBalancerListeners['Listeners'][number]

const arn = (resource: string): string => `arn:aws:elasticloadbalancing:eu-central-1:111122223333:${resource}`

/** An application load balancer on the internet, in two zones. */
export const loadBalancer = (fields: Partial<LoadBalancer> = {}): LoadBalancer => {
  const LoadBalancerName = fields.LoadBalancerName ?? 'web'
  return {
    arn: arn(`loadbalancer/app/${LoadBalancerName}/50dc6c495c0c9188`),
    LoadBalancerName,
    DNSName: `${LoadBalancerName}-1.eu-central-1.elb.amazonaws.com`,
    Type: 'application',
    Scheme: 'internet-facing',
    VpcId: 'vpc-1',
    CreatedTime: '2025-05-01T08:00:00.000Z',
    State: { Code: 'active' },
    AvailabilityZones: [
      { SubnetId: 'subnet-1', ZoneName: 'eu-central-1a' },
      { SubnetId: 'subnet-2', ZoneName: 'eu-central-1b' },
    ],
    SecurityGroups: ['sg-1'],
    ...fields,
  }
}

/** A network load balancer inside of a VPC. */
export const networkLoadBalancer = (fields: Partial<LoadBalancer> = {}): LoadBalancer =>
  loadBalancer({
    arn: arn('loadbalancer/net/ledger/50dc6c495c0c9189'),
    LoadBalancerName: 'ledger',
    Type: 'network',
    Scheme: 'internal',
    SecurityGroups: [],
    ...fields,
  })

/** Attributes, good ones unless told otherwise, in the order in which facts are kept. */
export const attributes = (fields: Readonly<Record<string, string>> = {}): LoadBalancerAttributes => ({
  Attributes: Object.entries({
    'access_logs.s3.enabled': 'true',
    'deletion_protection.enabled': 'true',
    'load_balancing.cross_zone.enabled': 'true',
    'routing.http.desync_mitigation_mode': 'defensive',
    'routing.http.drop_invalid_header_fields.enabled': 'true',
    ...fields,
  })
    .map(([Key, Value]) => ({ Key, Value }))
    .toSorted((a, b) => (a.Key < b.Key ? -1 : 1)),
})

const attributesDenied: Gap = { kind: 'denied', action: 'elasticloadbalancing:DescribeLoadBalancerAttributes' }

/**
 * The table of a check that judges load balancers by an attribute.
 *
 * `key` is the attribute, which stands at `index` among `attributes()`, `bad` a value that fails, `judged` a load balancer
 * that the check judges, and `others` those that it leaves alone.
 */
export const attributeCases = (
  key: string,
  index: number,
  bad: string,
  judged: LoadBalancer = loadBalancer(),
  others: readonly LoadBalancer[] = [networkLoadBalancer()],
) => {
  const { arn } = judged
  const given = (value: LoadBalancerAttributes | Gap) => ({
    loadBalancers: [judged],
    loadBalancerAttributes: { [arn]: value },
  })
  const fails = (value: string) =>
    [{ arn, result: 'fail', evidence: [{ path: `Attributes[${index}].Value`, value }] }] as const
  return [
    { name: 'as it should be', kind: 'pass', given: given(attributes()), expect: [{ arn, result: 'pass' }] },
    { name: bad, kind: 'fail', given: given(attributes({ [key]: bad })), expect: fails(bad) },
    {
      name: 'none of the kind',
      kind: 'none',
      given: {
        loadBalancers: others,
        loadBalancerAttributes: Object.fromEntries(others.map((other) => [other.arn, attributes()])),
      },
      expect: 'notApplicable',
    },
    { name: 'no value', kind: 'edge', given: given(attributes({ [key]: '' })), expect: fails('') },
    {
      name: 'AWS does not name the attribute',
      kind: 'edge',
      given: given({ Attributes: [] }),
      expect: 'notAssessed',
    },
    { name: 'attributes are denied', kind: 'edge', given: given(attributesDenied), expect: 'notAssessed' },
  ] as const
}

/** An action that sends requests on. */
export const forward = { Type: 'forward' } as const
/** An action that sends clients to HTTPS. */
export const redirect = { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS' } } as const

/** A listener for HTTPS that forwards. */
export const listener = (fields: Partial<Listener> = {}): Listener => ({
  ListenerArn: arn('listener/app/web/50dc6c495c0c9188/1'),
  Port: 443,
  Protocol: 'HTTPS',
  SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  DefaultActions: [forward],
  ...fields,
})

/** A listener for plain HTTP with these default actions, and these rules before them. */
export const plainListener = (
  DefaultActions: Listener['DefaultActions'],
  rules: NonNullable<Listener['Rules']> = [],
): Listener => ({
  ListenerArn: arn('listener/app/web/50dc6c495c0c9188/2'),
  Port: 80,
  Protocol: 'HTTP',
  DefaultActions,
  Rules: [...rules, { Priority: 'default', Actions: DefaultActions }],
})

/** Three security policies: one of today, one that takes TLS 1.0, one that takes TLS 1.1. */
export const policies = {
  SslPolicies: [
    { Name: 'ELBSecurityPolicy-2016-08', SslProtocols: ['TLSv1', 'TLSv1.1', 'TLSv1.2'], Ciphers: [] },
    { Name: 'ELBSecurityPolicy-TLS-1-1-2017-01', SslProtocols: ['TLSv1.1', 'TLSv1.2'], Ciphers: [] },
    {
      Name: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      SslProtocols: ['TLSv1.2', 'TLSv1.3'],
      Ciphers: [{ Name: 'TLS_AES_128_GCM_SHA256' }],
    },
  ],
}

/** A target group in use. */
export const targetGroup = (fields: Partial<TargetGroup> = {}): TargetGroup => {
  const TargetGroupName = fields.TargetGroupName ?? 'web'
  return {
    arn: arn(`targetgroup/${TargetGroupName}/73e2d6bc24d8a067`),
    TargetGroupName,
    Protocol: 'HTTP',
    Port: 8080,
    VpcId: 'vpc-1',
    TargetType: 'instance',
    HealthCheckEnabled: true,
    LoadBalancerArns: [loadBalancer().arn],
    ...fields,
  }
}
