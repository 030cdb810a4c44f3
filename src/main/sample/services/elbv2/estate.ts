import type {
  Action,
  Listener,
  LoadBalancer,
  Rule,
  TargetDescription,
  TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { sampleArn, sampleHex, sampleId, sampleUuid } from '../../ids'
import { during } from '../../moments'
import { defaultVpc, mainVpc, securityGroupId, type SampleVpc } from '../../network'
import type { SamplePlace } from '../../service'
import { accessLogBucket } from '../../shared-names'
import { vpcsOf } from '../ec2/network-plans'

/** A load balancer of the sample with what hangs on it. */
export interface SampleBalancer {
  readonly balancer: LoadBalancer & { readonly LoadBalancerArn: string }
  readonly attributes: Readonly<Record<string, string>>
  readonly listeners: readonly Listener[]
  /** By ARN of the listener; the default one last. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>
  readonly targetGroups: readonly TargetGroup[]
}

/** How a load balancer differs from a good one. */
interface BalancerPlan {
  readonly name: string
  readonly type?: 'application' | 'network'
  readonly internal?: boolean
  /** Letters of the zones that it stands in. */
  readonly zones?: readonly ('a' | 'b')[]
  /** `redirect`: plain HTTP leads to HTTPS; `forward`: it is served; `rule`: a rule serves it; `none`: there is none. */
  readonly plain?: 'redirect' | 'forward' | 'rule' | 'none'
  /** The security policy of its encrypted listener; null where it has no such listener. */
  readonly policy?: string | null
  readonly logs?: boolean
  readonly protected?: boolean
  readonly headers?: boolean
  readonly desync?: 'monitor' | 'defensive' | 'strictest'
  readonly crossZone?: boolean
  /** A network load balancer that passes plain HTTP on, and a database. */
  readonly passesPlain?: boolean
}

const today = 'ELBSecurityPolicy-TLS13-1-2-2021-06'
const old = 'ELBSecurityPolicy-2016-08'
const created = new Date('2025-03-11T09:20:00Z')

const applicationAttributes = (plan: BalancerPlan): Readonly<Record<string, string>> => ({
  'load_balancing.cross_zone.enabled': 'true',
  'routing.http.desync_mitigation_mode': plan.desync ?? 'defensive',
  'routing.http.drop_invalid_header_fields.enabled': String(plan.headers ?? true),
  'idle_timeout.timeout_seconds': '60',
  'routing.http2.enabled': 'true',
})

const attributesOf = (place: SamplePlace, plan: BalancerPlan): Readonly<Record<string, string>> => {
  const logs = plan.logs ?? plan.type !== 'network'
  return {
    'deletion_protection.enabled': String(plan.protected ?? true),
    'access_logs.s3.enabled': String(logs),
    'access_logs.s3.bucket': logs ? accessLogBucket(place.account, place.region) : '',
    'access_logs.s3.prefix': '',
    ...(plan.type === 'network'
      ? { 'load_balancing.cross_zone.enabled': String(plan.crossZone ?? true) }
      : applicationAttributes(plan)),
  }
}

const redirect: Action = {
  Type: 'redirect',
  RedirectConfig: { Protocol: 'HTTPS', Port: '443', Host: '#{host}', Path: '/#{path}', StatusCode: 'HTTP_301' },
}

const build = (place: SamplePlace, vpc: SampleVpc, plan: BalancerPlan): SampleBalancer => {
  const { account, region } = place
  const { name, type = 'application', internal = false, zones = ['a', 'b'], plain = 'redirect', policy = today } = plan
  const arnOf = (resource: string): string => sampleArn('elasticloadbalancing', region, account.id, resource)
  const suffix = sampleHex(16, 'elb', account.id, region, name)
  const path = `${type === 'application' ? 'app' : 'net'}/${name}/${suffix}`
  const LoadBalancerArn = arnOf(`loadbalancer/${path}`)
  const TargetGroupArn = arnOf(`targetgroup/${name}/${sampleHex(16, 'target-group', account.id, region, name)}`)
  const forward: Action = { Type: 'forward', TargetGroupArn }
  const side = internal ? 'private' : 'public'
  const subnets = vpc.subnets.filter((subnet) =>
    zones.some((zone) => subnet.name === `${side}-${zone}` || subnet.name === `default-${zone}`),
  )
  const listener = (Port: number, fields: Partial<Listener>): Listener & { readonly ListenerArn: string } => ({
    LoadBalancerArn,
    Port,
    DefaultActions: [forward],
    ...fields,
    ListenerArn: arnOf(`listener/${path}/${sampleHex(16, 'listener', LoadBalancerArn, String(Port))}`),
  })
  const encrypted = listener(443, {
    Protocol: type === 'application' ? 'HTTPS' : 'TLS',
    ...(policy ? { SslPolicy: policy } : {}),
    Certificates: [
      {
        CertificateArn: sampleArn(
          'acm',
          region,
          account.id,
          `certificate/${sampleUuid('acm', account.id, region, name)}`,
        ),
      },
    ],
  })
  const http = listener(80, { Protocol: 'HTTP', DefaultActions: [plain === 'forward' ? forward : redirect] })
  const passed = [listener(80, { Protocol: 'TCP' }), listener(3306, { Protocol: 'TCP' })]
  const rule = (Priority: string, Actions: readonly Action[]): Rule => ({
    RuleArn: arnOf(`listener-rule/${path}/${sampleHex(16, 'rule', http.ListenerArn, Priority)}`),
    Priority,
    Conditions: Priority === 'default' ? [] : [{ Field: 'path-pattern', Values: ['/status'] }],
    Actions: [...Actions],
    IsDefault: Priority === 'default',
  })
  const rules = [...(plain === 'rule' ? [rule('10', [forward])] : []), rule('default', http.DefaultActions ?? [])]
  const hasPlain = type === 'application' && plain !== 'none'
  return {
    balancer: {
      LoadBalancerArn,
      LoadBalancerName: name,
      DNSName: `${internal ? 'internal-' : ''}${name}-${suffix.slice(0, 10)}.${region}.elb.amazonaws.com`,
      CreatedTime: created,
      Scheme: internal ? 'internal' : 'internet-facing',
      VpcId: vpc.id,
      State: { Code: 'active' },
      Type: type,
      AvailabilityZones: subnets.map(({ id, zone }) => ({ ZoneName: zone, SubnetId: id })),
      SecurityGroups: type === 'application' ? [securityGroupId(account, region, 'load-balancer')] : [],
      IpAddressType: 'ipv4',
    },
    attributes: attributesOf(place, plan),
    listeners: [
      ...(hasPlain ? [http] : []),
      ...(plan.passesPlain === true ? passed : []),
      ...(policy === null ? [] : [encrypted]),
    ],
    rules: new Map([[http.ListenerArn, rules]]),
    targetGroups: [
      {
        TargetGroupArn,
        TargetGroupName: name,
        Protocol: type === 'application' ? 'HTTP' : 'TCP',
        Port: 8080,
        VpcId: vpc.id,
        TargetType: 'instance',
        HealthCheckEnabled: true,
        HealthCheckProtocol: 'HTTP',
        HealthCheckPath: '/healthy',
        LoadBalancerArns: [LoadBalancerArn],
      },
    ],
  }
}

const plansOf = ({ account, region, at }: SamplePlace): readonly BalancerPlan[] => {
  const mended = during(at, 'spring')
  switch (account.key) {
    case 'storefront': {
      const copy = region !== account.regions[1]
      return [{ name: 'storefront', policy: mended ? today : old, logs: mended || !copy, headers: mended }]
    }
    case 'payments':
      return [
        { name: 'checkout', desync: 'strictest', plain: during(at, 'regression', 'recovery') ? 'rule' : 'redirect' },
        { name: 'ledger', type: 'network', internal: true, crossZone: mended },
      ]
    case 'staging':
      return [
        {
          name: 'staging-web',
          protected: false,
          logs: mended,
          policy: during(at, 'recovery') ? today : old,
          plain: during(at, 'recovery') ? 'redirect' : 'forward',
        },
      ]
    case 'sandbox':
      return [
        {
          name: 'demo',
          protected: false,
          logs: false,
          headers: false,
          desync: 'monitor',
          policy: null,
          plain: 'forward',
        },
        { name: 'old-demo', protected: false, logs: false, plain: 'none', policy: null },
        {
          name: 'one-zone',
          type: 'network',
          zones: ['a'],
          crossZone: false,
          protected: false,
          policy: old,
          passesPlain: region === account.regions[0],
        },
      ]
    case 'team':
      return [{ name: 'team-web' }]
    case 'management':
    case 'security':
    case 'logArchive':
      return []
  }
}

const grownPlans = (place: SamplePlace): readonly BalancerPlan[] => {
  const random = place.random('load-balancers')
  return Array.from({ length: place.share('load-balancers') }, (_, index) => {
    const good = random.chance(0.85)
    return {
      name: `service-${String(index + 1).padStart(5, '0')}`,
      internal: true,
      protected: good,
      policy: good ? today : old,
      plain: random.chance(0.95) ? 'redirect' : 'forward',
    }
  })
}

/** A target group that a deployment left behind. */
const leftOver = (place: SamplePlace, vpc: SampleVpc): TargetGroup => ({
  TargetGroupArn: sampleArn(
    'elasticloadbalancing',
    place.region,
    place.account.id,
    `targetgroup/blue/${sampleHex(16, 'blue', place.account.id)}`,
  ),
  TargetGroupName: 'blue',
  Protocol: 'HTTP',
  Port: 8080,
  VpcId: vpc.id,
  TargetType: 'instance',
  HealthCheckEnabled: true,
  HealthCheckProtocol: 'HTTP',
  HealthCheckPath: '/',
  LoadBalancerArns: [],
})

/** What is registered where: servers of the web behind what passes connections on, and an experiment of the sandbox. */
const targetsOf = (
  { account, region }: SamplePlace,
  groups: readonly TargetGroup[],
): ReadonlyMap<string, readonly TargetDescription[]> =>
  new Map(
    groups
      .filter(({ Protocol }) => Protocol === 'TCP')
      .map(({ TargetGroupArn = '', Port }) => {
        const server = (name: string, port: number | undefined): TargetDescription => ({
          Id: sampleId('i', account.id, region, name),
          ...(port === undefined ? {} : { Port: port }),
        })
        const targets =
          account.key === 'sandbox' ? [server('mongo-test', 27017)] : [server('web-a', Port), server('web-b', Port)]
        return [TargetGroupArn, targets]
      }),
  )

/** All load balancers and target groups of an account and region on the day. */
export const balancersOf = (
  place: SamplePlace,
): {
  readonly balancers: readonly SampleBalancer[]
  readonly targetGroups: readonly TargetGroup[]
  readonly targets: ReadonlyMap<string, readonly TargetDescription[]>
} => {
  const own = mainVpc(place.account, place.region)
  const vpc = place.account.key === 'sandbox' ? defaultVpc(place.account, place.region) : own
  const written = own && vpc ? plansOf(place).map((plan) => build(place, vpc, plan)) : []
  const [home] = vpcsOf(place)
  const balancers = [...written, ...(home ? grownPlans(place).map((plan) => build(place, home, plan)) : [])]
  const { key } = place.account
  const left = vpc && own && (key === 'sandbox' || (key === 'staging' && !during(place.at, 'recovery')))
  const targetGroups = [...balancers.flatMap((each) => each.targetGroups), ...(left ? [leftOver(place, vpc)] : [])]
  return { balancers, targetGroups, targets: targetsOf(place, targetGroups) }
}
