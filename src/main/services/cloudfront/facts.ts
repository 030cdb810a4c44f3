import { z } from 'zod'
import { detailFact, listFact, oneFact, ordered, volatile } from '../../engine/fact'

/** AWS's lists hold a count beside their items, and no items where the count is 0. */
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ Items: z.array(item).default([]) })

const behavior = z.object({
  TargetOriginId: z.string(),
  /** `allow-all`, `https-only` or `redirect-to-https`. */
  ViewerProtocolPolicy: z.string(),
  Compress: z.boolean().optional(),
  /** Empty where no field is encrypted. */
  FieldLevelEncryptionId: z.string().optional(),
  /** Absent or empty where requests are not logged as they come. */
  RealtimeLogConfigArn: z.string().optional(),
  LambdaFunctionAssociations: listOf(z.object({ EventType: z.string() })).optional(),
  FunctionAssociations: listOf(z.object({ EventType: z.string() })).optional(),
})

/** How requests of one path, or all others, are answered. */
export type CacheBehavior = z.infer<typeof behavior>

const origin = z.object({
  Id: z.string(),
  DomainName: z.string(),
  /** Names only: their values are often shared secrets. */
  CustomHeaders: listOf(z.object({ HeaderName: z.string() })).optional(),
  /** Of a bucket's own host; an empty identity is none. */
  S3OriginConfig: z.object({ OriginAccessIdentity: z.string().optional() }).optional(),
  CustomOriginConfig: z
    .object({
      HTTPPort: z.number().optional(),
      HTTPSPort: z.number().optional(),
      /** `http-only`, `match-viewer` or `https-only`. */
      OriginProtocolPolicy: z.string(),
      /** `SSLv3`, `TLSv1`, `TLSv1.1`, `TLSv1.2`. */
      OriginSslProtocols: listOf(z.string()).optional(),
    })
    .optional(),
  VpcOriginConfig: z.object({ VpcOriginId: z.string(), OwnerAccountId: z.string().optional() }).optional(),
  OriginShield: z.object({ Enabled: z.boolean() }).optional(),
  /** Absent or empty where there is none. */
  OriginAccessControlId: z.string().optional(),
})

/** Where a distribution gets its content from. */
export type Origin = z.infer<typeof origin>

const distributionSchema = z.object({
  arn: z.string(),
  Id: z.string(),
  DomainName: z.string(),
  /** The names that viewers use besides. */
  Aliases: listOf(z.string()),
  Origins: listOf(origin),
  OriginGroups: listOf(z.object({ Id: z.string(), Members: listOf(z.object({ OriginId: z.string() })) })).optional(),
  DefaultCacheBehavior: behavior,
  /** The first whose path fits answers. */
  CacheBehaviors: z.object({ Items: ordered(z.array(behavior.extend({ PathPattern: z.string() }))).default([]) }),
  Comment: z.string().optional(),
  PriceClass: z.string().optional(),
  /** A disabled distribution answers nobody. */
  Enabled: z.boolean(),
  ViewerCertificate: z
    .object({
      /** The certificate of CloudFront's own domain; AWS then decides the protocols. */
      CloudFrontDefaultCertificate: z.boolean().optional(),
      IAMCertificateId: z.string().optional(),
      ACMCertificateArn: z.string().optional(),
      /** `sni-only`, `vip` or `static-ip`. */
      SSLSupportMethod: z.string().optional(),
      /** Name of the security policy, as `TLSv1.2_2021`. */
      MinimumProtocolVersion: z.string().optional(),
    })
    .optional(),
  Restrictions: z
    .object({
      /** `none`, `whitelist` or `blacklist`. */
      GeoRestriction: z.object({ RestrictionType: z.string(), Items: z.array(z.string()).default([]) }),
    })
    .optional(),
  /** ARN of a web ACL, the id of one of WAF Classic, or empty. */
  WebACLId: z.string().optional(),
  /** Tries out changes for a part of another distribution's viewers. */
  Staging: z.boolean().optional(),
  /** `direct`, or `tenant-only`: tenants then bring names, certificates and web ACLs of their own. */
  ConnectionMode: z.string().optional(),
})

/** A CloudFront distribution. */
export type Distribution = z.infer<typeof distributionSchema>

