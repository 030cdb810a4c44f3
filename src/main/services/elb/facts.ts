import { z } from 'zod'
import { dateTime, detailFact, listFact } from '../../engine/fact'

const balancerSchema = z.object({
  arn: z.string(),
  LoadBalancerName: z.string(),
  DNSName: z.string().optional(),
  /** `internet-facing` or `internal`. */
  Scheme: z.string().optional(),
  VPCId: z.string().optional(),
  CreatedTime: dateTime().optional(),
  AvailabilityZones: z.array(z.string()).default([]),
  Subnets: z.array(z.string()).default([]),
  SecurityGroups: z.array(z.string()).default([]),
  Instances: z.array(z.object({ InstanceId: z.string().optional() })).default([]),
  ListenerDescriptions: z
    .array(
      z.object({
        Listener: z.object({
          /** `HTTP`, `HTTPS`, `TCP` or `SSL`: what clients speak. */
          Protocol: z.string(),
          LoadBalancerPort: z.number(),
          /** What instances are spoken to in. */
          InstanceProtocol: z.string().optional(),
          InstancePort: z.number().optional(),
          SSLCertificateId: z.string().optional(),
        }),
        PolicyNames: z.array(z.string()).default([]),
      }),
    )
    .default([]),
})

/** A Classic Load Balancer with its listeners. */
export type ClassicBalancer = z.infer<typeof balancerSchema>

/** All Classic Load Balancers. */
export const classicBalancers = listFact<ClassicBalancer>({
  id: 'elb-load-balancers',
  title: 'Classic Load Balancers',
  per: 'region',
  type: 'AWS::ElasticLoadBalancing::LoadBalancer',
  schema: balancerSchema,
  nameOf: ({ LoadBalancerName }) => LoadBalancerName,
})

const attributesSchema = z.object({
  CrossZoneLoadBalancing: z.object({ Enabled: z.boolean() }).optional(),
  AccessLog: z.object({ Enabled: z.boolean(), S3BucketName: z.string().optional() }).optional(),
  ConnectionDraining: z.object({ Enabled: z.boolean() }).optional(),
  /** Such as `elb.http.desyncmitigationmode`. */
  AdditionalAttributes: z.array(z.object({ Key: z.string(), Value: z.string().default('') })).default([]),
})

/** The attributes of a Classic Load Balancer. */
export type ClassicAttributes = z.infer<typeof attributesSchema>

/** The attributes of each Classic Load Balancer. */
export const classicAttributes = detailFact<ClassicAttributes, ClassicBalancer>({
  id: 'elb-load-balancer-attributes',
  title: 'attributes of Classic Load Balancers',
  of: classicBalancers,
  schema: attributesSchema,
})

const policiesSchema = z.object({
  /** The policies that decide versions and ciphers of TLS. */
  PolicyDescriptions: z.array(
    z.object({
      PolicyName: z.string(),
      /** What is turned on: `Protocol-TLSv1.2`, names of ciphers, `Server-Defined-Cipher-Order`. */
      Enabled: z.array(z.string()),
    }),
  ),
})

/** The TLS policies of a Classic Load Balancer. */
export type ClassicPolicies = z.infer<typeof policiesSchema>

/** The TLS policies of each Classic Load Balancer. */
export const classicPolicies = detailFact<ClassicPolicies, ClassicBalancer>({
  id: 'elb-load-balancer-policies',
  title: 'TLS policies of Classic Load Balancers',
  of: classicBalancers,
  schema: policiesSchema,
})
