import type { ClassicAttributes, ClassicBalancer, ClassicPolicies } from './facts'

type Listener = ClassicBalancer['ListenerDescriptions'][number]

/** A listener: HTTPS on 443 with a certificate of ACM, unless told. */
export const classicListener = (
  fields: Partial<Listener['Listener']> = {},
  PolicyNames: readonly string[] = ['ELBSecurityPolicy-TLS-1-2-2017-01'],
): Listener => ({
  Listener: {
    Protocol: 'HTTPS',
    LoadBalancerPort: 443,
    InstanceProtocol: 'HTTP',
    InstancePort: 8080,
    SSLCertificateId: 'arn:aws:acm:eu-central-1:111122223333:certificate/0f3c1f0e-5d0a-4b7e-9a55-2b7c1f3a9d10',
    ...fields,
  },
  PolicyNames: [...PolicyNames],
})

/** A listener of plain HTTP on port 80. */
export const plainListener = (fields: Partial<Listener['Listener']> = {}): Listener => {
  const { SSLCertificateId: _certificate, ...listener } = classicListener().Listener
  return { Listener: { ...listener, Protocol: 'HTTP', LoadBalancerPort: 80, ...fields }, PolicyNames: [] }
}

/** A Classic Load Balancer on the internet, in two zones, with an HTTPS listener and an instance. */
export const classicBalancer = (fields: Partial<ClassicBalancer> = {}): ClassicBalancer => {
  const LoadBalancerName = fields.LoadBalancerName ?? 'shop'
  return {
    arn: `arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/${LoadBalancerName}`,
    LoadBalancerName,
    DNSName: `${LoadBalancerName}-1.eu-central-1.elb.amazonaws.com`,
    Scheme: 'internet-facing',
    VPCId: 'vpc-1',
    CreatedTime: '2019-05-01T08:00:00.000Z',
    AvailabilityZones: ['eu-central-1a', 'eu-central-1b'],
    Subnets: ['subnet-1', 'subnet-2'],
    SecurityGroups: ['sg-1'],
    Instances: [{ InstanceId: 'i-1' }],
    ListenerDescriptions: [classicListener()],
    ...fields,
  }
}

/** The ARN of `classicBalancer()`. */
export const classicArn = classicBalancer().arn

/** Good attributes, unless told. */
export const classicAttributesOf = (fields: Partial<ClassicAttributes> = {}): ClassicAttributes => ({
  CrossZoneLoadBalancing: { Enabled: true },
  AccessLog: { Enabled: true, S3BucketName: 'logs' },
  ConnectionDraining: { Enabled: true },
  AdditionalAttributes: [{ Key: 'elb.http.desyncmitigationmode', Value: 'defensive' }],
  ...fields,
})

/** The policy `ELBSecurityPolicy-TLS-1-2-2017-01`, or one of the name with what is turned on in it. */
export const classicPolicy = (
  PolicyName = 'ELBSecurityPolicy-TLS-1-2-2017-01',
  Enabled: readonly string[] = ['AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256', 'Protocol-TLSv1.2'],
): ClassicPolicies => ({ PolicyDescriptions: [{ PolicyName, Enabled: [...Enabled] }] })