/** All distributions of the account. */
export const distributions = listFact<Distribution>({
  id: 'cloudfront-distributions',
  title: 'CloudFront distributions',
  per: 'account',
  type: 'AWS::CloudFront::Distribution',
  schema: distributionSchema,
  nameOf: ({ Aliases, Id }) => Aliases.Items[0] ?? Id,
})

const configSchema = z.object({
  /** Empty where there is none. */
  DefaultRootObject: z.string().optional(),
  /** Standard logs of the first version. */
  Logging: z.object({ Enabled: z.boolean().optional(), Bucket: z.string().optional() }).optional(),
})

/** What a distribution's summary leaves out. */
export type DistributionConfig = z.infer<typeof configSchema>

/** What the list of distributions leaves out: default root object and standard logs. */
export const distributionConfigs = detailFact<DistributionConfig, Distribution>({
  id: 'cloudfront-distribution-configs',
  title: 'configurations of CloudFront distributions',
  of: distributions,
  schema: configSchema,
})

const originBucketsSchema = z.object({
  /** The buckets that the distribution's origins name, as S3 answers for them. */
  Buckets: z.array(
    z.object({
      Name: z.string(),
      /** Whether S3 knows a bucket of this name in any account. */
      Exists: z.boolean(),
      /** Whether it is among the buckets of this account. */
      Own: z.boolean(),
    }),
  ),
})

/** The buckets behind a distribution. */
export type OriginBuckets = z.infer<typeof originBucketsSchema>

/** Whether the buckets behind each distribution exist. */
export const originBuckets = detailFact<OriginBuckets, Distribution>({
  id: 'cloudfront-origin-buckets',
  title: 'buckets behind CloudFront distributions',
  of: distributions,
  schema: originBucketsSchema,
})

const originAccessControlSchema = z.object({
  /** Built from the id: AWS gives none in the list. */
  arn: z.string(),
  Id: z.string(),
  Name: z.string(),
  /** `s3`, `mediastore`, `mediapackagev2` or `lambda`. */
  OriginAccessControlOriginType: z.string(),
  /** `always`, `no-override` (not where the viewer sends a signature of its own) or `never`. */
  SigningBehavior: z.string(),
})

/** How CloudFront proves itself to an origin. */
export type OriginAccessControl = z.infer<typeof originAccessControlSchema>

/** All origin access controls of the account. */
export const originAccessControls = listFact<OriginAccessControl>({
  id: 'cloudfront-origin-access-controls',
  title: 'origin access controls',
  per: 'account',
  type: 'AWS::CloudFront::OriginAccessControl',
  schema: originAccessControlSchema,
  nameOf: ({ Name }) => Name,
})

const vpcOriginSchema = z.object({
  arn: z.string(),
  Id: z.string(),
  Name: z.string(),
  Status: volatile(z.string()).optional(),
  /** The account that owns it. */
  AccountId: z.string().optional(),
  /** ARN of the load balancer or instance that CloudFront reaches inside of its VPC. */
  OriginEndpointArn: z.string(),
})

/** A way of CloudFront into a VPC, which needs no public address. */
export type VpcOrigin = z.infer<typeof vpcOriginSchema>

/** All VPC origins of the account, and those that other accounts share with it. */
export const vpcOrigins = listFact<VpcOrigin>({
  id: 'cloudfront-vpc-origins',
  title: 'VPC origins',
  per: 'account',
  type: 'AWS::CloudFront::VpcOrigin',
  schema: vpcOriginSchema,
  nameOf: ({ Name }) => Name,
})

const logDeliveriesSchema = z.object({
  /** What may be delivered: the logs of a resource. */
  deliverySources: z
    .array(
      z.object({
        name: z.string(),
        resourceArns: z.array(z.string()).default([]),
        /** `ACCESS_LOGS` and others. */
        logType: z.string().optional(),
      }),
    )
    .default([]),
  /** What is delivered: a source without one sends nothing. */
  deliveries: z.array(z.object({ deliverySourceName: z.string() })).default([]),
})

/** The log deliveries of CloudWatch Logs that lead from resources to logs. */
export type LogDeliveries = z.infer<typeof logDeliveriesSchema>

/** Standard logs of the second version: deliveries that CloudWatch Logs keeps where CloudFront has its home. */
export const logDeliveries = oneFact<LogDeliveries>({
  id: 'cloudfront-log-deliveries',
  title: 'log deliveries of CloudFront',
  per: 'account',
  schema: logDeliveriesSchema,
})
