import type {
  ListenerDescription,
  LoadBalancerAttributes,
  LoadBalancerDescription,
  PolicyDescription,
} from '@aws-sdk/client-elastic-load-balancing'
import { sampleArn, sampleHex, sampleId, sampleUuid } from '../../ids'
import { during } from '../../moments'
import { defaultVpc, mainVpc, securityGroupId } from '../../network'
import type { SamplePlace } from '../../service'
import { accessLogBucket } from '../../shared-names'

/** A Classic Load Balancer of the sample, with what is asked for apart. */
export interface SampleClassicBalancer {
  readonly balancer: LoadBalancerDescription
  readonly attributes: LoadBalancerAttributes
  readonly policies: PolicyDescription[]
}

/** How a Classic Load Balancer differs from a good one. */
interface Plan {
  readonly name: string
  readonly zones?: readonly ('a' | 'b')[]
  readonly plain?: boolean
  readonly policy?: 'today' | 'old'
  readonly certificate?: 'acm' | 'iam'
  readonly careless?: boolean
  readonly empty?: boolean
  /** Passes this port through, behind a group that is open to everybody. */
  readonly open?: number
}

const names = { today: 'ELBSecurityPolicy-TLS-1-2-2017-01', old: 'ELBSecurityPolicy-2016-08' } as const

const versions = ['Protocol-SSLv3', 'Protocol-TLSv1', 'Protocol-TLSv1.1', 'Protocol-TLSv1.2']
const enabled = {
  today: ['Protocol-TLSv1.2', 'ECDHE-RSA-AES128-GCM-SHA256', 'AES128-GCM-SHA256', 'AES256-SHA256'],
  old: ['Protocol-TLSv1', 'Protocol-TLSv1.1', 'Protocol-TLSv1.2', 'ECDHE-RSA-AES128-SHA', 'AES128-SHA'],
}

const policyOf = (policy: 'today' | 'old'): PolicyDescription => {
  const all = [...new Set([...versions, ...enabled.today, ...enabled.old, 'RC4-MD5', 'DES-CBC3-SHA'])]
  return {
    PolicyName: names[policy],
    PolicyTypeName: 'SSLNegotiationPolicyType',
    PolicyAttributeDescriptions: [
      { AttributeName: 'Reference-Security-Policy', AttributeValue: names[policy] },
      { AttributeName: 'Server-Defined-Cipher-Order', AttributeValue: 'true' },
      ...all.map((AttributeName) => ({
        AttributeName,
        AttributeValue: String(enabled[policy].includes(AttributeName)),
      })),
    ],
  }
}

const certificateOf = ({ account, region }: SamplePlace, { name, certificate = 'acm' }: Plan): string =>
  certificate === 'iam'
    ? sampleArn('iam', '', account.id, `server-certificate/${name}`)
    : sampleArn('acm', region, account.id, `certificate/${sampleUuid('acm', account.id, region, name)}`)

const through = (port: number): ListenerDescription => ({
  Listener: { Protocol: 'TCP', LoadBalancerPort: port, InstanceProtocol: 'TCP', InstancePort: port },
  PolicyNames: [],
})

const build = (place: SamplePlace, plan: Plan): readonly SampleClassicBalancer[] => {
  const { account, region } = place
  const { name, zones = ['a', 'b'], policy = 'today', careless = false, plain = false, empty = false } = plan
  const vpc = account.key === 'sandbox' ? defaultVpc(account, region) : mainVpc(account, region)
  if (!vpc) return []
  const subnets = vpc.subnets.filter((subnet) =>
    zones.some((zone) => subnet.name === `public-${zone}` || subnet.name === `default-${zone}`),
  )
  const http: ListenerDescription = {
    Listener: { Protocol: 'HTTP', LoadBalancerPort: 80, InstanceProtocol: 'HTTP', InstancePort: 8080 },
    PolicyNames: [],
  }
  const https: ListenerDescription = {
    Listener: {
      Protocol: 'HTTPS',
      LoadBalancerPort: 443,
      InstanceProtocol: 'HTTP',
      InstancePort: 8080,
      SSLCertificateId: certificateOf(place, plan),
    },
    PolicyNames: [names[policy]],
  }
  return [
    {
      balancer: {
        LoadBalancerName: name,
        DNSName: `${name}-${sampleHex(10, 'elb', account.id, region, name)}.${region}.elb.amazonaws.com`,
        Scheme: 'internet-facing',
        VPCId: vpc.id,
        CreatedTime: new Date('2018-06-04T07:00:00Z'),
        AvailabilityZones: subnets.map(({ zone }) => zone),
        Subnets: subnets.map(({ id }) => id),
        SecurityGroups: [
          securityGroupId(account, region, plan.open === undefined ? 'load-balancer' : `${vpc.id} mongo`),
        ],
        Instances: empty ? [] : [{ InstanceId: sampleId('i', account.id, region, name) }],
        ListenerDescriptions: [...(plain ? [http] : [https]), ...(plan.open === undefined ? [] : [through(plan.open)])],
        Policies: { OtherPolicies: plain ? [] : [names[policy]] },
      },
      attributes: {
        CrossZoneLoadBalancing: { Enabled: !careless },
        AccessLog: careless ? { Enabled: false } : { Enabled: true, S3BucketName: accessLogBucket(account, region) },
        ConnectionDraining: careless ? { Enabled: false } : { Enabled: true, Timeout: 300 },
        ConnectionSettings: { IdleTimeout: 60 },
        AdditionalAttributes: [{ Key: 'elb.http.desyncmitigationmode', Value: careless ? 'monitor' : 'defensive' }],
      },
      policies: plain ? [] : [policyOf(policy)],
    },
  ]
}

const plansOf = ({ account, region, at }: SamplePlace): readonly Plan[] => {
  const mended = during(at, 'recovery')
  switch (account.key) {
    case 'storefront':
      // The oldest part of the shop, which nobody has moved yet.
      return region === account.regions[1] ? [{ name: 'shop-classic', certificate: mended ? 'acm' : 'iam' }] : []
    case 'staging':
      return [{ name: 'staging-classic', policy: mended ? 'today' : 'old', zones: mended ? ['a', 'b'] : ['a'] }]
    case 'sandbox':
      return [
        { name: 'demo-classic', plain: true, careless: true, zones: ['a'], open: 27017 },
        { name: 'tls-classic', policy: 'old', certificate: 'iam', empty: true },
      ]
    case 'management':
    case 'security':
    case 'logArchive':
    case 'payments':
    case 'team':
      return []
  }
}

/** The Classic Load Balancers of an account and region on the day. */
export const classicBalancersOf = (place: SamplePlace): readonly SampleClassicBalancer[] =>
  place.account.regions.includes(place.region) ? plansOf(place).flatMap((plan) => build(place, plan)) : []
