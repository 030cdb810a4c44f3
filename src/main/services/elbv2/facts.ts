import { z } from 'zod'
import { dateTime, detailFact, listFact, oneFact, ordered } from '../../engine/fact'

const loadBalancerSchema = z.object({
  arn: z.string(),
  LoadBalancerName: z.string(),
  DNSName: z.string().optional(),
  /** `application`, `network` or `gateway`. */
  Type: z.string(),
  /** `internet-facing` or `internal`; absent for gateways. */
  Scheme: z.string().optional(),
  VpcId: z.string().optional(),
  CreatedTime: dateTime().optional(),
  State: z.object({ Code: z.string().optional() }).optional(),
  AvailabilityZones: z
    .array(z.object({ ZoneName: z.string().optional(), SubnetId: z.string().optional() }))
    .default([]),
  SecurityGroups: z.array(z.string()).default([]),
})

/** A load balancer of version 2. */
export type LoadBalancer = z.infer<typeof loadBalancerSchema>

/** All application, network and gateway load balancers. */
export const loadBalancers = listFact<LoadBalancer>({
  id: 'elbv2-load-balancers',
  title: 'load balancers',
  per: 'region',
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  schema: loadBalancerSchema,
  nameOf: ({ LoadBalancerName }) => LoadBalancerName,
})

const attributesSchema = z.object({
  Attributes: z.array(z.object({ Key: z.string(), Value: z.string().default('') })),
})

/** The attributes of a load balancer. */
export type LoadBalancerAttributes = z.infer<typeof attributesSchema>

/** The attributes of each load balancer. */
export const loadBalancerAttributes = detailFact<LoadBalancerAttributes, LoadBalancer>({
  id: 'elbv2-load-balancer-attributes',
  title: 'attributes of load balancers',
  of: loadBalancers,
  schema: attributesSchema,
})

const action = z.object({
  /** `forward`, `redirect`, `fixed-response`, `authenticate-oidc`, `authenticate-cognito` or `jwt-validation`. */
  Type: z.string(),
  RedirectConfig: z
    .object({
      /** `HTTP`, `HTTPS` or `#{protocol}`: that of the request, also where absent. */
      Protocol: z.string().optional(),
    })
    .optional(),
  /** Where it goes, if that is one group. */
  TargetGroupArn: z.string().optional(),
  ForwardConfig: z
    .object({ TargetGroups: z.array(z.object({ TargetGroupArn: z.string().optional() })).optional() })
    .optional(),
})

const listenersSchema = z.object({
  Listeners: z.array(
    z.object({
      ListenerArn: z.string(),
      /** Absent for gateways. */
      Port: z.number().optional(),
      /** `HTTP`, `HTTPS`, `TCP`, `TLS`, `UDP`, `TCP_UDP`, `QUIC`, `TCP_QUIC` or `GENEVE`. */
      Protocol: z.string().optional(),
      SslPolicy: z.string().optional(),
      /** The last one decides where a request goes. */
      DefaultActions: ordered(z.array(action)).default([]),
      /** Read for listeners of plain HTTP only; in order of priority, the default actions last. */
      Rules: ordered(
        z.array(z.object({ Priority: z.string().optional(), Actions: ordered(z.array(action)).default([]) })),
      ).optional(),
    }),
  ),
})

/** The listeners of a load balancer. */
export type LoadBalancerListeners = z.infer<typeof listenersSchema>

/** The listeners of each load balancer, with the rules of those that speak plain HTTP. */
export const loadBalancerListeners = detailFact<LoadBalancerListeners, LoadBalancer>({
  id: 'elbv2-load-balancer-listeners',
  title: 'listeners of load balancers',
  of: loadBalancers,
  schema: listenersSchema,
})

const sslPoliciesSchema = z.object({
  SslPolicies: z.array(
    z.object({
      Name: z.string(),
      SslProtocols: z.array(z.string()).default([]),
      Ciphers: z.array(z.object({ Name: z.string() })).default([]),
    }),
  ),
})

/** The security policies that listeners may use, each with the protocol versions and ciphers that it accepts. */
export const sslPolicies = oneFact<z.infer<typeof sslPoliciesSchema>>({
  id: 'elbv2-ssl-policies',
  title: 'security policies of load balancers',
  per: 'region',
  schema: sslPoliciesSchema,
})

const targetGroupSchema = z.object({
  arn: z.string(),
  TargetGroupName: z.string(),
  Protocol: z.string().optional(),
  Port: z.number().optional(),
  VpcId: z.string().optional(),
  /** `instance`, `ip`, `lambda` or `alb`. */
  TargetType: z.string().optional(),
  HealthCheckEnabled: z.boolean().optional(),
  HealthCheckProtocol: z.string().optional(),
  HealthCheckPath: z.string().optional(),
  /** The load balancers that send traffic to it. */
  LoadBalancerArns: z.array(z.string()).default([]),
})

/** A target group. */
export type TargetGroup = z.infer<typeof targetGroupSchema>

/** All target groups. */
export const targetGroups = listFact<TargetGroup>({
  id: 'elbv2-target-groups',
  title: 'target groups',
  per: 'region',
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  schema: targetGroupSchema,
  nameOf: ({ TargetGroupName }) => TargetGroupName,
})

const targetsSchema = z.object({
  /** Absent where the group was not asked for: no network load balancer sends to it. */
  TargetHealthDescriptions: z
    .array(
      z.object({
        Target: z
          .object({
            /** Id of an instance, address, or ARN. */
            Id: z.string(),
            /** That of the group where absent. */
            Port: z.number().optional(),
          })
          .optional(),
      }),
    )
    .optional(),
})

/** What is registered with a target group. */
export type TargetGroupTargets = z.infer<typeof targetsSchema>

/** The targets of each group that a network load balancer passes connections to. */
export const targetGroupTargets = detailFact<TargetGroupTargets, TargetGroup>({
  id: 'elbv2-target-group-targets',
  title: 'targets of network load balancers',
  of: targetGroups,
  schema: targetsSchema,
})
